import { kinds } from '#catalog/search/kinds.ts';
import { closenesses, type QuickHit } from '#catalog/search/quick.ts';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';

/** A page that the full-text index found. */
export type FullTextHit = {
  id: string;
  /** Fields beside the text in which a word was found. */
  fields?: readonly string[] | undefined;
};

export type Ranked<Hit extends FullTextHit> = {
  hit: Hit | undefined;
  entry: QuickEntry | undefined;
};

/**
 * One list of what both indexes found. A page that bears the query as its name comes first, then
 * one that has it as another name (the topic of an alias, a speaker by the Chinese name), then
 * pages with all of its words in the title, then those with them in title, people, companies and
 * aliases together, then the rest. In each of these topics stand before talks and talks before
 * people. Of the same kind the title decides of which the query makes up more, and then the
 * full-text index, which weighs how often and how close together the words stand.
 *
 * @param hits in the order of the full-text index.
 * @param entries all pages whose names are known, found or not.
 * @param filtered whether the full-text index looked at a part of the pages alone. What the names
 *   alone found is left out then: nobody knows whether it belongs to that part.
 */
export function rank<Hit extends FullTextHit>(
  hits: readonly Hit[],
  quickHits: readonly QuickHit[],
  entries: readonly QuickEntry[],
  filtered = false,
): Ranked<Hit>[] {
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const named = new Map(quickHits.map((hit) => [hit.entry.id, hit]));
  const found = new Set<string | undefined>(hits.map(({ id }) => id));
  const byNamesAlone = filtered ? [] : quickHits.filter(({ entry }) => !found.has(entry.id));
  return [
    ...hits.map((hit, position) => {
      const entry = entryById.get(hit.id);
      const quick = named.get(hit.id);
      const tier = quick ? closenesses.indexOf(quick.closeness) : tierOf(hit, entry);
      return { hit, entry, position, tier, share: quick?.share ?? 0 };
    }),
    ...byNamesAlone.map(({ entry, closeness, share }) => ({
      hit: undefined,
      entry,
      position: hits.length,
      tier: closenesses.indexOf(closeness),
      share,
    })),
  ]
    .toSorted(
      (a, b) =>
        a.tier - b.tier ||
        (a.tier === textTier ? 0 : kindRank(a.entry) - kindRank(b.entry)) ||
        (a.tier <= titleTier ? b.share - a.share : 0) ||
        a.position - b.position,
    )
    .map(({ hit, entry }) => ({ hit, entry }));
}

const titleTier = closenesses.indexOf('title');
const textTier = closenesses.length;

/** Of a page that is not among the hits by names. A large archive does not know all names. */
function tierOf(hit: FullTextHit, entry: QuickEntry | undefined): number {
  const inTitle = hit.fields?.some((field) => field === 'title' || field === 'otherTitle');
  return entry === undefined && inTitle ? titleTier : textTier;
}

/** A page that is not known by name is most likely a talk: they are the many. */
function kindRank(entry: QuickEntry | undefined): number {
  return kinds.indexOf(entry?.kind ?? 'talk');
}
