import { bandOf, type Band } from '#balance/band.ts';
import { randomFrom, spreadByChance } from '#balance/random.ts';

/** What chance alone does with so many connections on so many workers. */
export type ChancePicture = {
  /** One spread, as an example. */
  example: number[];
  band: Band;
  /** How many workers get at least one connection, on average. */
  usedWorkers: number;
  /** Max over mean: on average, and what 95 of 100 spreads stay below. */
  maxOverMean: { mean: number; most: number };
  /** How many spreads were drawn. */
  samples: number;
};

/** About as many connections are given away in all, so that a picture is there at once. */
const draws = 2_000_000;

/** @param seed another one shows another example and leaves the rest nearly as it is. */
export function chancePicture(workers: number, connections: number, seed: number): ChancePicture {
  const draw = randomFrom(seed);
  const example = spreadByChance(workers, connections, draw);
  const samples = Math.max(100, Math.min(2000, Math.floor(draws / Math.max(1, connections))));
  const ratios = Array.from({ length: connections > 0 ? samples : 0 }, () => {
    const counts = spreadByChance(workers, connections, draw);
    let most = 0;
    for (const count of counts) most = Math.max(most, count);
    return (most * workers) / connections;
  }).toSorted((a, b) => a - b);
  return {
    example,
    band: bandOf(workers, connections),
    usedWorkers: workers * (1 - (1 - 1 / workers) ** connections),
    maxOverMean: {
      mean: ratios.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, ratios.length),
      most: ratios[Math.ceil(ratios.length * 0.95) - 1] ?? 0,
    },
    samples: ratios.length,
  };
}
