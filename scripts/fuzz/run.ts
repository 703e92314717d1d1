import type { Input } from './judge.ts';
import { shrink } from './shrink.ts';
import type { Subject } from './subject.ts';

export type Failure = { number: number; problem: string; input: Input };

/**
 * Judges as many inputs as asked for, from a number on.
 *
 * @param begin called with the number of each input before it is tried.
 * @returns the first input that gets a wrong answer, as small as it can be made.
 */
export async function fuzz(
  { readSeeds, inputOf, judge }: Subject,
  seed: number,
  count: number,
  begin: (number: number) => void = () => {},
): Promise<Failure | undefined> {
  const seeds = await readSeeds();
  for (let number = seed; number < seed + count; number++) {
    begin(number);
    const input = inputOf(number, seeds);
    const problem = await judge(input);
    if (problem === undefined) continue;
    const sort = sortOf(problem);
    const smaller = await shrink(
      input,
      async (other) => sortOf((await judge(other)) ?? '') === sort,
    );
    return { number, problem: (await judge(smaller)) ?? problem, input: smaller };
  }
  return undefined;
}

/** A smaller input must fail in the same way, whatever the names in it. */
function sortOf(problem: string): string {
  return problem.split(' ').slice(0, 5).join(' ').replaceAll(/\d+/g, '');
}
