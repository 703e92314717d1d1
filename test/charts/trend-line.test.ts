import { describe, expect, test } from 'vitest';
import { readingsOf, trendLine, type Reading } from '#charts/trend-line.ts';
import { trends } from '#catalog/trends.ts';
import { archive, talk } from '../catalog/small-archive.ts';

const frame = { top: 20, bottom: 120 };

function reading(
  edition: string,
  start: string | undefined,
  fields: Partial<Reading> = {},
): Reading {
  return { edition, name: edition, start, complete: true, sessions: 5, of: 50, ...fields };
}

describe('which editions are drawn', () => {
  test.each<[string, Reading, boolean]>([
    ['a complete edition', reading('a', '2021-02-22'), true],
    ['an edition of which enough is known', reading('a', '2023-04-18', { of: 5 }), true],
    ['an edition of which too little is known', reading('a', '2023-04-18', { of: 4 }), false],
    ['an edition without a date', reading('a', undefined), false],
  ])('%s: %#', (_, one, drawn) => {
    expect(trendLine([one], frame).dots).toHaveLength(drawn ? 1 : 0);
  });

  test('none gives an empty picture', () => {
    expect(trendLine([], frame)).toEqual({ dots: [], segments: [], years: [], levels: [] });
  });
});

describe('the axes', () => {
  const geometry = trendLine(
    [reading('b', '2022-07-02', { sessions: 10 }), reading('a', '2021-01-01', { sessions: 0 })],
    frame,
  );

  test('time runs over whole years, from left to right whatever the order', () => {
    expect(geometry.dots.map(({ reading: { edition } }) => edition)).toEqual(['a', 'b']);
    expect(geometry.dots[0]?.x).toBe(0);
    expect(geometry.dots[1]?.x).toBeCloseTo(69, 0);
    expect(geometry.years.map(({ year }) => year)).toEqual([2021, 2022]);
  });

  test('a share of nothing lies on the lowest level', () => {
    expect(geometry.dots[0]?.y).toBe(120);
    expect(geometry.levels[0]).toEqual({ share: 0, y: 120 });
  });

  test('the highest level is not below the highest share', () => {
    expect(geometry.levels.map(({ share }) => share)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
    expect(geometry.dots[1]?.y).toBe(20);
  });

  test.each([
    [0, [0, 0.02]],
    [2, [0, 0.02, 0.04]],
    [50, [0, 0.25, 0.5, 0.75, 1]],
  ])('%i of 50 sessions give the levels %j', (sessions, levels) => {
    const { levels: found } = trendLine([reading('a', '2021-02-22', { sessions })], frame);
    expect(found.map(({ share }) => share)).toEqual(levels);
  });
});

test('the line is certain between complete editions alone', () => {
  const { segments } = trendLine(
    [
      reading('a', '2021-02-22'),
      reading('b', '2022-04-25'),
      reading('c', '2023-04-18', { complete: false }),
      reading('d', '2024-04-18'),
    ],
    frame,
  );
  expect(segments.map(({ certain }) => certain)).toEqual([true, false, false]);
});

describe('of two numbers that would touch, that of the lower point stands below it', () => {
  test.each<[string, number, number, string[]]>([
    ['a fall', 6, 3, ['above', 'above', 'below', 'above']],
    ['a rise', 3, 6, ['above', 'below', 'above', 'above']],
    ['the same', 3, 3, ['above', 'above', 'below', 'above']],
  ])('%s', (_, first, second, labels) => {
    const { dots } = trendLine(
      [
        reading('a', '2021-02-22'),
        reading('b', '2023-09-26', { sessions: first }),
        reading('c', '2023-11-06', { sessions: second }),
        reading('d', '2025-04-01'),
      ],
      frame,
    );
    expect(dots.map(({ label }) => label)).toEqual(labels);
  });
});

test('readings carry the name and the size of each edition that holds a session', () => {
  const index = trends(
    archive([
      talk('istiocon-2021/a', { topics: ['wasm'] }),
      talk('istiocon-2021/b', { topics: ['helm'] }),
    ]),
  );
  const wasm = index.topics.find(({ id }) => id === 'wasm');
  expect(wasm && readingsOf(wasm, index)).toEqual([
    {
      edition: 'istiocon-2021',
      name: 'IstioCon 2021',
      start: '2021-02-22',
      complete: true,
      sessions: 1,
      of: 2,
    },
  ]);
});
