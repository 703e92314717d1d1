import { nodeAt } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';

/** When a resource was made, as the cluster wrote it. */
function creationTime({ manifest }: Resource): string | undefined {
  const node = manifest && nodeAt(manifest.root, ['metadata', 'creationTimestamp']);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** The oldest first, as istiod reads them; of the same age, by name and namespace. */
export function byAge(one: Resource, other: Resource): number {
  const [mine = '', its = ''] = [creationTime(one), creationTime(other)];
  if (mine !== its) return mine < its ? -1 : 1;
  const key = ({ name, namespace }: Resource) => `${name}.${namespace}`;
  if (key(one) === key(other)) return 0;
  return key(one) < key(other) ? -1 : 1;
}

/** Whether the input tells which of some resources is the oldest. */
export function agesAreKnown(resources: readonly Resource[]): boolean {
  return resources.length < 2 || resources.every((one) => creationTime(one) !== undefined);
}
