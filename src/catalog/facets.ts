import type { TalkSummary } from '#catalog/summary.ts';

/** An item with its values of each facet. Where a fact is unknown, the facet has no value. */
export type Faceted<Name extends string> = {
  id: string;
  values: Readonly<Record<Name, readonly string[]>>;
};

/** The chosen values of each facet: any of them will do; no value asks nothing. */
export type Selection<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** How many items each value of each facet would show. A value that no item has is absent. */
export type FacetCounts<Name extends string> = Record<Name, Map<string, number>>;

/** In the order in which they stand in an address. */
export const talkFacets = [
  'topic',
  'edition',
  'language',
  'format',
  'speaker',
  'video',
  'slides',
] as const;
export type TalkFacet = (typeof talkFacets)[number];

/** A page lists so many talks at most: more would be slow to load and are not read. */
export const mostListed = 500;

export function facetedTalk(talk: TalkSummary): Faceted<TalkFacet> {
  return {
    id: talk.id,
    values: {
      topic: talk.topics.map(({ id }) => id),
      edition: [talk.edition.id],
      language: talk.language ? [talk.language] : [],
      format: [talk.format],
      speaker: talk.speakers.map(({ id }) => id),
      video: talk.video ? ['yes'] : [],
      slides: talk.slides ? ['yes'] : [],
    },
  };
}

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

/** Faceted items as they travel to the page: after its id, an item's values in the facets' order. */
export type PackedFacets<Name extends string> = {
  facets: readonly Name[];
  items: readonly (readonly string[])[];
};

export function packFacets<Name extends string>(
  items: readonly Faceted<Name>[],
  facets: readonly Name[],
): PackedFacets<Name> {
  return {
    facets,
    items: items.map(({ id, values }) => [id, ...facets.map((name) => values[name].join(' '))]),
  };
}

export function unpackFacets<Name extends string>(packed: PackedFacets<Name>): Faceted<Name>[] {
  return packed.items.map(([id = '', ...columns]) => ({
    id,
    values: perFacet(packed.facets, (_, index) =>
      (columns[index] ?? '').split(' ').filter(Boolean),
    ),
  }));
}

function perFacet<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name, index: number) => T,
): Record<Name, T> {
  return Object.fromEntries(names.map((name, index) => [name, make(name, index)])) as Record<
    Name,
    T
  >;
}

/** A part of a query; an escape that is none stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
