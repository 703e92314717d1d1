import type { Analysis, AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import { readDocuments } from '#analyzer/reading/documents.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { repairAll } from '#analyzer/repair/repair-all.ts';
import { withEdits } from '#analyzer/repair/with-edits.ts';

/** Of each code the first repairs tell enough. */
const most = 3;

/** What is wrong with a repair: it cannot be made, or breaks what could be read. */
export async function firstBadRepair(
  analysis: Analysis,
  files: readonly SourceFile[],
  options: AnalyzeOptions,
): Promise<string | undefined> {
  const before = unreadIn(files, options);
  const byCode = Map.groupBy(analysis.findings, ({ code, rule = '' }) => `${code} ${rule}`);
  for (const finding of [...byCode.values()].flatMap((all) => all.slice(0, most))) {
    const problem = problemOf(finding, files, options, before);
    if (problem !== undefined) return problem;
  }
  const repaired = await repairAll(files, options, { analysis });
  if (unreadIn(repaired.files, options) > before) return 'all safe repairs leave what is no YAML';
  const left = repaired.analysis.findings.find(({ repair }) => repair?.safe);
  const isOutside = left?.repair?.edits.some(
    ({ file }) => !files.some(({ name }) => name === file),
  );
  return left && !isOutside ? `the repair of ${left.code} never comes to an end` : undefined;
}

function problemOf(
  { code, rule = '', repair }: Finding,
  files: readonly SourceFile[],
  options: AnalyzeOptions,
  before: number,
): string | undefined {
  if (!repair) return undefined;
  const name = `${code} ${rule}`.trim();
  try {
    const mended = withEdits(files, repair.edits);
    return unreadIn(mended, options) > before ? `the repair of ${name} leaves no YAML` : undefined;
  } catch (error) {
    return `the repair of ${name} cannot be made: ${String(error)}`;
  }
}

function unreadIn(files: readonly SourceFile[], { likeIstio = false }: AnalyzeOptions): number {
  return readDocuments(files, likeIstio).unread.filter(({ reason }) => reason.kind === 'syntax')
    .length;
}
