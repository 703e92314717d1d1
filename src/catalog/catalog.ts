import type { Bulletin } from '#catalog/bulletin.ts';
import type { Deck } from '#catalog/deck.ts';
import type { Edition } from '#catalog/edition.ts';
import { inReadingOrder, type Guide } from '#catalog/guide.ts';
import type { List } from '#catalog/list.ts';
import type { MessagePage } from '#catalog/message-page.ts';
import type { OwnDeck } from '#catalog/own-deck.ts';
import { byMinor } from '#catalog/release-names.ts';
import type { Release } from '#catalog/release.ts';
import type { RoadmapItem } from '#catalog/roadmap.ts';
import { inProgrammeOrder, type Session } from '#catalog/session.ts';
import type { Speaker } from '#catalog/speaker.ts';
import type { Talk } from '#catalog/talk.ts';
import type { Topic } from '#catalog/topic.ts';

/** The items of every collection, as they were read. */
export type Items = {
  editions: Edition[];
  sessions: Session[];
  talks: Talk[];
  speakers: Speaker[];
  slides: Deck[];
  decks: OwnDeck[];
  topics: Topic[];
  guides: Guide[];
  lists: List[];
  messages: MessagePage[];
  releases: Release[];
  bulletins: Bulletin[];
  roadmap: RoadmapItem[];
};

/** The items, each collection in a fixed order and also by id. */
export type Catalog = {
  /** By start, oldest first; those without a date last. */
  editions: ReadonlyMap<string, Edition>;
  /** In programme order. */
  sessions: ReadonlyMap<string, Session>;
  /** By edition, then in programme order; talks without a session after those, by id. */
  talks: ReadonlyMap<string, Talk>;
  /** By name. */
  speakers: ReadonlyMap<string, Speaker>;
  slides: ReadonlyMap<string, Deck>;
  /** Decks of our own, by title. */
  decks: ReadonlyMap<string, OwnDeck>;
  /** By title. */
  topics: ReadonlyMap<string, Topic>;
  /** By task, then in their order there. */
  guides: ReadonlyMap<string, Guide>;
  lists: ReadonlyMap<string, List>;
  /** By code. */
  messages: ReadonlyMap<string, MessagePage>;
  /** Oldest first. */
  releases: ReadonlyMap<string, Release>;
  /** Oldest first. */
  bulletins: ReadonlyMap<string, Bulletin>;
  /** In the order of the deck. */
  roadmap: ReadonlyMap<string, RoadmapItem>;
  /** The slot of each talk that has one, by the talk's id. */
  sessionOfTalk: ReadonlyMap<string, Session>;
};

/** Orders the items and finds them by id. References are taken as checked. */
export function catalogOf(items: Items): Catalog {
  const editions = byId(
    items.editions.toSorted(
      (a, b) => (a.start ?? '9').localeCompare(b.start ?? '9') || a.id.localeCompare(b.id),
    ),
  );
  const sessions = inProgrammeOrder(items.sessions);
  const sessionOfTalk = new Map<string, Session>(
    sessions.flatMap((session) =>
      session.talk ? [[`${session.edition}/${session.talk}`, session] as const] : [],
    ),
  );
  const editionRank = new Map([...editions.keys()].map((id, rank) => [id, rank]));
  const start = (talk: Talk) => sessionOfTalk.get(talk.id)?.start ?? '9';
  const talks = items.talks.toSorted(
    (a, b) =>
      (editionRank.get(a.edition) ?? 0) - (editionRank.get(b.edition) ?? 0) ||
      start(a).localeCompare(start(b)) ||
      a.id.localeCompare(b.id),
  );
  return {
    editions,
    sessions: byId(sessions),
    talks: byId(talks),
    speakers: byId(items.speakers.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))),
    slides: byId(items.slides.toSorted((a, b) => a.id.localeCompare(b.id))),
    decks: byId(items.decks.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))),
    topics: byId(items.topics.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))),
    guides: byId(inReadingOrder(items.guides)),
    lists: byId(items.lists.toSorted((a, b) => a.id.localeCompare(b.id))),
    messages: byId(items.messages.toSorted((a, b) => a.id.localeCompare(b.id))),
    releases: byId(items.releases.toSorted((a, b) => byMinor(a.id, b.id))),
    bulletins: byId(items.bulletins.toSorted((a, b) => a.id.localeCompare(b.id))),
    roadmap: byId(items.roadmap.toSorted((a, b) => a.order - b.order)),
    sessionOfTalk,
  };
}

/** When a talk was held, as far as known: its session's start, else its edition's first day. */
export function talkDate(talk: Talk, catalog: Catalog): string | undefined {
  return catalog.sessionOfTalk.get(talk.id)?.start ?? catalog.editions.get(talk.edition)?.start;
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
