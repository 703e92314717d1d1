import { analyze, type Analysis } from '#analyzer/analyze.ts';
import { readBaseline, writeBaseline } from '#cli/analyze/baseline.ts';
import { remarks } from '#cli/analyze/remarks.ts';
import { select } from '#cli/analyze/select.ts';
import { statusOf } from '#cli/analyze/status.ts';
import { summary, told } from '#cli/analyze/told.ts';
import { counted } from '#cli/analyze/wording.ts';
import { status, type Status } from '#cli/command.ts';
import { collect, type Input } from '#cli/input/collect.ts';
import type { Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';

/** Reads what is named, checks it, and tells what was found. */
export async function check(given: Given): Promise<Status> {
  const baseline = given.value('baseline');
  const known = baseline === undefined ? { known: [] } : readBaseline(baseline);
  if ('problem' in known) return unreadable(known.problem);
  const meshFile = given.value('meshConfigFile');
  const mesh = meshFile === undefined ? undefined : await collect([meshFile]);
  for (const { path, reason } of mesh?.refused ?? []) return unreadable(`${path} ${reason}`);
  const meshConfigFile = mesh?.files[0];
  const namespace = given.value('namespace');
  const istioNamespace = given.value('istioNamespace');
  const istioVersion = given.value('istio-version');
  const dataPlane = given.value('data-plane');

  const input = await collect(given.positionals);
  const analysis = await analyze(input.files, {
    ...(namespace === undefined ? {} : { namespace }),
    ...(istioNamespace === undefined ? {} : { istioNamespace }),
    ...(istioVersion === undefined ? {} : { istioVersion }),
    ...(dataPlane === 'sidecar' || dataPlane === 'ambient' ? { dataPlane } : {}),
    ...(meshConfigFile === undefined ? {} : { meshConfigFile }),
    likeIstio: given.has('like-istioctl'),
    suppressions: given.values('suppress'),
    now: Date.now(),
  });
  const target = given.value('write-baseline');
  if (target !== undefined) return accept(target, analysis, input);

  const selection = select(analysis.findings, given, known.known, input.files);
  write(await told(given, input, analysis, selection));
  if (selection.shown.length === 0 && isIstioctlLog(given)) {
    note(summary(input, analysis, selection));
  }
  for (const line of remarks(input, analysis, given)) note(line);
  if (selection.gone > 0) {
    const stand = selection.gone === 1 ? 'stands' : 'stand';
    note(`${counted(selection.gone, 'finding')} of ${baseline} ${stand} no more; write it anew.`);
  }
  return statusOf(given, input, analysis, selection);
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
