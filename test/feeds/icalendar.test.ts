import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { icalendar, type CalendarEvent } from '#feeds/icalendar.ts';

const timed: CalendarEvent = {
  uid: 'talks/meshcon-2031/a@chartroom',
  start: '2031-03-03T16:00:00Z',
  end: '2031-03-03T16:25:00Z',
  title: 'A talk',
};

describe('what a calendar program reads back', () => {
  const texts = [
    { what: 'commas and semicolons', text: 'Fast, safe; both' },
    { what: 'a backslash before a letter n', text: 'C:\\new\\;' },
    { what: 'several paragraphs', text: 'One.\n\nTwo.' },
    { what: 'Chinese', text: '基于istio构建超大规模kubernetes集群的稳定性底盘'.repeat(5) },
    { what: 'characters beyond 16 bits', text: '🧭'.repeat(60) },
    { what: 'a line end of Windows', text: 'One.\r\nTwo.', read: 'One.\nTwo.' },
    { what: 'a control character, which no text may hold', text: 'bell\u0007', read: 'bell' },
  ];
  test.each(texts)('$what', ({ text, read = text }) => {
    const event = read1({ ...timed, title: text, description: text, location: text });
    expect(event.getFirstPropertyValue('summary')).toBe(read);
    expect(event.getFirstPropertyValue('description')).toBe(read);
    expect(event.getFirstPropertyValue('location')).toBe(read);
  });

  test('any text that a title may be', () => {
    const printable = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(printable, (title) => {
        expect(read1({ ...timed, title }).getFirstPropertyValue('summary')).toBe(title);
      }),
    );
  });

  test('topics, with a comma in the name of one', () => {
    const event = read1({ ...timed, categories: ['Gateways, ingress', 'Wasm'] });
    expect(event.getFirstProperty('categories')?.getValues()).toEqual([
      'Gateways, ingress',
      'Wasm',
    ]);
  });

  test('the address as it is, with what a text would escape', () => {
    const url = 'https://example.org/?a=1;b=2,3';
    expect(read1({ ...timed, url }).getFirstPropertyValue('url')).toBe(url);
  });
});

describe('times', () => {
  test('a talk has its start and end in UTC', () => {
    const event = new ICAL.Event(read1(timed));
    expect(event.startDate.toJSDate().toISOString()).toBe('2031-03-03T16:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2031-03-03T16:25:00.000Z');
  });

  test('a talk whose day alone is known lasts that day and blocks no time', () => {
    const component = read1({ ...timed, start: '2031-06-01', end: undefined });
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    expect(event.duration.toSeconds()).toBe(24 * 60 * 60);
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  test('an end that is not known is not told', () => {
    expect(icalendarOf({ ...timed, end: undefined })).not.toContain('DTEND');
  });

  test('the date of revision is what the caller says', () => {
    expect(icalendarOf(timed)).toContain('\r\nDTSTAMP:20310101T000000Z\r\n');
  });
});

test('a cancelled talk is marked and blocks no time', () => {
  const event = read1({ ...timed, cancelled: true });
  expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
});

test('the language of a title is told', () => {
  const summary = read1({ ...timed, language: 'zh' }).getFirstProperty('summary');
  expect(summary?.getParameter('language')).toBe('zh');
});

describe('lines', () => {
  // One, two, three and four octets for each character.
  const long = ['e', 'é', '数', '🧭', 'aé数🧭'].map((text) =>
    icalendarOf({ ...timed, description: text.repeat(100) }),
  );

  test.each(long)('no line takes more than 75 octets, and none is much shorter', (text) => {
    const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(72);
  });

  test.each(long)('no character is broken by the end of a line', (text) => {
    const broken = text.split('\r\n').filter((line) => !line.isWellFormed());
    expect(broken).toEqual([]);
  });

  test('every line ends as the standard wants, the last one too', () => {
    const text = long.join('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

test('a calendar has its name where older programs look for it, too', () => {
  const text = icalendar({
    name: 'MeshCon, 2031',
    revised: '2031-01-01T00:00:00Z',
    events: [timed],
  });
  expect(text).toContain('\r\nNAME:MeshCon\\, 2031\r\n');
  expect(text).toContain('\r\nX-WR-CALNAME:MeshCon\\, 2031\r\n');
});

function icalendarOf(event: CalendarEvent): string {
  return icalendar({ name: 'MeshCon', revised: '2031-01-01T00:00:00Z', events: [event] });
}

function read1(event: CalendarEvent): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(icalendarOf(event)) as unknown[]);
  return calendar.getFirstSubcomponent('vevent')!;
}
