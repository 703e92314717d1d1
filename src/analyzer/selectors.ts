import type { Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

export type Labels = Readonly<Record<string, string>>;

type Labelled = { namespace: string; labels: Labels };

/** Finds what carries all labels of a selector, in one namespace or, without it, in all. */
export type Selection<T> = (selector: Labels, namespace?: string) => readonly T[];

/** Whether labels carry all of a selector's. An empty selector selects everything. */
export function labelsMatch(selector: Labels, labels: Labels): boolean {
  for (const key in selector) if (labels[key] !== selector[key]) return false;
  return true;
}

export function selectionOf<T extends Labelled>(items: readonly T[]): Selection<T> {
  const byNamespace = Map.groupBy(items, ({ namespace }) => namespace);
  const byLabel = new Map<string, T[]>();
  for (const item of items) {
    for (const [key, value] of Object.entries(item.labels)) {
      const label = `${key}=${value}`;
      const there = byLabel.get(label);
      if (there) there.push(item);
      else byLabel.set(label, [item]);
    }
  }
  const select: Selection<T> = (selector, namespace) => {
    let fewest: readonly T[] = namespace === undefined ? items : (byNamespace.get(namespace) ?? []);
    for (const [key, value] of Object.entries(selector)) {
      const carriers = byLabel.get(`${key}=${value}`) ?? [];
      if (carriers.length < fewest.length) fewest = carriers;
    }
    return fewest.filter(
      (item) =>
        (namespace === undefined || item.namespace === namespace) &&
        labelsMatch(selector, item.labels),
    );
  };
  // Many ask for the same: every VirtualService for the Pods of its gateway, for instance.
  const known = new Map<string, readonly T[]>();
  return (selector, namespace) => {
    const key = JSON.stringify([namespace, selector]);
    const found = known.get(key) ?? select(selector, namespace);
    known.set(key, found);
    return found;
  };
}

/** Selects among the Pods, those made from templates included. */
const podSelection = derived((snapshot: Snapshot) => selectionOf(snapshot.all('Pod')));

/** The Pods that a Gateway configures. They may be in any namespace. */
export function gatewayPods(
  snapshot: Snapshot,
  gateway: Resource<'Gateway'>,
): readonly Resource<'Pod'>[] {
  return podSelection(snapshot)(gateway.spec.selector ?? {});
}
