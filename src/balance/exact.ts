/** The probability of each sum of the squared counts, which tells the same as chi-square. */
export type Shares = ReadonlyMap<number, number>;

/** Steps that counting all spreads may take; beyond, chance is simulated or approximated. */
export const mostSteps = 1_000_000;

/** A worker has up to all connections, beside those before it, with as many sums of squares. */
export function stepsToCount(workers: number, connections: number): number {
  return (workers * connections ** 4) / 8;
}

/** The share of spreads whose sum of squares is at least this one, and of those at most. */
export function tailsOf(shares: Shares, squares: number): { asUneven: number; asEven: number } {
  let asUneven = 0;
  let asEven = 0;
  for (const [sum, share] of shares) {
    if (sum >= squares) asUneven += share;
    if (sum <= squares) asEven += share;
  }
  return { asUneven: Math.min(1, asUneven), asEven: Math.min(1, asEven) };
}

/** Counts all ways to give connections to workers. */
export function sharesOfSquares(workers: number, connections: number): Shares {
  // By connections given away so far: the probability of each sum, worker after worker.
  let states: Map<number, number>[] = [new Map<number, number>([[0, 1]])];
  for (let left = workers; left > 0; left--) {
    const next: Map<number, number>[] = Array.from(
      { length: connections + 1 },
      () => new Map<number, number>(),
    );
    for (const [given, sums] of states.entries()) {
      const rest = connections - given;
      const from = left === 1 ? rest : 0;
      for (let count = from; count <= rest; count++) {
        const share = binomial(rest, count, 1 / left);
        const target = next[given + count];
        for (const [sum, probability] of sums) {
          const squares = sum + count * count;
          target?.set(squares, (target.get(squares) ?? 0) + probability * share);
        }
      }
    }
    states = next;
  }
  return states[connections] ?? new Map<number, number>();
}

function binomial(tries: number, hits: number, share: number): number {
  let result = 1;
  for (let index = 1; index <= hits; index++) result *= (tries - hits + index) / index;
  // A share of 1 leaves nothing over, and nothing to the power of nothing is one.
  return result * share ** hits * (1 - share) ** (tries - hits);
}
