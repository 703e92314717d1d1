import { defineCheck } from '#analyzer/check.ts';
import { hasProxy, injectionOf, isAmbient } from '#analyzer/in-mesh.ts';
import { podWithoutProxy } from '#analyzer/messages/pod.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { isExported, statusOf } from '#analyzer/status.ts';

export const podSidecar = defineCheck({
  name: 'pod-sidecar',
  summary: 'A running Pod has its sidecar where sidecars are injected.',
  istio: 'injection.Analyzer',
  reads: ['Namespace', 'Pod', 'ConfigMap'],
  reports: [podWithoutProxy],
  topics: ['operations', 'debugging'],

  run(snapshot, report) {
    const isMissing = snapshot.settings.likeIstio ? isMissingInIstio : lacksSidecar;
    for (const resource of snapshot.all('Pod')) {
      // A template gets its sidecar once a Pod is made of it.
      if (resource.derivedFrom || !isMissing(snapshot, resource)) continue;
      const at = { resource, path: ['metadata', 'name'], reference: 'document' as const };
      report(podWithoutProxy, { name: resource.name }, at);
    }
  },
});

/** A Pod that is yet to be applied gets a sidecar then; only one that is there can lack it. */
function lacksSidecar(snapshot: Snapshot, pod: Resource<'Pod'>): boolean {
  if (!isExported(pod) || hasProxy(pod) || isAmbient(snapshot, pod) || isFinished(pod))
    return false;
  return injectionOf(snapshot, pod) === 'in';
}

/** Of a job, as a rule. */
function isFinished(pod: Resource<'Pod'>): boolean {
  const { phase } = statusOf(pod);
  return phase === 'Succeeded' || phase === 'Failed';
}

/**
 * Istio's analyzer knows no revisions, takes a Pod of a manifest for one that runs, and has
 * forgotten `istio-system` and namespaces in ambient mode.
 */
function isMissingInIstio(snapshot: Snapshot, pod: Resource<'Pod'>): boolean {
  const namespace = namespaceOf(snapshot, pod);
  if (namespace?.labels['istio-injection'] !== 'enabled' || namespace.name === 'istio-system')
    return false;
  if (namespace.labels['istio.io/dataplane-mode'] === 'ambient') return false;
  if (wishOf(pod)?.toLowerCase() === 'false' || pod.spec.hostNetwork === true) return false;
  return !hasProxy(pod);
}

function wishOf({ labels, annotations }: Resource<'Pod'>): string | undefined {
  const key = 'sidecar.istio.io/inject';
  return labels[key] ?? annotations[key];
}

function namespaceOf(
  snapshot: Snapshot,
  { namespace }: Resource<'Pod'>,
): Resource<'Namespace'> | undefined {
  return snapshot.find('Namespace', namespace, { namespace: '' });
}
