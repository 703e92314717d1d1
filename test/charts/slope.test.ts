import { describe, expect, test } from 'vitest';
import { slope, type SlopeRow } from '#charts/slope.ts';

const frame = { height: 200, margin: 10, lineHeight: 12 };

function row(id: string, from: number, to: number): SlopeRow {
  return { id, name: id, from, to };
}

function ends(rows: SlopeRow[]) {
  return new Map(slope(rows, frame).map(({ row: { id }, from, to }) => [id, { from, to }]));
}

describe('the scale', () => {
  test('is the same at both ends: the largest number on top, the smallest at the bottom', () => {
    const lines = ends([row('a', 0.16, 0.04), row('b', 0.09, 0.16)]);
    expect(lines.get('a')?.from.y).toBe(10);
    expect(lines.get('a')?.to.y).toBe(190);
    expect(lines.get('b')?.to.y).toBe(10);
  });

  test('follows the square root', () => {
    expect(ends([row('a', 0.16, 0.04), row('b', 0.09, 0.09)]).get('b')?.from.y).toBeCloseTo(100);
  });

  test('holds where all numbers are equal', () => {
    expect(ends([row('a', 0.1, 0.1)]).get('a')?.from.y).toBe(10);
  });
});

describe('labels', () => {
  test('of equal numbers do not cover each other, and their points coincide', () => {
    const lines = ends([row('a', 0.09, 0.16), row('b', 0.09, 0.04), row('c', 0.01, 0.01)]);
    const [a, b] = [lines.get('a')?.from, lines.get('b')?.from];
    expect(a?.y).toBe(b?.y);
    expect((b?.labelY ?? 0) - (a?.labelY ?? 0)).toBeGreaterThanOrEqual(12);
  });

  test('of equal numbers stand in the order of the other ends, so that lines do not cross', () => {
    const lines = ends([row('falls', 0.09, 0.01), row('rises', 0.09, 0.16)]);
    expect(lines.get('rises')?.from.labelY).toBeLessThan(lines.get('falls')?.from.labelY ?? 0);
  });

  test('stay within the picture', () => {
    const crowd = Array.from({ length: 10 }, (_, i) => row(`low-${i}`, 0.01, 0.01));
    for (const { from, to } of ends([row('top', 0.2, 0.2), ...crowd]).values()) {
      expect(Math.max(from.labelY, to.labelY)).toBeLessThanOrEqual(190);
    }
  });
});

test('lines keep the order of the rows', () => {
  const lines = slope([row('b', 0.1, 0.2), row('a', 0.3, 0.1)], frame);
  expect(lines.map(({ row: { id } }) => id)).toEqual(['b', 'a']);
});
