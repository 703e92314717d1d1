import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { selectWorkloads, type Workload } from '#analyzer/workloads.ts';

/** What can send and take requests: Pods, those of templates too, and machines. */
export const runningWorkloads = derived((snapshot: Snapshot): readonly Workload[] =>
  selectWorkloads(snapshot, {}).filter(({ resource }) => resource.kind !== 'KubernetesGateway'),
);
