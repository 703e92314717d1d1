/**
 * Evenly spread whole numbers, the same for the same seed: the generator `mulberry32`.
 *
 * @returns a function that draws a number from 0 to `below`, the end excluded.
 */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Gives each connection to a worker by chance, as the kernel does, and returns their counts. */
export function spreadByChance(
  workers: number,
  connections: number,
  draw: (below: number) => number,
): number[] {
  const counts = new Array<number>(workers).fill(0);
  for (let index = 0; index < connections; index++) {
    const worker = draw(workers);
    counts[worker] = (counts[worker] ?? 0) + 1;
  }
  return counts;
}
