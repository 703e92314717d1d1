/**
 * What was there before, to be drawn behind what is there now: the same shares of the total of now.
 * A thousand connections beside two hundred would make a flat strip of the latter.
 */
export function outlinesOf(before: readonly number[], now: readonly number[]): readonly number[] {
  const [earlier, later] = [sumOf(before), sumOf(now)];
  if (earlier === 0 || later === 0 || earlier === later) return before;
  return before.map((count) => (count * later) / earlier);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
