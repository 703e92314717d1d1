/**
 * Moves labels apart so that none covers another, each as little as possible: of all placements
 * that keep the order and the gap it takes the one with the least sum of squared shifts.
 *
 * With `gap * index` taken off, "at least a gap apart" becomes "not descending", and the nearest such
 * row of numbers is found by pooling neighbours that are out of order into their mean.
 *
 * @param wanted where each label would stand, ascending.
 * @param range  where labels may stand; if they do not fit, they overrun its end.
 * @see Ayer et al.: An Empirical Distribution Function for Sampling with Incomplete Information
 *   (1955), pool adjacent violators.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [low: number, high: number],
): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const [index, position] of wanted.entries()) {
    let pool = { sum: position - gap * index, size: 1 };
    for (let last = pools.at(-1); last && mean(last) >= mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  }
  const highest = high - gap * (wanted.length - 1);
  return pools
    .flatMap((pool) => Array.from({ length: pool.size }, () => mean(pool)))
    .map((position, index) => Math.max(low, Math.min(position, highest)) + gap * index);
}

function mean({ sum, size }: { sum: number; size: number }): number {
  return sum / size;
}
