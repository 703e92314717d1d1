import type { Path } from '#analyzer/reading/tree.ts';
import { rename, surely, write, type Plan } from '#analyzer/repair/plan.ts';

/** A whole number of percent, in the object that took its place. */
export function asPercentage(path: Path, name: string, percent: number): Plan {
  return surely(rename(path, name), write(path, { value: percent }));
}
