import { perFacet, type Selection } from '#catalog/facets.ts';

/** Reads the query of an address, `?topic=wasm&topic=ebpf&video=yes`; what it does not know, it skips. */
export function selectionOf<Name extends string>(
  query: string,
  names: readonly Name[],
): Selection<Name> {
  const chosen = perFacet(names, () => new Set<string>());
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const [key, value] = pair.split('=', 2).map(decoded);
    const name = names.find((known) => known === key);
    if (name && value) chosen[name].add(value);
  }
  return perFacet(names, (name) => [...chosen[name]]);
}

/** The query that `selectionOf` reads; empty when nothing is chosen. */
export function queryOf<Name extends string>(selection: Selection<Name>): string {
  const pairs = (Object.keys(selection) as Name[]).flatMap((name) =>
    selection[name].map((value) => `${name}=${encodeURIComponent(value)}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/**
 * The page of all talks with a filter set, below the site's base:
 * `{ topic: 'wasm', edition: 'istiocon-2021' }` → `talks/?topic=wasm&edition=istiocon-2021`.
 */
export function talksOf(filter: Readonly<Record<string, string>>): string {
  const chosen = Object.entries(filter).map(([name, value]) => [name, [value]] as const);
  return `talks/${queryOf(Object.fromEntries(chosen))}`;
}

/** A part of a query; an escape that is none stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
