import { describe, expect, test } from 'vitest';
import { overlapText } from '#catalog/programme-overlaps.ts';
import { programmeOf, type ProgrammeTalk } from '#catalog/programme.ts';

const talk = (id: string, start?: string, end?: string): ProgrammeTalk => ({
  id,
  title: id.toUpperCase(),
  titleLanguage: 'en',
  people: '',
  facts: '',
  ...(start ? { start: `2022-04-${start}:00Z` } : {}),
  ...(end ? { end: `2022-04-${end}:00Z` } : {}),
});

const talks = new Map(
  [
    talk('a', '25T15:00', '25T15:25'),
    talk('b', '25T15:30', '25T16:30'),
    talk('c', '25T16:00', '25T18:00'),
    talk('d', '25T18:00', '25T18:35'),
    talk('e', '26T01:00', '26T01:40'),
    talk('open', '25T14:00'),
    { ...talk('whole'), start: '2022-04-25' },
    { ...talk('half'), start: '2022-04-25' },
    { ...talk('later'), start: '2022-04-27' },
    talk('zulu'),
    talk('yankee'),
  ].map((item) => [item.id, item]),
);

/** The title of each talk, with free time before it and what is in its way. */
function told(ids: string[], zone = 'UTC'): Record<string, string[]> {
  const { days } = programmeOf(ids, talks, zone);
  return Object.fromEntries(
    days.map(({ day, planned }) => [
      day,
      planned.map(({ talk, freeBefore, overlaps }) =>
        [
          talk.title,
          ...(freeBefore > 0 ? [`free ${freeBefore}`] : []),
          ...(overlaps.length > 0 ? [overlapText(overlaps)] : []),
        ].join(', '),
      ),
    ]),
  );
}

describe('my programme', () => {
  const cases: [title: string, ids: string[], zone: string, expected: Record<string, string[]>][] =
    [
      [
        'is in the order of time, not of choosing',
        ['b', 'a'],
        'UTC',
        { '2022-04-25': ['A', 'B, free 5'] },
      ],
      [
        'names what runs at the same time, on both talks',
        ['b', 'c'],
        'UTC',
        {
          '2022-04-25': [
            'B, At the same time as “C” for 30 min.',
            'C, At the same time as “B” for 30 min.',
          ],
        },
      ],
      [
        'takes a talk that begins when another ends as no overlap',
        ['c', 'd'],
        'UTC',
        { '2022-04-25': ['C', 'D'] },
      ],
      [
        'counts free time from the last end, not from the last talk',
        ['a', 'b', 'd'],
        'UTC',
        { '2022-04-25': ['A', 'B, free 5', 'D, free 90'] },
      ],
      [
        'counts no free time over night',
        ['a', 'e'],
        'UTC',
        { '2022-04-25': ['A'], '2022-04-26': ['E'] },
      ],
      [
        'claims no free time after a talk whose end nobody gives',
        ['open', 'a'],
        'UTC',
        { '2022-04-25': ['OPEN', 'A'] },
      ],
      [
        'splits the days by the zone of the reader',
        ['c', 'e'],
        'Asia/Shanghai',
        { '2022-04-26': ['C', 'E, free 420'] },
      ],
    ];
  test.each(cases)('%s', (_, ids, zone, expected) => {
    expect(told(ids, zone)).toEqual(expected);
  });

  test('puts talks without a time apart, by title', () => {
    const { untimed, days } = programmeOf(['zulu', 'yankee'], talks, 'UTC');
    expect(untimed.map(({ id }) => id)).toEqual(['yankee', 'zulu']);
    expect(days).toEqual([]);
  });

  test.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'])(
    'puts talks of which the day alone is known on that day, read in %s',
    (zone) => {
      const { untimed, days } = programmeOf(['whole', 'a', 'later', 'half', 'zulu'], talks, zone);
      expect(untimed.map(({ id }) => id)).toEqual(['zulu']);
      expect(
        days.map(({ day, planned, sometime }) => [
          day,
          planned.map(({ talk }) => talk.id),
          sometime.map(({ id }) => id),
        ]),
      ).toEqual([
        ['2022-04-25', ['a'], ['half', 'whole']],
        ['2022-04-27', [], ['later']],
      ]);
    },
  );

  test('keeps ids that it does not know', () => {
    const { unknown, days } = programmeOf(['gone/away', 'a'], talks, 'UTC');
    expect(unknown).toEqual(['gone/away']);
    expect(days).toHaveLength(1);
  });
});
