/** An item with its values of each facet. Where a fact is unknown, the facet has no value. */
export type Faceted<Name extends string> = {
  id: string;
  values: Readonly<Record<Name, readonly string[]>>;
};

/** The chosen values of each facet: any of them will do; no value asks nothing. */
export type Selection<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** How many items each value of each facet would show. A value that no item has is absent. */
export type FacetCounts<Name extends string> = Record<Name, Map<string, number>>;

/**
 * The items that a selection shows, in their order, and the counts beside the values. A facet's
 * counts are taken under the selection of the other facets: what choosing the value would give.
 */
export function narrow<Name extends string>(
  items: readonly Faceted<Name>[],
  selection: Selection<Name>,
): { ids: string[]; counts: FacetCounts<Name> } {
  const names = Object.keys(selection) as Name[];
  const counts = perFacet(names, () => new Map<string, number>());
  const ids: string[] = [];
  for (const { id, values } of items) {
    const refusing = names.filter((name) => !accepts(selection[name], values[name]));
    if (refusing.length === 0) ids.push(id);
    if (refusing.length > 1) continue;
    for (const name of refusing.length === 0 ? names : refusing) {
      for (const value of values[name]) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return { ids, counts };
}

function accepts(chosen: readonly string[], values: readonly string[]): boolean {
  return chosen.length === 0 || chosen.some((value) => values.includes(value));
}

/** The selection with a value added, or taken out when it was in. */
export function toggled<Name extends string>(
  selection: Selection<Name>,
  name: Name,
  value: string,
): Selection<Name> {
  const chosen = selection[name];
  return {
    ...selection,
    [name]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
  };
}

/** A value for each facet. */
export function perFacet<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name, index: number) => T,
): Record<Name, T> {
  return Object.fromEntries(names.map((name, index) => [name, make(name, index)])) as Record<
    Name,
    T
  >;
}
