import { defineCheck } from '#analyzer/check.ts';
import { fullGatewayName } from '#analyzer/gateway-names.ts';
import { claimWithoutAuthentication } from '#analyzer/messages/virtualservice.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import { gatewayPods, labelsMatch } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { isJwtClaim } from '#analyzer/validation/headers.ts';

export const virtualserviceJwtClaims = defineCheck({
  name: 'virtualservice-jwt-claims',
  summary: 'Where routes match claims of a token, the gateway checks tokens.',
  istio: 'virtualservice.JWTClaimRouteAnalyzer',
  reads: ['VirtualService', 'RequestAuthentication', 'Gateway', 'Pod'],
  reports: [claimWithoutAuthentication],
  topics: ['authentication', 'gateways'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      const claim = firstClaim(resource);
      if (!claim) continue;
      const { key, path } = claim;
      const at = { resource, path, key: true, reference: 'document' as const, absent: true };
      for (const reference of resource.spec.gateways ?? []) {
        const found = snapshot.find('Gateway', reference, resource);
        if (reference === 'mesh' || !found) continue;
        const gateway = fullGatewayName(reference, resource);
        const open = gatewayPods(snapshot, found).filter((pod) => !isAuthenticated(snapshot, pod));
        // One Pod is enough to tell; Istio's analyzer names each.
        for (const pod of snapshot.settings.likeIstio ? open : open.slice(0, 1)) {
          report(claimWithoutAuthentication, { key, gateway, workload: workloadOf(pod) }, at);
        }
      }
    }
  },
});

function workloadOf(pod: Resource<'Pod'>): string {
  const { kind, name } = pod.derivedFrom ?? pod;
  return `${kind} "${name}"`;
}

/** The first header match of a VirtualService that asks for a claim. */
function firstClaim({
  spec: { http = [] },
}: Resource<'VirtualService'>): { key: string; path: Path } | undefined {
  for (const [rule, { match = [] }] of http.entries()) {
    for (const [index, conditions] of match.entries()) {
      for (const field of ['headers', 'withoutHeaders'] as const) {
        const key = Object.keys(conditions[field] ?? {}).find(isJwtClaim);
        if (key === undefined) continue;
        return { key, path: ['spec', 'http', rule, 'match', index, field, key] };
      }
    }
  }
  return undefined;
}

function isAuthenticated(snapshot: Snapshot, pod: Resource<'Pod'>): boolean {
  // Istio's analyzer knows one name of the root namespace only.
  const root = snapshot.settings.likeIstio ? 'istio-system' : rootNamespace(snapshot.settings);
  return [root, pod.namespace].some((namespace) =>
    snapshot
      .inNamespace('RequestAuthentication', namespace)
      .some((policy) => appliesTo(snapshot, policy, pod)),
  );
}

function appliesTo(
  { settings }: Snapshot,
  { spec }: Resource<'RequestAuthentication'>,
  { labels }: Resource<'Pod'>,
): boolean {
  const targets = [...(spec.targetRefs ?? []), ...(spec.targetRef ? [spec.targetRef] : [])];
  // Istio's analyzer takes a policy for a Kubernetes Gateway as one for everything.
  if (targets.length === 0 || settings.likeIstio) {
    return labelsMatch(spec.selector?.matchLabels ?? {}, labels);
  }
  const gateway = labels['gateway.networking.k8s.io/gateway-name'];
  return targets.some(({ name }) => name !== undefined && name === gateway);
}
