import type { Snapshot } from '#analyzer/snapshot.ts';
import type { Resource } from '#analyzer/resource.ts';
import { labelsMatch } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import { hasTarget } from '#analyzer/targets.ts';
import { fullName } from '#analyzer/resource.ts';
import type { Workload } from '#analyzer/workloads.ts';

export type Policy = Resource<'AuthorizationPolicy'>;
export type Action = NonNullable<Policy['spec']['action']>;

/** The policies for a workload: of its namespace and of the root's, those that select it. */
export function policiesFor(
  snapshot: Snapshot,
  { namespace, labels }: Pick<Workload, 'namespace' | 'labels'>,
): Policy[] {
  const namespaces = new Set([rootNamespace(snapshot.settings), namespace]);
  return [...namespaces]
    .flatMap((one) => snapshot.inNamespace('AuthorizationPolicy', one))
    .filter(
      (policy) =>
        !hasTarget(snapshot, policy) &&
        labelsMatch(policy.spec.selector?.matchLabels ?? {}, labels),
    )
    .toSorted((one, other) => (fullName(one) < fullName(other) ? -1 : 1));
}

export function actionOf({ spec }: Policy): Action {
  return spec.action ?? 'ALLOW';
}

/** A policy that is only tried out: what it would decide is logged, nothing more. */
export function isDryRun({ annotations }: Policy): boolean {
  return annotations['istio.io/dry-run'] === 'true';
}
