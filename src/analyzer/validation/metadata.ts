import { defineCheck, type Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { AnyResource } from '#analyzer/resource.ts';
import { perhapsTakeOut, surely, write } from '#analyzer/repair/plan.ts';
import { truthValue } from '#analyzer/repair/truth-value.ts';

type Action = { action: string };

const dryRunKind = refusal('metadata-dry-run-kind', {
  text: ({ kind }: { kind: string }) => `A ${kind} cannot be tried with "${dryRun}".`,
  why: 'Only an AuthorizationPolicy can be evaluated without being enforced.',
  fix: 'Remove the annotation.',
  repair: perhapsTakeOut,
});

const dryRunAction = refusal('metadata-dry-run-action', {
  text: ({ action }: Action) => `A policy with the action ${action} cannot be tried.`,
  fix: 'Remove the annotation, or set the action to ALLOW or DENY.',
  repair: perhapsTakeOut,
});

const dryRunValue = refusal('metadata-dry-run-value', {
  text: ({ value }: { value: string }) => `"${value}" is neither true nor false.`,
  fix: "Write 'true' to try the policy, or 'false' to enforce it.",
  repair: ({ value }, path) => {
    const meant = truthValue(value);
    return meant === undefined ? undefined : surely(write(path, String(meant)));
  },
});

const rejected = refusal('metadata-always-reject', {
  text: () => 'The annotation asks istiod to refuse the resource, and it does.',
  why: 'It is there for tests of Istio itself.',
  fix: 'Remove the annotation.',
  repair: perhapsTakeOut,
});

const internal = refusal('metadata-internal', {
  text: ({ name }: { name: string }) => `The annotation "${name}" is for Istio alone to set.`,
  why: 'It would give the resource the rights of others.',
  fix: 'Remove the annotation.',
  repair: perhapsTakeOut,
});

const dryRun = 'istio.io/dry-run';
const alwaysReject = 'internal.istio.io/webhook-always-reject';
const internalNames = ['internal.istio.io/parents', 'internal.istio.io/parent-namespace'];

export const metadataValidation = defineCheck({
  name: 'metadata-validation',
  summary: 'Istio accepts the annotations of each of its resources.',
  reads: [
    'VirtualService',
    'DestinationRule',
    'Gateway',
    'ServiceEntry',
    'Sidecar',
    'WorkloadEntry',
    'WorkloadGroup',
    'EnvoyFilter',
    'ProxyConfig',
    'AuthorizationPolicy',
    'PeerAuthentication',
    'RequestAuthentication',
    'Telemetry',
    'WasmPlugin',
    'TrafficExtension',
  ],
  reports: [dryRunKind, dryRunAction, dryRunValue, rejected, internal],
  topics: ['security'],

  run({ all, settings }, report) {
    // Istio's analyzer does not see annotations; istiod does, and refuses the resource.
    if (settings.likeIstio) return;
    for (const kind of metadataValidation.reads) {
      for (const resource of all(kind)) validate(resource as AnyResource, report);
    }
  },
});

function validate(resource: AnyResource, report: Report): void {
  const at = (name: string) => ({ resource, path: ['metadata', 'annotations', name] });
  const { annotations } = resource;
  const value = annotations[dryRun];
  if (value !== undefined) validateDryRun(resource, value, report);
  if (annotations[alwaysReject] !== undefined) {
    report(rejected, {}, { ...at(alwaysReject), key: true });
  }
  for (const name of internalNames.filter((one) => annotations[one] !== undefined)) {
    report(internal, { name }, { ...at(name), key: true });
  }
}

function validateDryRun(resource: AnyResource, value: string, report: Report): void {
  const at = { resource, path: ['metadata', 'annotations', dryRun] };
  if (resource.kind !== 'AuthorizationPolicy') {
    report(dryRunKind, { kind: resource.kind }, { ...at, key: true });
    return;
  }
  const { action = 'ALLOW' } = resource.spec;
  if (action !== 'ALLOW' && action !== 'DENY') {
    report(dryRunAction, { action }, { ...at, key: true });
  } else if (!/^(?:1|0|[tTfF]|true|TRUE|True|false|FALSE|False)$/.test(value)) {
    report(dryRunValue, { value }, at);
  }
}
