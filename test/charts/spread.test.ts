import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from '#charts/spread.ts';

const wide = [-1000, 1000] as const;

test.each<[string, number[], number[]]>([
  ['labels that do not touch stay', [0, 20, 45], [0, 20, 45]],
  ['two at one place move apart by the same', [50, 50], [45, 55]],
  ['of three at one place the middle one stays', [50, 50, 50], [40, 50, 60]],
  ['a crowd pushes its neighbour', [50, 50, 58], [42.666667, 52.666667, 62.666667]],
  ['one far away is left alone', [50, 50, 200], [45, 55, 200]],
  ['nothing gives nothing', [], []],
])('%s', (_, wanted, placed) => {
  const labels = spread(wanted, 10, wide);
  expect(labels).toHaveLength(placed.length);
  for (const [index, label] of labels.entries()) expect(label).toBeCloseTo(placed[index] ?? NaN, 5);
});

test.each<[string, number[], number[]]>([
  ['none stands before the beginning', [0, 0], [0, 10]],
  ['none stands behind the end', [100, 100], [90, 100]],
  ['labels that do not fit begin at the beginning', Array(12).fill(100), [0, 10, 20]],
])('%s', (_, wanted, placed) => {
  expect(spread(wanted, 10, [0, 100]).slice(0, placed.length)).toEqual(placed);
});

describe('for any wishes', () => {
  const wishes = fc
    .array(fc.integer({ min: 0, max: 500 }), { maxLength: 30 })
    .map((list) => list.toSorted((a, b) => a - b));

  test('labels stand at least the gap apart', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const labels = spread(wanted, 12, [0, 500]);
        for (const [index, label] of labels.slice(1).entries()) {
          expect(label - (labels[index] ?? 0)).toBeGreaterThanOrEqual(12 - 1e-9);
        }
      }),
    );
  });

  test('no single label could stand nearer to its wish', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const labels = spread(wanted, 12, wide);
        for (const [index, label] of labels.entries()) {
          const wish = wanted[index] ?? 0;
          const before = (labels[index - 1] ?? -Infinity) + 12;
          const after = (labels[index + 1] ?? Infinity) - 12;
          const nearest = Math.max(before, Math.min(wish, after));
          expect(Math.abs(label - wish)).toBeLessThanOrEqual(Math.abs(nearest - wish) + 1e-6);
        }
      }),
    );
  });
});
