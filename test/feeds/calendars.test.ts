import { describe, expect, test } from 'vitest';
import { dayCalendars, editionCalendars, talkCalendars, topicCalendars } from '#feeds/calendars.ts';
import { icalendar } from '#feeds/icalendar.ts';
import { archive, archiveOf, inPerson, publisher, session, talk, virtual } from './archive.ts';

const catalog = archiveOf(
  [
    talk('meshcon-2031/late', { affiliations: { ada: 'Acme' } }),
    talk('meshcon-2031/early', {
      title: '《早》',
      titleEn: 'Early',
      slides: ['early'],
      video: 'https://www.youtube.com/watch?v=QNs7Fiyw4Xk',
    }),
    talk('meshcon-2031/dropped', { cancelled: true }),
    talk('mesh-day-2031/some-time'),
    talk('mesh-day/long-ago'),
  ],
  {
    sessions: [
      session('meshcon-2031/late', '2031-03-04T23:30:00Z', { end: '2031-03-05T00:30:00Z' }),
      session('meshcon-2031/early', '2031-03-03T16:00:00Z', { title: 'Opening' }),
      {
        id: 'meshcon-2031/lunch',
        edition: 'meshcon-2031',
        title: 'Lunch',
        start: '2031-03-04T12:00:00Z',
        channel: 'main-stage',
      },
    ],
    slides: [
      {
        id: 'meshcon-2031/early',
        edition: 'meshcon-2031',
        url: 'https://example.org/early.pdf',
        source: 'https://example.org/programme',
      },
    ],
  },
);

describe('a talk as an event', () => {
  const events = new Map(
    talkCalendars(catalog, publisher).map(({ talk, calendar }) => [talk.id, calendar.events[0]]),
  );

  test('its identity hangs on its id alone, wherever the site is served', () => {
    expect(events.get('meshcon-2031/late')?.uid).toBe('talks/meshcon-2031/late@chartroom');
  });

  test('its description names people with their employers, then what it is about', () => {
    expect(events.get('meshcon-2031/late')?.description).toBe(
      'Ada Ek (Acme), Bo Li\n\nIt tells of istioctl.',
    );
  });

  test('its description ends with the recording and the deck', () => {
    expect(events.get('meshcon-2031/early')?.description).toMatch(
      /Video: https:\/\/www\.youtube\.com\S+\n\nSlides: https:\/\/example\.org\/early\.pdf$/,
    );
  });

  test('a Chinese title has its gloss beside it', () => {
    expect(events.get('meshcon-2031/early')).toMatchObject({
      title: '《早》 (Early)',
      language: 'zh',
    });
  });

  test('an online talk is at no place, another in its city', () => {
    expect(events.get('meshcon-2031/late')?.location).toBe('Online');
    expect(events.get('mesh-day-2031/some-time')?.location).toBe('Oslo, Norway');
  });

  test('without a slot it takes the day of an event of one day', () => {
    expect(events.get('mesh-day-2031/some-time')?.start).toBe('2031-06-01');
  });

  test('without a slot in an event of several days, or of an unknown day, it has no calendar', () => {
    expect(events.has('meshcon-2031/dropped')).toBe(false);
    expect(events.has('mesh-day/long-ago')).toBe(false);
  });
});

describe('the calendar of an edition', () => {
  const calendars = editionCalendars(catalog, publisher);

  test('holds its slots in the order of time, those without a talk too', () => {
    const meshcon = calendars.find(({ edition }) => edition.id === 'meshcon-2031');
    expect(meshcon?.calendar.events.map(({ title }) => title)).toEqual([
      '《早》 (Early)',
      'Lunch',
      'Title of late',
    ]);
  });

  test('an edition without a dated talk has none', () => {
    expect(calendars.map(({ edition }) => edition.id)).toEqual(['meshcon-2031', 'mesh-day-2031']);
  });

  test('comes in days by the clock of the conference, a night belonging to the day it began', () => {
    const days = dayCalendars(catalog, publisher).map(
      ({ day, calendar }) => `${day}: ${calendar.events.length}`,
    );
    expect(days).toEqual(['2031-03-03: 1', '2031-03-04: 2', '2031-06-01: 1']);
  });
});

test('the calendar of a topic spans editions in the order of time', () => {
  const [wasm] = topicCalendars(catalog, publisher);
  expect(wasm?.calendar.name).toBe('Chartroom: Wasm');
  expect(wasm?.calendar.events.map(({ start }) => start)).toEqual([
    '2031-03-03T16:00:00Z',
    '2031-03-04T23:30:00Z',
    '2031-06-01',
  ]);
});

test('the date of revision is the newest that the archive knows', () => {
  expect(topicCalendars(catalog, publisher)[0]?.calendar.revised).toBe('2031-06-01T00:00:00Z');
  const longer = archiveOf([talk('mesh-day-2031/some-time')], {
    editions: [
      { ...inPerson, start: '2031-06-01', end: '2031-06-01' },
      { ...virtual, end: '2031-07-02' },
    ],
  });
  expect(topicCalendars(longer, publisher)[0]?.calendar.revised).toBe('2031-07-02T00:00:00Z');
});

describe('the archive as it is', () => {
  test('every talk with a slot is in the calendar of its edition, once', () => {
    const uids = editionCalendars(archive, publisher).flatMap(({ calendar }) =>
      calendar.events.map(({ uid }) => uid),
    );
    expect(new Set(uids).size).toBe(uids.length);
    const expected = [...archive.sessionOfTalk.keys()].map((id) => `talks/${id}@chartroom`);
    expect(expected.filter((uid) => !uids.includes(uid))).toEqual([]);
  });

  test('two calendars of the same archive are the same', () => {
    const written = () =>
      editionCalendars(archive, publisher).map(({ calendar }) => icalendar(calendar));
    expect(written()).toEqual(written());
  });
});
