import { defineCheck } from '#analyzer/check.ts';
import { isAmbientNamespace, isInMesh } from '#analyzer/in-mesh.ts';
import { ineffectiveSidecar } from '#analyzer/messages/sidecar.ts';
import type { Resource } from '#analyzer/resource.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { isAmbientWorkload, nameOfWorkload, selectWorkloads } from '#analyzer/workloads.ts';

export const sidecarAmbient = defineCheck({
  name: 'sidecar-ambient',
  summary: 'No Sidecar is meant for workloads in ambient mode, which have none.',
  istio: 'sidecar.SelectorAnalyzer',
  reads: ['Sidecar', 'Pod', 'WorkloadEntry', 'WorkloadGroup', 'KubernetesGateway', 'Namespace'],
  reports: [ineffectiveSidecar],
  topics: ['ambient-mesh'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Sidecar')) {
      const selector = resource.spec.workloadSelector?.labels ?? {};
      const selects = Object.keys(selector).length > 0;
      const target = selects
        ? ambientWorkload(snapshot, resource, selector)
        : ambientNamespace(snapshot, resource);
      if (target === undefined) continue;
      const path = selects ? ['spec', 'workloadSelector'] : ['metadata', 'name'];
      report(
        ineffectiveSidecar,
        { target },
        { resource, path, key: selects, reference: 'document' },
      );
    }
  },
});

/** What it selects; Istio's analyzer takes one workload in ambient mode for all. */
function ambientWorkload(
  snapshot: Snapshot,
  { namespace }: Resource<'Sidecar'>,
  selector: Readonly<Record<string, string>>,
): string | undefined {
  const selected = selectWorkloads(snapshot, selector, namespace);
  const ambient = selected.find((workload) => isAmbientWorkload(snapshot, workload));
  if (!ambient) return undefined;
  const isAlone = selected.every((workload) => isAmbientWorkload(snapshot, workload));
  return isAlone || snapshot.settings.likeIstio ? nameOfWorkload(ambient) : undefined;
}

function ambientNamespace(
  snapshot: Snapshot,
  { namespace }: Resource<'Sidecar'>,
): string | undefined {
  const found = snapshot.find('Namespace', namespace, { namespace: '' });
  if (!found || !isAmbientNamespace(found)) return undefined;
  const name = `Namespace "${namespace}"`;
  if (snapshot.settings.likeIstio) return name;
  // From the root namespace it holds for the whole mesh.
  if (namespace === rootNamespace(snapshot.settings)) return undefined;
  return snapshot.inNamespace('Pod', namespace).some((pod) => isInMesh(snapshot, pod))
    ? undefined
    : name;
}
