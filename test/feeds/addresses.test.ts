import { describe, expect, test } from 'vitest';
import {
  editionFeeds,
  feedAddresses,
  talkCalendarAddress,
  topicCalendarAddress,
} from '#feeds/addresses.ts';
import { dayCalendars, editionCalendars, talkCalendars, topicCalendars } from '#feeds/calendars.ts';
import { editionRss } from '#feeds/channels.ts';
import { scheduleXml } from '#feeds/schedule.ts';
import {
  archive,
  archiveOf,
  inPerson,
  publisher,
  session,
  talk,
  undated,
  virtual,
} from './archive.ts';

const catalog = archiveOf([
  talk('mesh-day-2031/some-time'),
  talk('mesh-day/long-ago', { topics: ['routing'] }),
]);

test('a talk whose day is known has the address of a calendar, another has none', () => {
  const [dated, notDated] = [...catalog.talks.values()];
  expect(talkCalendarAddress(dated!, catalog)).toBe('feeds/talks/mesh-day-2031/some-time.ics');
  expect(talkCalendarAddress(notDated!, catalog)).toBeUndefined();
});

test('an edition has the addresses of the feeds that exist', () => {
  expect(editionFeeds(inPerson, catalog)).toEqual({
    rss: 'feeds/mesh-day-2031.xml',
    calendar: 'feeds/mesh-day-2031.ics',
  });
  expect(editionFeeds(undated, catalog)).toEqual({ rss: 'feeds/mesh-day.xml' });
  const slotsAlone = archiveOf([], {
    sessions: [
      session('meshcon-2031/lunch', '2031-03-03T12:00:00Z', { talk: undefined, title: 'Lunch' }),
    ],
  });
  expect(editionFeeds(virtual, slotsAlone)).toEqual({
    calendar: 'feeds/meshcon-2031.ics',
    schedule: 'feeds/meshcon-2031/schedule.xml',
  });
});

describe('in the archive as it is, an address is given where a file is made', () => {
  const talks = [...archive.talks.values()];
  const editions = [...archive.editions.values()];
  const topics = [...archive.topics.values()];
  const given = (addresses: readonly (string | undefined)[]) =>
    addresses.filter((address) => address !== undefined).toSorted();

  const kinds = [
    {
      what: 'calendars of talks',
      told: talks.map((talk) => talkCalendarAddress(talk, archive)),
      made: talkCalendars(archive, publisher).map(({ talk }) =>
        feedAddresses.talkCalendar(talk.id),
      ),
    },
    {
      what: 'calendars of topics',
      told: topics.map((topic) => topicCalendarAddress(topic, archive)),
      made: topicCalendars(archive, publisher).map(({ topic }) =>
        feedAddresses.topicCalendar(topic.id),
      ),
    },
    {
      what: 'calendars of editions',
      told: editions.map((edition) => editionFeeds(edition, archive).calendar),
      made: editionCalendars(archive, publisher).map(({ edition }) =>
        feedAddresses.editionCalendar(edition.id),
      ),
    },
    {
      what: 'feeds of editions',
      told: editions.map((edition) => editionFeeds(edition, archive).rss),
      made: editions
        .filter((edition) => editionRss(edition, archive, publisher))
        .map(({ id }) => feedAddresses.editionRss(id)),
    },
    {
      what: 'schedules of editions',
      told: editions.map((edition) => editionFeeds(edition, archive).schedule),
      made: editions
        .filter((edition) => scheduleXml(edition, archive, publisher))
        .map(({ id }) => feedAddresses.schedule(id)),
    },
  ];
  test.each(kinds)('$what', ({ told, made }) => {
    expect(given(told)).toEqual(made.toSorted());
  });

  test('every day of an edition is named once', () => {
    const days = dayCalendars(archive, publisher).map(({ edition, day }) =>
      feedAddresses.dayCalendar(edition.id, day),
    );
    expect(new Set(days).size).toBe(days.length);
  });
});
