import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import type { Talk } from '#catalog/talk.ts';
import type { Topic } from '#catalog/topic.ts';
import { talkTime } from '#feeds/programme-events.ts';

/**
 * Where feeds and exports lie, below the site's base. The routes of `pages/feeds` write them, but
 * for the calendars of talks, which `scripts/build/calendars.ts` writes.
 */
export const feedAddresses = {
  talksRss: 'feeds/talks.xml',
  bulletinsRss: 'feeds/bulletins.xml',
  topicRss: (topic: string) => `feeds/topics/${topic}.xml`,
  topicCalendar: (topic: string) => `feeds/topics/${topic}.ics`,
  editionRss: (edition: string) => `feeds/${edition}.xml`,
  editionCalendar: (edition: string) => `feeds/${edition}.ics`,
  dayCalendar: (edition: string, day: string) => `feeds/${edition}/${day}.ics`,
  schedule: (edition: string) => `feeds/${edition}/schedule.xml`,
  talkCalendar: (talk: string) => `feeds/talks/${talk}.ics`,
} as const;

/** Where generated pictures lie, below the site's base. */
export const pictureAddresses = {
  site: 'pictures/chartroom.png',
  talk: (talk: string) => `pictures/talks/${talk}.png`,
  topic: (topic: string) => `pictures/topics/${topic}.png`,
} as const;

/** The calendar of a talk; nothing where its day is not known. */
export function talkCalendarAddress(talk: Talk, catalog: Catalog): string | undefined {
  return talkTime(talk, catalog) ? feedAddresses.talkCalendar(talk.id) : undefined;
}

/** The calendar of a topic; nothing where no day of its talks is known. */
export function topicCalendarAddress(topic: Topic, catalog: Catalog): string | undefined {
  const dated = [...catalog.talks.values()].some(
    (talk) => talk.topics.includes(topic.id) && talkTime(talk, catalog),
  );
  return dated ? feedAddresses.topicCalendar(topic.id) : undefined;
}

/** The feeds of an edition that exist: a calendar needs a known day, a schedule known times. */
export function editionFeeds(
  edition: Edition,
  catalog: Catalog,
): { rss?: string; calendar?: string; schedule?: string } {
  const talks = [...catalog.talks.values()].filter((talk) => talk.edition === edition.id);
  const timed = [...catalog.sessions.values()].some((slot) => slot.edition === edition.id);
  const dated = timed || talks.some((talk) => talkTime(talk, catalog));
  return {
    ...(talks.length > 0 ? { rss: feedAddresses.editionRss(edition.id) } : {}),
    ...(dated ? { calendar: feedAddresses.editionCalendar(edition.id) } : {}),
    ...(timed ? { schedule: feedAddresses.schedule(edition.id) } : {}),
  };
}
