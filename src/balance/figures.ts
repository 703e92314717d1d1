/** How evenly connections are spread over workers. What cannot be told of no connection is null. */
export type Figures = {
  total: number;
  /** Jain's index: 1 when all hold the same number, 1/n when one of n holds them all. */
  jain: number | null;
  /** As many workers, evenly used, would be as uneven: (Σx)²/Σx². */
  effectiveWorkers: number | null;
  maxOverMean: number | null;
  /** The part of all workers' capacity that is in use when the busiest is full: 1/(n·s). */
  attainableShare: number | null;
  /** The coefficient of variation, from the standard deviation of the whole population. */
  cv: number | null;
  gini: number | null;
  /** The sum of the squared distances from the mean, over the mean. */
  chiSquare: number | null;
};

/**
 * @param connections of each worker, idle workers included.
 * @see Jain, Chiu, Hawe: DEC Research Report TR-301 (1984), fairness index.
 */
export function figuresOf(connections: readonly number[]): Figures {
  const workers = connections.length;
  let total = 0;
  let squares = 0;
  let most = 0;
  for (const count of connections) {
    total += count;
    squares += count * count;
    most = Math.max(most, count);
  }
  if (total === 0) return { total, ...unknown };
  const mean = total / workers;
  // Not from the squares: of large even counts, the difference would be lost in rounding.
  const distances = connections.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const effectiveWorkers = total ** 2 / squares;
  return {
    total,
    jain: effectiveWorkers / workers,
    effectiveWorkers,
    maxOverMean: most / mean,
    attainableShare: mean / most,
    cv: Math.sqrt(distances / workers) / mean,
    gini: giniOf(connections, total),
    chiSquare: distances / mean,
  };
}

const unknown = {
  jain: null,
  effectiveWorkers: null,
  maxOverMean: null,
  attainableShare: null,
  cv: null,
  gini: null,
  chiSquare: null,
};

function giniOf(connections: readonly number[], total: number): number {
  const workers = connections.length;
  let weighted = 0;
  for (const [index, count] of Float64Array.from(connections).sort().entries()) {
    weighted += (index + 1) * count;
  }
  return Math.max(0, (2 * weighted) / (workers * total) - (workers + 1) / workers);
}
