import { describe, expect, test } from 'vitest';
import { catalogOf, type Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import { scheduleOf, slotsOf, type Schedule } from '#catalog/schedule.ts';
import type { Session } from '#catalog/session.ts';
import type { Talk } from '#catalog/talk.ts';
import { noItems } from './no-items.ts';

const edition: Edition = {
  id: 'con',
  name: 'Con',
  start: '2021-02-22',
  end: '2021-02-23',
  timeZones: { en: 'UTC', zh: 'Asia/Shanghai' },
  complete: true,
  sources: ['https://example.org/'],
};

const talk = (slug: string, language?: 'en' | 'zh'): Talk => ({
  id: `con/${slug}`,
  edition: 'con',
  slug,
  title: slug,
  ...(language ? { language } : {}),
  format: 'talk',
  topics: ['wasm'],
  sources: ['https://example.org/'],
  body: '',
});

const session = (
  slug: string,
  start: string,
  end?: string,
  channel: Session['channel'] = 'main-stage',
): Session => ({
  id: `con/${slug}`,
  edition: 'con',
  talk: slug,
  start: `2021-02-${start}:00Z`,
  ...(end ? { end: `2021-02-${end}:00Z` } : {}),
  channel,
});

function catalogWith(talks: Talk[], sessions: Session[]): Catalog {
  return catalogOf({ ...noItems, editions: [edition], talks, sessions });
}

/** A schedule as a reader would tell it: `2021-02-22 | UTC: a, (15), b, +workshop`. */
function told(schedule: Schedule): string[] {
  return schedule.days.flatMap(({ day, blocks }) =>
    blocks.map(
      ({ timeZone, rows }) =>
        `${day} | ${timeZone}: ` +
        rows
          .map((row) =>
            row.kind === 'pause'
              ? `(${row.minutes})`
              : `${row.slot.beside ? '+' : ''}${row.slot.slug}`,
          )
          .join(', '),
    ),
  );
}

const cases: [title: string, sessions: Session[], expected: string[]][] = [
  [
    'puts sessions that follow each other in one block',
    [session('b', '22T17:00', '22T17:40'), session('a', '22T16:00', '22T17:00')],
    ['2021-02-22 | UTC: a, b'],
  ],
  [
    'tells a pause of ten minutes, not a change of speakers',
    [
      session('a', '22T16:00', '22T16:30'),
      session('b', '22T16:35', '22T17:00'),
      session('c', '22T17:10', '22T17:40'),
    ],
    ['2021-02-22 | UTC: a, b, (10), c'],
  ],
  [
    'counts a pause of the main stage through what runs beside it',
    [
      session('a', '22T16:00', '22T18:45'),
      session('workshop', '22T18:30', '22T21:00', 'separate'),
      session('b', '22T21:00', '22T21:40'),
    ],
    ['2021-02-22 | UTC: a, +workshop, (135), b'],
  ],
  [
    'begins a block after a gap of two hours',
    [session('a', '22T16:00', '22T17:00'), session('b', '22T19:00', '22T20:00')],
    ['2021-02-22 | UTC: a', '2021-02-22 | UTC: b'],
  ],
  [
    'keeps the blocks of two clocks apart, in the order of time',
    [session('a', '23T16:00', '23T17:00'), session('zh-a', '23T01:00', '23T02:00')],
    ['2021-02-23 | Asia/Shanghai: zh-a', '2021-02-23 | UTC: a'],
  ],
  [
    'takes the day of every block from the clock of the event',
    [session('a', '22T16:00', '22T16:30'), session('zh-a', '22T16:30', '22T17:00')],
    ['2021-02-22 | UTC: a', '2021-02-22 | Asia/Shanghai: zh-a'],
  ],
  [
    'keeps a session over midnight on the day that it begins',
    [session('a', '22T22:20', '23T00:20'), session('b', '23T16:00', '23T17:00')],
    ['2021-02-22 | UTC: a', '2021-02-23 | UTC: b'],
  ],
  [
    'tells no pause after a session whose end nobody gives',
    [session('a', '22T16:00'), session('b', '22T16:30', '22T17:00')],
    ['2021-02-22 | UTC: a, b'],
  ],
  ['has no day when no time is known', [], []],
];

describe('the schedule of an edition', () => {
  test.each(cases)('%s', (_, sessions, expected) => {
    const talks = sessions.map(({ talk: slug = '' }) =>
      talk(slug, slug.startsWith('zh') ? 'zh' : 'en'),
    );
    expect(told(scheduleOf(edition, catalogWith(talks, sessions)))).toEqual(expected);
  });

  test('lists the talks without a time by title', () => {
    const catalog = catalogWith(
      [talk('zebra'), talk('ant'), talk('held')],
      [session('held', '22T16:00', '22T17:00')],
    );
    const { untimed } = scheduleOf(edition, catalog);
    expect(untimed.map(({ title }) => title)).toEqual(['ant', 'zebra']);
  });

  test('names a block by its language only where all sessions share it', () => {
    const sessions = [session('a', '22T16:00', '22T17:00'), session('b', '22T17:00', '22T18:00')];
    const language = (...talks: Talk[]) =>
      scheduleOf(edition, catalogWith(talks, sessions)).days[0]?.blocks[0]?.language;
    expect(language(talk('a', 'en'), talk('b', 'en'))).toBe('en');
    expect(language(talk('a', 'en'), talk('b'))).toBe('en');
    expect(language(talk('a'), talk('b'))).toBeUndefined();
    const { timeZones: _, ...oneClock } = edition;
    const mixed = catalogWith([talk('a', 'en'), talk('b', 'zh')], sessions);
    expect(scheduleOf(oneClock, mixed).days[0]?.blocks).toMatchObject([{ language: undefined }]);
  });

  test('shows a slot without a talk under its own title', () => {
    const { talk: _, ...slot } = session('lunch', '22T16:00', '22T17:00');
    const schedule = scheduleOf(edition, catalogWith([], [{ ...slot, title: 'Lunch' }]));
    expect(slotsOf(schedule)).toMatchObject([{ title: 'Lunch', minutes: 60, slug: 'lunch' }]);
  });
});
