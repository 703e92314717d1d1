import { defineCheck } from '#analyzer/check.ts';
import { isAmbientNamespace } from '#analyzer/in-mesh.ts';
import { conflictingSidecars, severalDefaultSidecars } from '#analyzer/messages/sidecar.ts';
import type { Resource } from '#analyzer/resource.ts';
import { othersOf, rivalries } from '#analyzer/selector-rivals.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { nameOfWorkload } from '#analyzer/workloads.ts';

export const sidecarConflicts = defineCheck({
  name: 'sidecar-conflicts',
  summary: 'No workload is configured by two Sidecars of the same rank.',
  istio: 'sidecar.SelectorAnalyzer',
  reads: ['Sidecar', 'Pod', 'WorkloadEntry', 'WorkloadGroup', 'KubernetesGateway', 'Namespace'],
  reports: [conflictingSidecars, severalDefaultSidecars],
  topics: ['traffic-management', 'scale'],

  run(snapshot, report) {
    const sidecars = snapshot.all('Sidecar');
    const selecting = sidecars.map((resource) => {
      return { resource, selector: resource.spec.workloadSelector?.labels ?? {} };
    });
    for (const { resource, workload, others } of rivalries(snapshot, selecting)) {
      report(
        conflictingSidecars,
        { workload: nameOfWorkload(workload), others: others.map(({ name }) => name) },
        {
          resource,
          path: ['spec', 'workloadSelector'],
          key: true,
          reference: ['metadata', 'name'],
          related: others.map((other) => {
            const message = 'This Sidecar selects it too.';
            return { message, resource: other, path: ['spec', 'workloadSelector'] };
          }),
        },
      );
    }
    const defaults = selecting.filter(({ selector }) => Object.keys(selector).length === 0);
    for (const [namespace, rivals] of Map.groupBy(defaults, (one) => one.resource.namespace)) {
      if (rivals.length < 2 || isAmbient(snapshot, namespace)) continue;
      const resources = rivals.map(({ resource }) => resource);
      for (const resource of resources) {
        const others = othersOf<Resource>(resource, resources);
        const names = others.map(({ name }) => name);
        const message = 'This Sidecar selects none either.';
        const related = others.map((other) => ({ message, resource: other }));
        report(
          severalDefaultSidecars,
          { namespace, others: names },
          { resource, reference: 'document', related },
        );
      }
    }
  },
});

/** No Sidecar counts in such a namespace, so there is nothing to choose from. */
function isAmbient(snapshot: Snapshot, namespace: string): boolean {
  const found = snapshot.find('Namespace', namespace, { namespace: '' });
  return found !== undefined && isAmbientNamespace(found);
}
