import type { Catalog } from '#catalog/catalog.ts';
import { deckKind, type Deck } from '#catalog/deck.ts';
import type { FacetGroup } from '#catalog/facet-groups.ts';
import { packFacets, type PackedFacets } from '#catalog/facet-pack.ts';
import { selectionOf } from '#catalog/facet-query.ts';
import { narrow, type Faceted } from '#catalog/facets.ts';
import { englishNames } from '#catalog/fields.ts';
import { newestFirst, summarize, type TalkSummary } from '#catalog/summary.ts';

/** A deck with the talk that it was shown in. */
export type TalkDeck = { deck: Deck; talk: TalkSummary };

/** Every deck that a talk names: the newest edition first, within it in programme order. */
export function talkDecks(catalog: Catalog): TalkDeck[] {
  return newestFirst(catalog.talks.values(), catalog).flatMap((talk) =>
    (talk.slides ?? []).flatMap((slug) => {
      const deck = catalog.slides.get(`${talk.edition}/${slug}`);
      return deck ? [{ deck, talk: summarize(talk, catalog) }] : [];
    }),
  );
}

/** In the order in which they stand in an address. */
const deckFacets = ['topic', 'edition', 'language', 'file'] as const;
type DeckFacet = (typeof deckFacets)[number];

/** The facets of a list of decks. Topics stand by their number of decks, editions as listed. */
export function deckFacetGroups(decks: readonly TalkDeck[]): FacetGroup<DeckFacet>[] {
  const { counts } = narrow(decks.map(faceted), selectionOf<DeckFacet>('', deckFacets));
  const named = (of: (talk: TalkSummary) => readonly { id: string; name: string }[]) =>
    new Map(decks.flatMap(({ talk }) => of(talk)).map(({ id, name }) => [id, name] as const));
  const group = (
    facet: DeckFacet,
    title: string,
    labels: ReadonlyMap<string, string>,
  ): FacetGroup<DeckFacet> => ({
    facet,
    title,
    values: [...labels].flatMap(([value, label]) => {
      const count = counts[facet].get(value);
      return count ? [{ value, label, count }] : [];
    }),
  });
  const topics = group(
    'topic',
    'Topic',
    named(({ topics }) => topics),
  );
  return [
    {
      ...topics,
      values: topics.values.toSorted(
        (a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'),
      ),
    },
    group(
      'edition',
      'Edition',
      named(({ edition }) => [edition]),
    ),
    group('language', 'Language of the talk', new Map(Object.entries(englishNames))),
    group(
      'file',
      'File',
      new Map(
        [...counts.file.keys()]
          .toSorted()
          .map((kind) => [kind, kind === 'page' ? 'Web page' : kind]),
      ),
    ),
  ];
}

/** What a script needs to narrow the list by every facet. */
export function deckFacetData(decks: readonly TalkDeck[]): PackedFacets<DeckFacet> {
  return packFacets(decks.map(faceted), deckFacets);
}

function faceted({ deck, talk }: TalkDeck): Faceted<DeckFacet> {
  return {
    id: deck.id,
    values: {
      topic: talk.topics.map(({ id }) => id),
      edition: [talk.edition.id],
      language: talk.language ? [talk.language] : [],
      file: [deckKind(deck)],
    },
  };
}
