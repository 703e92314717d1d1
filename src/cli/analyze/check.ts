import { analyze, type Analysis, type AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { readBaseline, writeBaseline } from '#cli/analyze/baseline.ts';
import type { Fixed } from '#cli/analyze/fix.ts';
import { remarks } from '#cli/analyze/remarks.ts';
import { select } from '#cli/analyze/select.ts';
import { statusOf } from '#cli/analyze/status.ts';
import { summary, told } from '#cli/analyze/told.ts';
import { counted } from '#analyzer/wording.ts';
import { status, type Status } from '#cli/command.ts';
import { collect, type Input } from '#cli/input/collect.ts';
import { readMeshConfig } from '#cli/input/mesh-config.ts';
import type { Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { settingsOf } from '#cli/setting-options.ts';

/** Reads what is named, checks it, and tells what was found. */
export async function check(given: Given): Promise<Status> {
  const baseline = given.value('baseline');
  const known = baseline === undefined ? { known: [] } : readBaseline(baseline);
  if ('problem' in known) return unreadable(known.problem);
  const mesh = await readMeshConfig(given);
  if ('problem' in mesh) return unreadable(mesh.problem);
  let input = await collect(given.positionals);
  const [archive] = input.archives;
  if (archive !== undefined && given.has('fix') && !given.has('dry-run')) {
    note(`chartroom: ${archive} is an archive, and --fix writes files only.`);
    note('Unpack it, or add --dry-run for the changes as a diff.');
    return status.wrongUse;
  }
  const options: AnalyzeOptions = {
    ...settingsOf(given),
    ...mesh,
    likeIstio: given.has('like-istioctl'),
    suppressions: given.values('suppress'),
    now: Date.now(),
  };
  let analysis = await analyze(input.files, options);
  const choose = (findings: readonly Finding[], files: readonly SourceFile[]) =>
    select(findings, given, known.known, files).counting;
  let fixed: Fixed | undefined;
  if (given.has('fix')) {
    const { fix } = await import('#cli/analyze/fix.ts');
    fixed = await fix(given, input, options, analysis, choose);
    ({ input, analysis } = fixed);
  }
  const target = given.value('write-baseline');
  if (target !== undefined) return accept(target, analysis, input);

  const selection = select(analysis.findings, given, known.known, input.files);
  const report = await told(given, input, analysis, selection);
  if (fixed?.answered) note(report.trimEnd());
  else write(report);
  if (selection.shown.length === 0 && isIstioctlLog(given)) {
    note(summary(input, analysis, selection));
  }
  for (const line of remarks(input, analysis, given)) note(line);
  if (selection.gone > 0) {
    const stand = selection.gone === 1 ? 'stands' : 'stand';
    note(`${counted(selection.gone, 'finding')} of ${baseline} ${stand} no more; write it anew.`);
  }
  const result = statusOf(given, input, analysis, selection);
  return fixed?.failed && result === status.clean ? status.unreadable : result;
}

/** A form that tells nothing when there is no finding. */
function isIstioctlLog(given: Given): boolean {
  return given.has('like-istioctl') && (given.value('output') ?? 'log') === 'log';
}

function accept(target: string, { findings }: Analysis, input: Input): Status {
  const problem = writeBaseline(target, findings, input.files);
  for (const { path, reason } of input.refused) note(`chartroom: ${path} ${reason}`);
  if (problem !== undefined) return unreadable(problem);
  note(`${counted(findings.length, 'finding')} accepted in ${target}.`);
  return input.refused.length === 0 ? status.clean : status.unreadable;
}

function unreadable(problem: string): Status {
  note(`chartroom: ${problem}`);
  return status.unreadable;
}
