import { defineCheck } from '#analyzer/check.ts';
import { conflictingTelemetries, severalDefaultTelemetries } from '#analyzer/messages/telemetry.ts';
import type { Resource } from '#analyzer/resource.ts';
import { othersOf, rivalries } from '#analyzer/selector-rivals.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { hasTarget } from '#analyzer/targets.ts';
import { nameOfWorkload } from '#analyzer/workloads.ts';

export const telemetryConflicts = defineCheck({
  name: 'telemetry-conflicts',
  summary: 'No workload is configured by two Telemetries of the same rank.',
  istio: 'telemetry.SelectorAnalyzer',
  reads: ['Telemetry', 'Pod', 'Namespace', 'WorkloadEntry', 'WorkloadGroup', 'KubernetesGateway'],
  reports: [conflictingTelemetries, severalDefaultTelemetries],
  topics: ['observability'],

  run(snapshot, report) {
    const telemetries = snapshot.all('Telemetry').filter((one) => !hasTarget(snapshot, one));
    const selecting = telemetries.map((resource) => {
      return { resource, selector: resource.spec.selector?.matchLabels ?? {} };
    });
    for (const { resource, workload, others } of rivalries(snapshot, selecting)) {
      const message = 'This Telemetry selects it too.';
      report(
        conflictingTelemetries,
        { workload: nameOfWorkload(workload), others: others.map(({ name }) => name) },
        {
          resource,
          path: ['spec', 'selector'],
          key: true,
          reference: ['metadata', 'name'],
          related: others.map((other) => {
            return { message, resource: other, path: ['spec', 'selector'] };
          }),
        },
      );
    }
    const defaults = telemetries.filter((resource) => isDefault(snapshot, resource));
    for (const [namespace, rivals] of Map.groupBy(defaults, (one) => one.namespace)) {
      if (rivals.length < 2) continue;
      for (const resource of rivals) {
        const others = othersOf(resource, rivals);
        const names = others.map(({ name }) => name);
        const message = 'This Telemetry selects none either.';
        const related = others.map((other) => ({ message, resource: other }));
        report(
          severalDefaultTelemetries,
          { namespace, others: names },
          { resource, reference: 'document', related },
        );
      }
    }
  },
});

/** A selector without labels selects everything too, which Istio's analyzer does not see. */
function isDefault({ settings }: Snapshot, { spec }: Resource<'Telemetry'>): boolean {
  if (settings.likeIstio) return spec.selector === undefined;
  return Object.keys(spec.selector?.matchLabels ?? {}).length === 0;
}
