import { analyze, type Analysis, type AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { safeRepairs, type Mending } from '#analyzer/repair/safe-repairs.ts';
import { withEdits } from '#analyzer/repair/with-edits.ts';
import { withoutConflicts } from '#analyzer/repair/without-conflicts.ts';

export type Repaired = {
  /** All files, in their order. */
  files: SourceFile[];
  /** The findings that are mended, as they stood when they were, in the order in which they were. */
  done: Mending[];
  /** What is found in the files as they are now. */
  analysis: Analysis;
};

/** One repair may make room for the next; more rounds than these are a circle. */
const mostRounds = 10;

export type RepairAllOptions = {
  /** What is found in the files, where that is known already. */
  analysis?: Analysis;
  /** Which of the findings may be mended; all, if not given. */
  choose?: (findings: readonly Finding[], files: readonly SourceFile[]) => readonly Finding[];
};

/**
 * Makes every safe repair, until no finding has one. Of those that want the same piece of text the
 * first one is made, and the others wait for the next round.
 */
export async function repairAll(
  given: readonly SourceFile[],
  options: AnalyzeOptions = {},
  { analysis, choose = (findings) => findings }: RepairAllOptions = {},
): Promise<Repaired> {
  const names = new Set(given.map(({ name }) => name));
  const result: Repaired = {
    files: [...given],
    done: [],
    analysis: analysis ?? (await analyze(given, options)),
  };
  for (let round = 0; round < mostRounds; round++) {
    const chosen = withoutConflicts(
      safeRepairs(choose(result.analysis.findings, result.files), names),
    );
    if (chosen.length === 0) break;
    result.files = withEdits(
      result.files,
      chosen.flatMap(({ repair }) => repair.edits),
    );
    result.done.push(...chosen);
    result.analysis = await analyze(result.files, options);
  }
  return result;
}
