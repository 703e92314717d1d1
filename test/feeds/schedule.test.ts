import { describe, expect, test } from 'vitest';
import type { Session } from '#catalog/session.ts';
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
import { all, parsed, textOf, violations } from './schedule-rules.ts';

const catalog = archiveOf(
  [
    talk('meshcon-2031/night', { title: 'R&D <fast>', track: 'Use case', minutes: 40 }),
    talk('meshcon-2031/q', { title: '《早》', titleEn: 'Early', language: 'zh' }),
    talk('meshcon-2031/open-end'),
    talk('mesh-day-2031/keynote', { format: 'keynote' }),
  ],
  {
    sessions: [
      session('meshcon-2031/night', '2031-03-03T23:30:00Z', { channel: 'separate' }),
      session('meshcon-2031/q', '2031-03-03T16:00:00Z', { end: '2031-03-03T17:15:00Z' }),
      session('meshcon-2031/open-end', '2031-03-03T15:00:00Z'),
      slot('meshcon-2031/beside', '2031-03-03T15:30:00Z', 'separate'),
      {
        id: 'meshcon-2031/lunch',
        edition: 'meshcon-2031',
        title: 'Lunch',
        start: '2031-03-04T12:00:00Z',
        end: '2031-03-04T13:00:00Z',
        channel: 'main-stage',
      },
      session('mesh-day-2031/keynote', '2031-06-01T22:30:00Z', { end: '2031-06-01T23:00:00Z' }),
    ],
  },
);
const online = xmlOf(scheduleXml(virtual, catalog, publisher));
const events = all(parsed(online), 'event');

describe('the rules of the format', () => {
  const timed = [...archive.editions.values()].filter((edition) =>
    [...archive.sessions.values()].some((slot) => slot.edition === edition.id),
  );
  test.each(timed.map((edition) => [edition.name, edition] as const))(
    'the schedule of %s keeps them',
    (_, edition) => {
      expect(violations(xmlOf(scheduleXml(edition, archive, publisher)))).toEqual([]);
    },
  );

  test('so does one with what the archive does not have yet', () => {
    expect(violations(online)).toEqual([]);
  });

  const breaks: [string, (xml: string) => string, string][] = [
    ['a missing element', (xml) => xml.replace('<subtitle/>', ''), '<event> holds'],
    ['an unknown element', (xml) => xml.replaceAll('track', 'trail'), '<trail> is unknown'],
    ['two events of one id', (xml) => xml.replace(/ id="\d+"/g, ' id="7"'), 'id 7 twice'],
    ['a moment without zone', (xml) => xml.replaceAll('+00:00<', '<'), '<date> is'],
    [
      'an event outside its day',
      (xml) => xml.replace(/(<day [^>]*start=")2031-03-03T15/, '$12031-03-03T16'),
      'before its day',
    ],
    ['a guid that is no UUID', (xml) => xml.replace(/guid="./, 'guid="'), 'room/@guid is wrong'],
  ];
  test.each(breaks)('%s would be found', (_, broken, found) => {
    expect(violations(broken(online)).join('\n')).toContain(found);
  });
});

test('two slots whose ids give the same number get two', () => {
  const alike = archiveOf([], {
    sessions: [
      slot('meshcon-2031/slot-828', '2031-03-03T15:00:00Z', 'main-stage'),
      slot('meshcon-2031/slot-6086', '2031-03-03T16:00:00Z', 'main-stage'),
    ],
  });
  const numbers = all(parsed(xmlOf(scheduleXml(virtual, alike, publisher))), 'event').map(
    ({ attributes }) => attributes['id'],
  );
  expect(numbers.toSorted()).toEqual(['752373', '752374']);
});

describe('an event', () => {
  test('without a known end lasts as long as the talk', () => {
    expect(textOf(eventOf('night'), 'duration')).toBe('00:40');
  });

  test('without end and length lasts until the next slot of its channel', () => {
    expect(textOf(eventOf('open-end'), 'duration')).toBe('01:00');
  });

  test('with a Chinese title has the gloss below it', () => {
    expect(textOf(eventOf('slot-q'), 'title')).toBe('《早》');
    expect(textOf(eventOf('slot-q'), 'subtitle')).toBe('Early');
  });

  test('keeps the signs that XML gives a meaning', () => {
    expect(online).toContain('<title>R&amp;D &lt;fast&gt;</title>');
  });

  test('may hold no talk', () => {
    expect(textOf(eventOf('lunch'), 'type')).toBe('other');
  });

  test('keeps its number when a session comes before it', () => {
    const fewer = archiveOf([...catalog.talks.values()], {
      sessions: [...catalog.sessions.values()].filter(({ id }) => id !== 'meshcon-2031/open-end'),
    });
    const before = all(parsed(xmlOf(scheduleXml(virtual, fewer, publisher))), 'event');
    const numbers = (of: typeof events) => of.map(({ attributes }) => attributes['id']);
    expect(numbers(events)).toEqual(expect.arrayContaining(numbers(before)));
  });
});

test('a conference in a city keeps the clock of that city', () => {
  const xml = xmlOf(scheduleXml(inPerson, catalog, publisher));
  expect(xml).toContain('<time_zone_name>Europe/Oslo</time_zone_name>');
  expect(xml).toContain('<date>2031-06-02T00:30:00+02:00</date>');
  expect(xml).toContain('<day index="1" date="2031-06-02"');
});

test('an edition whose times nobody knows has no schedule', () => {
  expect(scheduleXml(undated, catalog, publisher)).toBeUndefined();
});

function eventOf(end: string) {
  return events.find((event) => textOf(event, 'slug').endsWith(`-${end}`))!;
}

function slot(id: string, start: string, channel: Session['channel']): Session {
  return { id, edition: 'meshcon-2031', title: 'A slot', start, channel };
}

function xmlOf(xml: string | undefined): string {
  return xml ?? '';
}
