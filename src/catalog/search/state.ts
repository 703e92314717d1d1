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
    filters: Object.fromEntries(
      filterNames.flatMap((name) => {
        const value = given.get(name)?.trim();
        return value ? [[name, value]] : [];
      }),
    ),
  };
}

/** The state as parameters, always in the same order, without what is open. */
export function writeState({ query, filters }: SearchState): [string, string][] {
  return [
    ...(query.trim() === '' ? [] : [['q', query.trim()] satisfies [string, string]]),
    ...filterNames.flatMap((name): [string, string][] => {
      const value = filters[name];
      return value ? [[name, value]] : [];
    }),
  ];
}

/** The same search with one filter set to a value, or opened. */
export function withFilter(
  { query, filters }: SearchState,
  name: FilterName,
  value: string | undefined,
): SearchState {
  const { [name]: _, ...others } = filters;
  return { query, filters: value === undefined ? others : { ...others, [name]: value } };
}
