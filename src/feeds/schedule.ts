import { plainText } from '#catalog/abstract.ts';
import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import { summarize } from '#catalog/summary.ts';
import { talkTitle, type Talk } from '#catalog/talk.ts';
import { conferenceZone } from '#catalog/edition.ts';
import { zoned } from '#feeds/conference-clock.ts';
import { newestDate } from '#feeds/newest-date.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { scheduleSlots, type ScheduleSlot } from '#feeds/schedule-slots.ts';
import { uuidOf } from '#feeds/uuid.ts';
import { element, optionalElement, xmlDocument, type XmlElement } from '#feeds/xml.ts';

/**
 * The programme of an edition as conference apps read it (Giggity, EventFahrplan, info-beamer);
 * nothing where no time is known.
 *
 * @see https://github.com/voc/schedule/blob/master/validator/xsd/schedule.xml.xsd
 */
export function scheduleXml(
  edition: Edition,
  catalog: Catalog,
  publisher: Publisher,
): string | undefined {
  const slots = scheduleSlots(edition, catalog);
  const days = [...new Set(slots.map(({ day }) => day))];
  if (days.length === 0) return undefined;
  return xmlDocument(
    element('schedule', [
      element('generator', [], { name: publisher.name }),
      element('version', newestDate(catalog)),
      element('conference', [
        element('title', edition.name),
        element('acronym', acronym(edition)),
        ...optionalElement('start', days.at(0)),
        ...optionalElement('end', days.at(-1)),
        element('days', String(days.length)),
        element('timeslot_duration', '00:05'),
        element('time_zone_name', conferenceZone(edition)),
      ]),
      ...days.map((day, index) => {
        const ofDay = slots.filter((slot) => slot.day === day);
        const moments = ofDay.flatMap(({ session, end }) => [session.start, end]).toSorted();
        return element('day', rooms(ofDay, edition, catalog, publisher), {
          index: String(index + 1),
          date: day,
          start: zoned(moments.at(0) ?? day, conferenceZone(edition)),
          end: zoned(moments.at(-1) ?? day, conferenceZone(edition)),
        });
      }),
    ]),
  );
}

const roomNames = { 'main-stage': 'Main stage', separate: 'Beside the main stage' } as const;

function rooms(
  slots: readonly ScheduleSlot[],
  edition: Edition,
  catalog: Catalog,
  publisher: Publisher,
): XmlElement[] {
  const channels = new Set(slots.map(({ session }) => session.channel));
  return [...channels].toSorted().map((channel) =>
    element(
      'room',
      slots
        .filter(({ session }) => session.channel === channel)
        .map((slot) => event(slot, edition, catalog, publisher)),
      { name: roomNames[channel], guid: uuidOf(`rooms/${edition.id}/${channel}`) },
    ),
  );
}

function event(
  { session, talk, number, minutes }: ScheduleSlot,
  edition: Edition,
  catalog: Catalog,
  publisher: Publisher,
): XmlElement {
  const start = zoned(session.start, conferenceZone(edition));
  const slug = session.id.slice(edition.id.length + 1);
  return element(
    'event',
    [
      element('room', roomNames[session.channel]),
      element('title', talk ? talkTitle(talk) : (session.title ?? '')),
      element('subtitle', talk?.titleEn ?? talk?.titleZh ?? ''),
      element('type', talk?.format ?? 'other'),
      element('date', start),
      element('start', start.slice(11, 16)),
      element('duration', duration(minutes)),
      element('abstract', talk ? plainText(talk.body) : ''),
      // The schema wants four characters at the end.
      element('slug', `${acronym(edition)}-${number}-${slug.length < 4 ? `slot-${slug}` : slug}`),
      element('track', talk?.track ?? ''),
      ...(talk ? talkElements(talk, catalog, publisher) : []),
    ],
    { id: String(number), guid: uuidOf(`sessions/${session.id}`) },
  );
}

function talkElements(talk: Talk, catalog: Catalog, publisher: Publisher): XmlElement[] {
  const { path, speakers } = summarize(talk, catalog);
  const links = [
    ...(talk.page ? [element('link', 'Announcement', { href: talk.page })] : []),
    ...(talk.video ? [element('link', 'Video', { href: talk.video })] : []),
  ];
  const slides = (talk.slides ?? []).flatMap((slug) => {
    const deck = catalog.slides.get(`${talk.edition}/${slug}`);
    return deck ? [element('attachment', 'Slides', { href: deck.url })] : [];
  });
  return [
    element(
      'persons',
      speakers.map(({ name }) => element('person', name)),
    ),
    ...optionalElement('language', talk.language),
    element('links', links),
    element('attachments', slides),
    element('url', publisher.absolute(path)),
  ];
}

/** Letters and digits alone, as the schema's slugs begin with it. */
function acronym({ id }: Edition): string {
  return id.replaceAll('-', '');
}

function duration(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
