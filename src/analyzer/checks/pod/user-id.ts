import { defineCheck } from '#analyzer/check.ts';
import { isSeenByIstio, pathOfPod } from '#analyzer/cluster.ts';
import { isControlPlane, membership } from '#analyzer/in-mesh.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { proxyUserId } from '#analyzer/messages/pod.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import type { Resource } from '#analyzer/resource.ts';

/** What Istio's sidecar runs as. */
const proxyUser = 1337;

/** Containers that may run as that user. */
const istioContainers = new Set(['istio-proxy', 'istio-operator']);

export const podUserId = defineCheck({
  name: 'pod-user-id',
  summary: 'No application runs as the user of the sidecar.',
  istio: 'applicationUID.Analyzer',
  reads: ['Namespace', 'Pod'],
  reports: [proxyUserId],
  topics: ['security'],

  run(snapshot, report) {
    for (const pod of snapshot.all('Pod')) {
      const resource = pod.derivedFrom ?? pod;
      if (isControlPlane(resource) || !isAffected(snapshot, pod)) continue;
      for (const { container, path } of usesOf(pod, snapshot.settings.likeIstio)) {
        const at = {
          resource,
          path: [...pathOfPod(pod), 'spec', ...path],
          reference: 'document' as const,
        };
        report(proxyUserId, { container }, at);
      }
    }
  },
});

/** A workload that has no sidecar may use its user. Istio does not ask, but reads two kinds only. */
function isAffected(snapshot: Snapshot, pod: Resource<'Pod'>): boolean {
  if (snapshot.settings.likeIstio) return isSeenByIstio(snapshot, pod);
  return membership(snapshot, pod) !== 'out';
}

type Use = { container: string | undefined; path: Path };

function usesOf({ spec }: Resource<'Pod'>, likeIstio: boolean): Use[] {
  const containers = [...(spec.containers ?? []).entries()].filter(
    ([, { name }]) => !istioContainers.has(name ?? ''),
  );
  const uses: Use[] = containers
    .filter(([, { securityContext }]) => securityContext?.runAsUser === proxyUser)
    .map(([index, { name = '' }]) => ({
      container: name,
      path: ['containers', index, 'securityContext', 'runAsUser'],
    }));
  return inherits(spec, likeIstio)
    ? [{ container: undefined, path: ['securityContext', 'runAsUser'] }, ...uses]
    : uses;
}

/** A Pod's user counts for the containers that name none; to Istio, even where there is no such. */
function inherits(
  { securityContext, containers = [] }: SpecOf<'Pod'>,
  likeIstio: boolean,
): boolean {
  if (securityContext?.runAsUser !== proxyUser) return false;
  const hasOwn = containers.every(
    (container) => container.securityContext?.runAsUser !== undefined,
  );
  return likeIstio || containers.length === 0 || !hasOwn;
}
