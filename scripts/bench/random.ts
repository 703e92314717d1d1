export type Random = {
  /** A whole number from 0 up to, and without, the limit. */
  below: (limit: number) => number;
  one: <T>(of: readonly T[]) => T;
  /** Different ones. */
  some: <T>(of: readonly T[], count: number) => T[];
};

/**
 * Chance that falls the same way for the same seed.
 *
 * @see Tommy Ettinger's mulberry32, a generator with 32 bits of state.
 */
export function random(seed: number): Random {
  let state = seed >>> 0;

  function below(limit: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  function one<T>(of: readonly T[]): T {
    const chosen = of[below(of.length)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  }

  function some<T>(of: readonly T[], count: number): T[] {
    const left = [...of];
    return Array.from({ length: Math.min(count, of.length) }, () => {
      const [chosen] = left.splice(below(left.length), 1);
      return chosen as T;
    });
  }

  return { below, one, some };
}
