import type { AnalyzeOptions } from '#analyzer/analyze.ts';
import { pack } from '#analyzer/archive/pack.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { lineChanges, type LineChange } from '#analyzer/repair/line-changes.ts';
import { repairAll } from '#analyzer/repair/repair-all.ts';

/** What all safe fixes come to. */
export type Fixes = {
  /** How many findings they mend. */
  count: number;
  /** The files that change, with their new texts. */
  files: { name: string; text: string; changes: LineChange[] }[];
};

export async function safeFixes(
  files: readonly SourceFile[],
  options: AnalyzeOptions,
): Promise<Fixes> {
  const repaired = await repairAll(files, options);
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return {
    count: repaired.done.length,
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
