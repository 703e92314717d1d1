import { describe, expect, test } from 'vitest';
import { bandOf } from '#balance/band.ts';
import { chanceOf } from '#balance/chance.ts';
import { chancePicture } from '#balance/chance-picture.ts';
import { judgeCounts } from '#balance/judge.ts';
import { randomFrom, spreadByChance } from '#balance/random.ts';
import { rebalanced } from '#balance/rebalanced.ts';
import { worstOf } from '#balance/verdict.ts';

/** Counts, and what was worked out for them apart from this code. */
const worked = [
  [[103, 97, 88, 110, 101, 101], 0.9956, 5.974, 1.1, 0.909, 2.64, 0.755, 'balanced'],
  [[700, 100, 100, 100], 0.4808, 1.923, 2.8, 0.357, 1080, 0, 'imbalanced'],
  [[50, 50, 50, 49], 0.9999, 4, 1.005, 0.995, 0.015, 0.9995, 'balanced'],
  [[0, 0, 500, 0, 0, 0], 0.1667, 1, 6, 0.167, 2500, 0, 'single-worker'],
  [[6020, 5940, 6110, 5930], 0.9999, 3.999, 1.018, 0.982, 3.5, 0.321, 'balanced'],
  // 40 of the 64 ways to give three connections to four workers are as uneven.
  [[2, 0, 1, 0], 0.45, 1.8, 2.667, 0.375, 3.667, 0.625, 'too-few-connections'],
] as const;

describe('figures', () => {
  test.each(worked)('of %j', (counts, jain, effective, ratio, share, chiSquare, p, verdict) => {
    const judged = judgeCounts([...counts]);
    expect(judged.jain).toBeCloseTo(jain, 4);
    expect(judged.effectiveWorkers).toBeCloseTo(effective, 2);
    expect(judged.maxOverMean).toBeCloseTo(ratio, 3);
    expect(judged.attainableShare).toBeCloseTo(share, 3);
    expect(judged.chiSquare).toBeCloseTo(chiSquare, 2);
    expect(judged.pValue).toBeCloseTo(p, 3);
    expect(judged.verdict).toBe(verdict);
  });

  test('Jain’s index is 1/(1+CV²)', () => {
    const { cv, jain } = judgeCounts([9, 1, 4, 4, 30]);
    expect(1 / (1 + (cv ?? 0) ** 2)).toBeCloseTo(jain ?? 0, 12);
  });

  test.each([
    [[4, 4, 4], 0],
    [[0, 0, 12], 2 / 3],
    [[1, 2, 3, 4], 0.25],
  ])('Gini of %j is %d', (counts, gini) => {
    expect(judgeCounts(counts).gini).toBeCloseTo(gini, 12);
  });

  test('of no connection nothing is told', () => {
    const { jain, gini, chiSquare, pValue, verdict } = judgeCounts([0, 0]);
    expect([jain, gini, chiSquare, pValue, verdict]).toEqual([null, null, null, null, 'idle']);
  });
});

describe('the verdict', () => {
  test.each([
    [[], 'no-data'],
    [[0, 0, 0], 'idle'],
    [[7], 'balanced'],
    // One of 128 times, chance puts eight connections on the same one of two workers.
    [[8, 0], 'single-worker'],
    [[7, 0], 'imbalanced'],
    [[1, 0, 0], 'too-few-connections'],
    [[0, 3, 0, 0, 0, 0, 0, 0], 'too-few-connections'],
    [[0, 4, 0, 0, 0, 0, 0, 0], 'single-worker'],
    [[1, 1, 0], 'too-few-connections'],
    [[5, 3], 'balanced'],
    [[26, 14], 'imbalanced'],
  ])('of %j is %s', (counts, verdict) => {
    expect(judgeCounts(counts).verdict).toBe(verdict);
  });

  test('of several is that of the worst', () => {
    expect(worstOf(['idle', 'balanced', 'no-data'])).toBe('balanced');
    expect(worstOf(['too-few-connections', 'imbalanced'])).toBe('imbalanced');
    expect(worstOf(['imbalanced', 'single-worker'])).toBe('single-worker');
    expect(worstOf(['no-data', 'idle'])).toBe('idle');
    expect(worstOf([])).toBe('no-data');
  });
});

describe('chance', () => {
  test.each([
    ['two on three workers meet as often as one of three times', [2, 0, 0], 1 / 3],
    ['ten on one of two workers', [10, 0], 2 / 2 ** 10],
    ['three on three', [1, 1, 1], 1],
  ])('exactly: %s', (_, counts, share) => {
    const chance = chanceOf(counts);
    expect(chance?.method).toBe('exact');
    expect(chance?.asUneven).toBeCloseTo(share, 12);
  });

  test('the simulation is near the truth, and the same each time', () => {
    const counts = [...new Array<number>(16).fill(3), ...new Array<number>(16).fill(2)];
    const first = chanceOf(counts);
    expect(first?.method).toBe('simulated');
    expect(chanceOf(counts)).toEqual(first);
    // Among 32 workers, 80 connections are hardly ever spread so evenly.
    expect(first?.asEven).toBeLessThan(0.001);
    expect(first?.asUneven).toBeGreaterThan(0.99);
  });

  test.each([
    ['exact balance of many', [50, 50, 50, 49], true],
    ['exact balance of few', [3, 3, 3, 3, 3, 3, 2, 2], true],
    ['two equal halves, which chance makes too', [50, 50], false],
    ['what chance makes', [103, 97, 88, 110, 101, 101], false],
  ])('the fingerprint: %s', (_, counts, exact) => {
    expect(judgeCounts(counts).looksExact).toBe(exact);
  });

  test('rates are no counts, and are not compared with chance', () => {
    expect(judgeCounts([1.5, 2.25]).pValue).toBeNull();
  });

  test.each([
    [8, 80],
    [4, 4000],
    [32, 64],
  ])('the band of %d workers with %d connections holds in 95 of 100 spreads', (n, total) => {
    const { from, to } = bandOf(n, total);
    const draw = randomFrom(3);
    const spreads = Array.from({ length: 400 }, () => spreadByChance(n, total, draw));
    const inside = spreads.filter((spread) => spread.every((x) => x >= from && x <= to));
    expect(inside.length / 400).toBeGreaterThan(0.92);
  });

  test.each([
    // From the table of the reference: workers, connections for each, mean, 95 of 100.
    [4, 10, 1.33, 1.6],
    [8, 25, 1.29, 1.48],
    [16, 100, 1.18, 1.27],
  ])('on %d workers with %d connections each, max over mean is about %d', (n, each, mean, most) => {
    const { maxOverMean } = chancePicture(n, n * each, 7);
    expect(maxOverMean.mean).toBeCloseTo(mean, 1);
    expect(Math.abs(maxOverMean.most - most)).toBeLessThan(0.06);
  });
});

describe('exact balance', () => {
  test.each([
    [[8, 0, 0, 0], 1, [2, 2, 2, 2]],
    [[8, 0, 0, 0], 0.5, [4, 2, 1, 1]],
    [[9, 0], 0, [9, 0]],
    [[5, 5, 1], 1, [4, 4, 3]],
  ])('makes of %j with %d renewed %j', (counts, renewed, result) => {
    expect(rebalanced(counts, renewed)).toEqual(result);
  });
});
