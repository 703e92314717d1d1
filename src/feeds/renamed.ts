import type { Catalog } from '#catalog/catalog.ts';
import { guidePath } from '#catalog/guide.ts';
import { ownDeckPath } from '#catalog/own-deck.ts';
import { talkPath, talkTitle } from '#catalog/talk.ts';
import { feedAddresses } from '#feeds/addresses.ts';

/** An earlier address and the one that took its place, both below the site's base. */
export type Move = { from: string; to: string };

/** An item under an earlier id. */
export type Renamed = {
  title: string;
  page: Move;
  /** Feeds that somebody may have subscribed to. Not every item has all of them. */
  feeds: Move[];
};

/** Every earlier id of talks, topics, guides, decks of our own and speakers. */
export function renamed(catalog: Catalog): Renamed[] {
  return [
    ...[...catalog.talks.values()].flatMap((talk) =>
      (talk.formerly ?? []).map((id) => ({
        title: talkTitle(talk),
        page: { from: talkPath({ id }), to: talkPath(talk) },
        feeds: [moved(id, talk.id, feedAddresses.talkCalendar)],
      })),
    ),
    ...[...catalog.topics.values()].flatMap((topic) =>
      (topic.formerly ?? []).map((id) => ({
        title: topic.title,
        page: moved(id, topic.id, (id) => `topics/${id}/`),
        feeds: [feedAddresses.topicRss, feedAddresses.topicCalendar].map((address) =>
          moved(id, topic.id, address),
        ),
      })),
    ),
    ...[...catalog.guides.values()].flatMap((guide) =>
      (guide.formerly ?? []).map((id) => ({
        title: guide.title,
        page: moved(id, guide.id, (id) => guidePath({ id })),
        feeds: [],
      })),
    ),
    ...[...catalog.decks.values()].flatMap((deck) =>
      (deck.formerly ?? []).map((id) => ({
        title: deck.title,
        page: moved(id, deck.id, (id) => ownDeckPath({ id })),
        feeds: [],
      })),
    ),
    ...[...catalog.speakers.values()].flatMap((speaker) =>
      (speaker.formerly ?? []).map((id) => ({
        title: speaker.name,
        page: moved(id, speaker.id, (id) => `speakers/${id}/`),
        feeds: [],
      })),
    ),
  ];
}

function moved(from: string, to: string, address: (id: string) => string): Move {
  return { from: address(from), to: address(to) };
}
