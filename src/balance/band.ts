/** The counts between which chance keeps every worker, nearly always. */
export type Band = { from: number; to: number };

/** How often all workers together are inside. */
const inside = 0.95;
/** Connections per worker from which the curve of Gauß is as good. */
const many = 200;

/**
 * The band in which all workers lie in 95 of 100 spreads by chance. A band for one worker alone
 * would be narrower, and with many workers one of them would mostly be outside.
 */
export function bandOf(workers: number, connections: number): Band {
  const tries = Math.floor(connections);
  if (workers < 2) return { from: tries, to: tries };
  const outside = (1 - inside) / workers / 2;
  const share = 1 / workers;
  const mean = tries * share;
  if (mean > many) {
    const reach = quantileOfGauss(outside) * Math.sqrt(mean * (1 - share));
    return { from: Math.max(0, Math.floor(mean - reach)), to: Math.ceil(mean + reach) };
  }
  let probability = (1 - share) ** tries;
  let below = 0;
  let from = 0;
  for (let count = 0; count < tries; count++) {
    below += probability;
    if (below <= outside) from = count + 1;
    if (1 - below <= outside) return { from, to: count };
    probability *= ((tries - count) / (count + 1)) * (share / (1 - share));
  }
  return { from, to: tries };
}

/**
 * How many standard deviations lie between the mean and the upper tail of this size.
 *
 * @see Abramowitz, Stegun: Handbook of Mathematical Functions (1964), 26.2.23.
 */
function quantileOfGauss(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  return (
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t ** 2) /
      (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3)
  );
}
