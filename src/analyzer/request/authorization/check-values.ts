import type { Fact } from '#analyzer/request/authorization/facts.ts';
import { factText } from '#analyzer/request/authorization/facts.ts';
import { not, type Verdict } from '#analyzer/request/verdict.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { listOf } from '#analyzer/wording.ts';

/** A field of a rule that was held against the request. */
export type Checked = {
  /** From the policy's root. */
  path: Path;
  verdict: Verdict;
  /** What it wants and what it got, as a sentence. */
  text: string;
  /** It needs HTTP, and what it judges is none. */
  needsHttp?: boolean;
};

export type Values = {
  /** What is asked about: `principal`. */
  what: string;
  fact: Fact;
  fits: (pattern: string, value: string) => boolean;
};

/** Whether one of the values is what a field asks for. A fact that is not there fits nothing. */
export function checkValues(
  { what, fact, fits }: Values,
  patterns: readonly string[] | undefined,
  unwanted: readonly string[] | undefined,
  [path, unwantedPath]: readonly [Path, Path],
): Checked[] {
  const isOneOf = (list: readonly string[]): Verdict => {
    if (fact.kind === 'unknown') return 'unknown';
    if (fact.kind === 'absent') return 'no';
    return fact.values.some((value) => list.some((pattern) => fits(pattern, value))) ? 'yes' : 'no';
  };
  const given = factText(fact);
  return [
    ...(patterns?.length
      ? [
          {
            path,
            verdict: isOneOf(patterns),
            text: `The ${what} has to be ${listOf(patterns)}, and is ${given}.`,
          },
        ]
      : []),
    ...(unwanted?.length
      ? [
          {
            path: unwantedPath,
            verdict: not(isOneOf(unwanted)),
            text: `The ${what} must not be ${listOf(unwanted)}, and is ${given}.`,
          },
        ]
      : []),
  ];
}
