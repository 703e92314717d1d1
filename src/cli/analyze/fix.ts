import type { Analysis, AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { repairAll, type Repaired } from '#analyzer/repair/repair-all.ts';
import { unifiedDiff } from '#cli/analyze/diff.ts';
import { counted } from '#analyzer/wording.ts';
import { replaceFile } from '#cli/analyze/write-file.ts';
import type { Input } from '#cli/input/collect.ts';
import type { Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { harmless } from '#cli/terminal.ts';

export type Fixed = {
  input: Input;
  analysis: Analysis;
  /** Whether standard output holds the repaired text, or the diff: the report goes elsewhere. */
  answered: boolean;
  /** Whether a file could not be written. */
  failed: boolean;
};

/** Which findings of files may be mended. */
type Choice = (findings: readonly Finding[], files: readonly SourceFile[]) => readonly Finding[];

/** Mends what surely can be, and writes it: into the files, as a diff, or to standard output. */
export async function fix(
  given: Given,
  input: Input,
  options: AnalyzeOptions,
  analysis: Analysis,
  choose: Choice,
): Promise<Fixed> {
  const repaired = await repairAll(input.files, options, { analysis, choose });
  const texts = new Map(input.files.map(({ name, text }) => [name, text]));
  const changed = repaired.files.filter(({ name, text }) => texts.get(name) !== text);
  const pathOf = (name: string) => input.paths.get(name) ?? name;
  const dry = given.has('dry-run');
  const piped = !dry && given.positionals[0] === '-';
  const problems: string[] = [];
  if (dry) {
    write(
      changed
        .map((file) => unifiedDiff(pathOf(file.name), texts.get(file.name) ?? '', file.text))
        .join(''),
    );
  } else if (piped) write(repaired.files[0]?.text ?? '');
  else {
    for (const { name, text } of changed) {
      const problem = replaceFile(pathOf(name), texts.get(name) ?? '', text);
      if (problem !== undefined) problems.push(`chartroom: ${pathOf(name)} ${problem}`);
    }
  }
  for (const line of [...problems, ...doneIn(repaired, pathOf, dry)]) note(harmless(line));
  return {
    input: { ...input, files: repaired.files },
    analysis: repaired.analysis,
    answered: dry || piped,
    failed: problems.length > 0,
  };
}

/** What was done, file by file, with the places that the findings had when they were mended. */
function doneIn(
  { done, files, analysis }: Repaired,
  pathOf: (name: string) => string,
  dry: boolean,
) {
  const byFile = Map.groupBy(done, ({ finding }) => finding.place.file);
  const word = dry ? 'can be repaired' : 'repaired';
  const unsure = analysis.findings.filter(({ repair }) => repair && !repair.safe).length;
  return [
    ...files.flatMap(({ name }) => {
      const own = byFile.get(name);
      if (!own) return [];
      const lines = own.map(({ finding: { code, place }, repair: { title } }) => {
        return `  ${place.start.line}:${place.start.column}  ${code}  ${title}`;
      });
      return [`${pathOf(name)}: ${counted(own.length, 'finding')} ${word}`, ...lines];
    }),
    ...(done.length === 0 ? ['Nothing can be repaired for sure.'] : []),
    ...(unsure === 0
      ? []
      : [
          `${counted(unsure, 'finding')} left with a repair that needs your decision; -o json has it.`,
        ]),
  ];
}
