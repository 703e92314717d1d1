import { analyze, type AnalyzeOptions } from '#analyzer/analyze.ts';
import { pack } from '#analyzer/archive/pack.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { lineChanges, type LineChange } from '#analyzer/repair/line-changes.ts';
import { repairAll } from '#analyzer/repair/repair-all.ts';
import { safeRepairs } from '#analyzer/repair/safe-repairs.ts';
import { namesOf } from '#browser/analyzer/work.ts';

/** What all safe fixes come to. */
export type Fixes = {
  /** How many fixes are made, those among them that are needed only once others are made. */
  count: number;
  /** How many of the findings have a safe fix before any is made. */
  findings: number;
  /** The files that change, with their new texts. */
  files: { name: string; text: string; changes: LineChange[] }[];
};

export async function safeFixes(
  files: readonly SourceFile[],
  options: AnalyzeOptions,
): Promise<Fixes> {
  const analysis = await analyze(files, options);
  const repaired = await repairAll(files, options, { analysis });
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return {
    count: repaired.done.length,
    findings: safeRepairs(analysis.findings, namesOf(files)).length,
    files: repaired.files.flatMap(({ name, text }) => {
      const before = texts.get(name) ?? '';
      return before === text ? [] : [{ name, text, changes: lineChanges(before, text) }];
    }),
  };
}

/** Files as a zip, with all safe fixes where options to look for them are given. */
export async function packed(
  files: readonly SourceFile[],
  now: number,
  options?: AnalyzeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return pack(options ? (await repairAll(files, options)).files : files, now);
}
