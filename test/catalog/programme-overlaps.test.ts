import { describe, expect, test } from 'vitest';
import { overlapsOf, overlapText, type Timed } from '#catalog/programme-overlaps.ts';

const at = (title: string, start: string, end?: string): Timed => ({
  title,
  start: `2022-04-25T${start}:00Z`,
  ...(end ? { end: `2022-04-25T${end}:00Z` } : {}),
});

describe('what gets in the way of a talk', () => {
  test.for<[title: string, own: Timed, others: Timed[], told: string]>([
    [
      'shares minutes',
      at('A', '15:00', '16:00'),
      [at('B', '15:30', '18:00')],
      'At the same time as “B” for 30 min.',
    ],
    ['ends as it begins', at('A', '15:00', '16:00'), [at('B', '14:00', '15:00')], ''],
    [
      'runs when it begins, its own end unknown',
      at('A', '15:30'),
      [at('B', '15:00', '16:00')],
      'Begins during “B”.',
    ],
    [
      'begins before it ends, until nobody knows when',
      at('A', '15:00', '16:00'),
      [at('B', '15:30')],
      '“B” begins meanwhile.',
    ],
    [
      'begins with it, both ends unknown',
      at('A', '15:00'),
      [at('B', '15:00')],
      '“B” begins meanwhile.',
    ],
    ['began before, and may be over', at('A', '15:30'), [at('B', '15:00')], ''],
    ['begins as it ends', at('A', '15:00', '16:00'), [at('B', '16:00')], ''],
    [
      'is several talks',
      at('A', '15:00', '16:00'),
      [at('B', '15:00', '15:10'), at('C', '15:20'), at('D', '15:40')],
      'At the same time as “B” for 10 min. “C”, “D” begin meanwhile.',
    ],
  ])('%s', ([, own, others, told]) => {
    expect(overlapText(overlapsOf(own, others))).toBe(told);
  });
});
