import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import type { Talk } from '#catalog/talk.ts';
import type { Topic } from '#catalog/topic.ts';
import { conferenceDay } from '#feeds/conference-clock.ts';
import type { Calendar, CalendarEvent } from '#feeds/icalendar.ts';
import { newestDate } from '#feeds/newest-date.ts';
import { slotEvent, talkEvent } from '#feeds/programme-events.ts';
import type { Publisher } from '#feeds/publisher.ts';

// A calendar without events is not valid, so what has no dated talk has no calendar.

export function talkCalendars(
  catalog: Catalog,
  publisher: Publisher,
): { talk: Talk; calendar: Calendar }[] {
  const revised = revision(catalog);
  return [...catalog.talks.values()].flatMap((talk) => {
    const event = talkEvent(talk, catalog, publisher);
    return event ? [{ talk, calendar: { name: event.title, revised, events: [event] } }] : [];
  });
}

/** The talks of each topic in the order of time. */
export function topicCalendars(
  catalog: Catalog,
  publisher: Publisher,
): { topic: Topic; calendar: Calendar }[] {
  const revised = revision(catalog);
  return [...catalog.topics.values()].flatMap((topic) => {
    const events = [...catalog.talks.values()]
      .filter(({ topics }) => topics.includes(topic.id))
      .flatMap((talk) => talkEvent(talk, catalog, publisher) ?? []);
    const name = `${publisher.name}: ${topic.title}`;
    return events.length > 0
      ? [{ topic, calendar: { name, revised, events: inTime(events) } }]
      : [];
  });
}

/** The programme of each edition. */
export function editionCalendars(
  catalog: Catalog,
  publisher: Publisher,
): { edition: Edition; calendar: Calendar }[] {
  const revised = revision(catalog);
  return [...catalog.editions.values()].flatMap((edition) => {
    const events = editionEvents(edition, catalog, publisher);
    return events.length > 0
      ? [{ edition, calendar: { name: edition.name, revised, events } }]
      : [];
  });
}

/** The programme of each day of each edition, by the conference's clock. */
export function dayCalendars(
  catalog: Catalog,
  publisher: Publisher,
): { edition: Edition; day: string; calendar: Calendar }[] {
  return editionCalendars(catalog, publisher).flatMap(({ edition, calendar }) => {
    const days = Map.groupBy(calendar.events, ({ start }) => conferenceDay(start, edition));
    return [...days].map(([day, events]) => ({
      edition,
      day,
      calendar: { ...calendar, name: `${edition.name}, ${day}`, events },
    }));
  });
}

function editionEvents(edition: Edition, catalog: Catalog, publisher: Publisher): CalendarEvent[] {
  const talks = [...catalog.talks.values()].filter((talk) => talk.edition === edition.id);
  const slots = [...catalog.sessions.values()].filter((slot) => slot.edition === edition.id);
  return inTime([
    ...talks.flatMap((talk) => talkEvent(talk, catalog, publisher) ?? []),
    ...slots.flatMap((slot) => slotEvent(slot, edition, publisher) ?? []),
  ]);
}

function inTime(events: readonly CalendarEvent[]): CalendarEvent[] {
  return events.toSorted((a, b) => a.start.localeCompare(b.start) || a.uid.localeCompare(b.uid));
}

function revision(catalog: Catalog): string {
  return `${newestDate(catalog)}T00:00:00Z`;
}
