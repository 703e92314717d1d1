import { expect, test } from 'vitest';
import { withoutConflicts } from '#analyzer/repair/without-conflicts.ts';

type Edit = [from: number, to: number, file?: string];

const owner = (...edits: Edit[]) => ({
  repair: {
    title: '',
    safe: true,
    edits: edits.map(([from, to, file = 'a']) => ({ file, from, to, insert: '' })),
  },
});

test.each<[title: string, repairs: Edit[][], kept: number[]]>([
  ['Repairs apart are all made.', [[[0, 2]], [[3, 5]]], [0, 1]],
  ['Of two that touch, the one that begins first is made.', [[[2, 5]], [[0, 2]]], [1]],
  ['Of two at the same place, the first one is made.', [[[0, 2]], [[0, 2]]], [0]],
  ['Files have nothing to do with each other.', [[[0, 2]], [[0, 2, 'b']]], [0, 1]],
  [
    'A repair of two places needs both.',
    [
      [[0, 2]],
      [
        [1, 3],
        [9, 9],
      ],
      [[9, 9]],
    ],
    [0, 2],
  ],
])('%s', (_, repairs, kept) => {
  const owners = repairs.map((edits) => owner(...edits));
  expect(withoutConflicts(owners).map((one) => owners.indexOf(one))).toEqual(kept);
});

test('Thousands of repairs take no time that is worth a word.', () => {
  const owners = Array.from({ length: 20_000 }, (_, index) => owner([index * 2, index * 2 + 1]));
  const start = process.cpuUsage();
  expect(withoutConflicts(owners)).toHaveLength(20_000);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
});
