import type { Items } from '#catalog/catalog.ts';

/** An archive with nothing in it, to which a test adds what it is about. */
export const noItems: Items = {
  editions: [],
  sessions: [],
  talks: [],
  speakers: [],
  slides: [],
  decks: [],
  topics: [],
  guides: [],
  lists: [],
  messages: [],
  releases: [],
  bulletins: [],
  roadmap: [],
};
