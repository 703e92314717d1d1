import { mostSteps, sharesOfSquares, stepsToCount, tailsOf, type Shares } from '#balance/exact.ts';
import { chiSquareAbove } from '#balance/gamma.ts';
import { randomFrom } from '#balance/random.ts';

/** How often chance alone spreads connections as unevenly as here, or as evenly. */
export type Chance = {
  method: 'exact' | 'simulated' | 'chi-square';
  /** The share of spreads that are as uneven or more. */
  asUneven: number;
  /** The share of spreads that are as even or more. */
  asEven: number;
};

/**
 * What may still be spent on one paste, in steps of about ten nanoseconds, and what was counted
 * before. When it is used up, the chi-square distribution answers also for small counts.
 */
export type Effort = { steps: number; counted: Map<string, Shares> };

export function newEffort(): Effort {
  return { steps: 10_000_000, counted: new Map() };
}

/** Connections per worker from which the chi-square distribution fits. */
const enough = 5;
/** Below it, no simulation could tell more. */
const beyondDoubt = 1e-9;
const samples = 10_000;
/** As many spreads beyond the one at hand tell a share well enough. */
const tellingHits = 200;

/**
 * Compares counts with what the kernel does when it gives each connection to any of the workers.
 * The same counts have the same answer, simulated or not.
 *
 * @returns nothing for one worker, no connection, or values that are no counts, such as rates.
 */
export function chanceOf(counts: readonly number[], effort = newEffort()): Chance | undefined {
  const workers = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (workers < 2 || total === 0 || !counts.every(Number.isInteger)) return undefined;
  const squares = counts.reduce((sum, count) => sum + count * count, 0);
  const shares = exactShares(workers, total, effort);
  if (shares) return { method: 'exact', ...tailsOf(shares, squares) };
  const curve = fromCurve(counts, total);
  const small = total < enough * workers && curve.asUneven > beyondDoubt;
  return small && effort.steps > 0 ? simulate(workers, total, squares, effort) : curve;
}

function exactShares(workers: number, total: number, effort: Effort): Shares | undefined {
  const key = `${workers} ${total}`;
  const known = effort.counted.get(key);
  const steps = stepsToCount(workers, total);
  if (known || steps > Math.min(mostSteps, effort.steps)) return known;
  effort.steps -= steps;
  const shares = sharesOfSquares(workers, total);
  effort.counted.set(key, shares);
  return shares;
}

function fromCurve(counts: readonly number[], total: number): Chance {
  const workers = counts.length;
  const mean = total / workers;
  const chiSquare = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / mean;
  return {
    method: 'chi-square',
    asUneven: chiSquareAbove(chiSquare, workers - 1),
    // Counts are whole: the most even spread has a share of its own, which a curve has not.
    asEven: 1 - chiSquareAbove(chiSquare + workers / total, workers - 1),
  };
}

function simulate(workers: number, total: number, squares: number, effort: Effort): Chance {
  const draw = randomFrom(workers * 65_537 + total);
  const counts = new Uint32Array(workers);
  let uneven = 0;
  let even = 0;
  let drawn = 0;
  while (drawn < samples && Math.min(uneven, even) < tellingHits) {
    drawn++;
    counts.fill(0);
    let found = 0;
    for (let index = 0; index < total; index++) {
      const worker = draw(workers);
      const count = counts[worker] ?? 0;
      counts[worker] = count + 1;
      // What the square of a count gains when the count gains one.
      found += 2 * count + 1;
    }
    if (found >= squares) uneven++;
    if (found <= squares) even++;
  }
  effort.steps -= drawn * total;
  // The spread at hand is one of those that are possible: none is told to never happen.
  return {
    method: 'simulated',
    asUneven: (uneven + 1) / (drawn + 1),
    asEven: (even + 1) / (drawn + 1),
  };
}
