import { message } from '#analyzer/message.ts';

export const removedKind = message({
  code: 'IST0002',
  level: 'warning',
  text: ({ group, kind }: { group: string; kind: string }) =>
    `"${kind}" of ${group} is a kind that Istio no longer knows.`,
  why: 'Resources of it still look like policies, and allow or deny nothing.',
  fix: 'Write AuthorizationPolicies in their place, then delete the CRD.',
});

type Served = { kind: string; served: readonly string[]; version: string; release: string };

export const gatewayApiUnserved = message({
  code: 'IST0156',
  level: 'error',
  text: ({ kind, served, version, release }: Served) =>
    `The CRD of ${kind} serves ${servedText(served)}, and Istio since ${release} reads ${version}.`,
  why: 'Istio does not see resources of this kind, and istiod may never become ready.',
  fix: 'Install the CRDs of a later release of the Gateway API.',
});

export const gatewayApiUnservedSoon = message({
  code: 'IST0172',
  level: 'warning',
  text: ({ kind, served, version, release }: Served) =>
    `The CRD of ${kind} serves ${servedText(served)}, and Istio from ${release} on reads ${version}.`,
  why: 'After the upgrade Istio does not see resources of this kind, and istiod may never become ready.',
  fix: 'Install the CRDs of a later release of the Gateway API before you upgrade Istio.',
});

type OldDefinition = { crd: string; installed: string; minimum: string };

export const gatewayApiTooOld = message({
  code: 'IST0176',
  level: 'warning',
  text: ({ crd, installed, minimum }: OldDefinition) =>
    `"${crd}" is of Gateway API ${installed}, but Istio needs ${minimum} or later.`,
  why: 'Istio ignores the resources of this kind.',
  fix: ({ minimum }) => `Install the CRDs of Gateway API ${minimum} or later.`,
});

function servedText(served: readonly string[]): string {
  return served.length === 0 ? 'no version' : served.join(', ');
}
