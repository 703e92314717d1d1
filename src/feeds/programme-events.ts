import { plainText } from '#catalog/abstract.ts';
import type { Catalog } from '#catalog/catalog.ts';
import { eventPlace, type Edition } from '#catalog/edition.ts';
import type { Session } from '#catalog/session.ts';
import { summarize } from '#catalog/summary.ts';
import { formatNames, type Talk } from '#catalog/talk.ts';
import type { CalendarEvent } from '#feeds/icalendar.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { glossedTitle } from '#feeds/titles.ts';

/** A talk as an event; nothing where not even its day is known. */
export function talkEvent(
  talk: Talk,
  catalog: Catalog,
  publisher: Publisher,
): CalendarEvent | undefined {
  const time = talkTime(talk, catalog);
  if (!time) return undefined;
  const edition = catalog.editions.get(talk.edition);
  const { path, topics, titleLanguage: language } = summarize(talk, catalog);
  return {
    uid: talkUid(talk),
    ...time,
    title: glossedTitle(talk),
    language,
    description: description(talk, catalog),
    location: edition && eventPlace(edition),
    url: publisher.absolute(path),
    categories: [formatNames[talk.format], ...topics.map(({ name }) => name)],
    cancelled: talk.cancelled,
  };
}

/** A slot of the programme that holds no talk, as an event. */
export function slotEvent(
  { id, talk, title, start, end }: Session,
  edition: Edition,
  publisher: Publisher,
): CalendarEvent | undefined {
  if (talk !== undefined || title === undefined) return undefined;
  return {
    uid: `sessions/${id}@chartroom`,
    start,
    end,
    title,
    location: eventPlace(edition),
    url: publisher.absolute(`editions/${edition.id}/`),
  };
}

/** What a talk is called in every feed: the same for ever, wherever the site is served. */
export function talkUid(talk: Pick<Talk, 'id'>): string {
  return `talks/${talk.id}@chartroom`;
}

/** When a talk is held: in its slot, else on the day of an event that took one day. */
export function talkTime(
  talk: Talk,
  catalog: Catalog,
): { start: string; end?: string | undefined } | undefined {
  const session = catalog.sessionOfTalk.get(talk.id);
  if (session) return { start: session.start, end: session.end };
  const edition = catalog.editions.get(talk.edition);
  return edition?.start !== undefined && edition.start === edition.end
    ? { start: edition.start }
    : undefined;
}

function description(talk: Talk, catalog: Catalog): string {
  const speakers = summarize(talk, catalog).speakers.map(({ id, name }) => {
    const affiliation = talk.affiliations?.[id];
    return affiliation ? `${name} (${affiliation})` : name;
  });
  const decks = (talk.slides ?? []).flatMap(
    (slug) => catalog.slides.get(`${talk.edition}/${slug}`) ?? [],
  );
  return [
    ...(speakers.length > 0 ? [speakers.join(', ')] : []),
    plainText(talk.body),
    ...(talk.video ? [`Video: ${talk.video}`] : []),
    ...decks.map(({ url }) => `Slides: ${url}`),
  ].join('\n\n');
}
