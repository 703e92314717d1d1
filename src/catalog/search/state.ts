import { filterNames, type FilterName } from '#catalog/search/kinds.ts';

/** What is asked for: words, and at most one value of each filter. */
export type SearchState = {
  query: string;
  filters: Partial<Record<FilterName, string>>;
};

/** The state in the parameters of an address; unknown parameters are passed over. */
export function readState(parameters: Iterable<readonly [string, string]>): SearchState {
  const given = new Map(parameters);
  return {
    query: given.get('q')?.trim() ?? '',
    filters: filtersOf((name) => given.get(name)?.trim()),
  };
}

/** The state as parameters, always in the same order, without what is open. */
export function writeState({ query, filters }: SearchState): [string, string][] {
  const words = query.trim();
  return [...(words ? [['q', words] satisfies [string, string]] : []), ...Object.entries(filters)];
}

/** The same search with one filter set to a value, or opened. */
export function withFilter(
  { query, filters }: SearchState,
  name: FilterName,
  value: string | undefined,
): SearchState {
  return { query, filters: filtersOf((other) => (other === name ? value : filters[other])) };
}

function filtersOf(valueOf: (name: FilterName) => string | undefined): SearchState['filters'] {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = valueOf(name);
      return value ? [[name, value]] : [];
    }),
  );
}
