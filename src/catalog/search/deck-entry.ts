import { counted } from '#catalog/numbers.ts';
import { ownDeckPath, type OwnDeck } from '#catalog/own-deck.ts';
import type { SearchEntry } from '#catalog/search/search-entry.ts';
import { slidesOf } from '#catalog/slides.ts';

/** A deck of our own is found by its words; one of a talk by the talk. */
export function deckEntry(deck: OwnDeck): SearchEntry {
  return {
    kind: 'deck',
    path: ownDeckPath(deck),
    title: deck.title,
    aliases: [],
    people: [],
    peopleAliases: [],
    companies: [],
    facts: counted(slidesOf(deck.body).length, 'slide'),
    filters: { topic: deck.topics },
  };
}
