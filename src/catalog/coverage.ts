import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import type { Talk } from '#catalog/talk.ts';

/** How much is known of an edition, in numbers of its talks. */
export type Coverage = {
  edition: Edition;
  talks: number;
  titled: number;
  timed: number;
  video: number;
  slides: number;
  english: number;
  chinese: number;
};

/** What the archive holds, for every page that says it. */
export type Holdings = {
  /** Talks with a page, cancelled ones too. */
  talks: number;
  cancelled: number;
  /** Editions of which a talk is known. */
  events: number;
  /** Editions of which none is. */
  emptyEvents: number;
};

export function holdings(catalog: Catalog): Holdings {
  const talks = [...catalog.talks.values()];
  const events = new Set(talks.map(({ edition }) => edition)).size;
  return {
    talks: talks.length,
    cancelled: talks.filter(({ cancelled }) => cancelled).length,
    events,
    emptyEvents: catalog.editions.size - events,
  };
}

/** Every edition, in the order of the catalog. Cancelled talks are not counted. */
export function coverage(catalog: Catalog): Coverage[] {
  return [...catalog.editions.values()].map((edition) => {
    const talks = [...catalog.talks.values()].filter(
      (talk) => talk.edition === edition.id && !talk.cancelled,
    );
    const count = (has: (talk: Talk) => boolean) => talks.filter(has).length;
    return {
      edition,
      talks: talks.length,
      titled: count((talk) => talk.title !== undefined),
      timed: count((talk) => catalog.sessionOfTalk.has(talk.id)),
      video: count((talk) => talk.video !== undefined),
      slides: count((talk) => (talk.slides ?? []).length > 0),
      english: count((talk) => talk.language === 'en'),
      chinese: count((talk) => talk.language === 'zh'),
    };
  });
}
