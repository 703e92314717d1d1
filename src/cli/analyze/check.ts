import { analyze, type Analysis } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import type { Report } from '#analyzer/forms/report.ts';
import { defaultSettings } from '#analyzer/settings.ts';
import { readBaseline, writeBaseline } from '#cli/analyze/baseline.ts';
import { forms } from '#cli/analyze/forms.ts';
import { asIstioctlOrders, reaches } from '#cli/analyze/order.ts';
import { remarks } from '#cli/analyze/remarks.ts';
import { select, type Selection } from '#cli/analyze/select.ts';
import { counted } from '#cli/analyze/wording.ts';
import { status, type Status } from '#cli/command.ts';
import { collect, type Input } from '#cli/input/collect.ts';
import type { Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { paint } from '#cli/terminal.ts';
import { version } from '#cli/version.ts';

/** Reads what is named, checks it, and tells what was found. */
export async function check(given: Given): Promise<Status> {
  const baseline = given.value('baseline');
  const known = baseline === undefined ? { known: [] } : readBaseline(baseline);
  if ('problem' in known) return unreadable(known.problem);
  const meshFile = given.value('meshConfigFile');
  const mesh = meshFile === undefined ? undefined : await collect([meshFile]);
  for (const { path, reason } of mesh?.refused ?? []) return unreadable(`${path} ${reason}`);

  const input = await collect(given.positionals);
  const analysis = await analyze(input.files, {
    namespace: given.value('namespace') ?? defaultSettings.namespace,
    istioNamespace: given.value('istioNamespace') ?? defaultSettings.istioNamespace,
    likeIstio: given.has('like-istioctl'),
    now: Date.now(),
    suppressions: given.values('suppress'),
    ...(mesh?.files[0] ? { meshConfigFile: mesh.files[0] } : {}),
  });
  const selection = select(analysis.findings, given, known.known, input.files);
  const toWrite = given.value('write-baseline');
  if (toWrite !== undefined) return accept(toWrite, analysis, given, input);

  const failing = failingBy(given);
  write(await told(given, input, analysis, selection));
  for (const line of remarks(input, analysis, given.has('verbose'))) note(line);
  if (selection.gone > 0) {
    note(`${counted(selection.gone, 'finding')} of ${baseline} are gone; write it anew.`);
  }
  if (input.files.length === 0 && input.refused.length === 0) {
    note('There is no .yaml, .yml or .json file.');
  }
  const unread = selection.counting.filter(isUnread);
  if (selection.counting.some((finding) => failing(finding) && !isUnread(finding))) {
    return status.findings;
  }
  const isWhole = unread.length === 0 || given.has('ignore-unknown');
  return isWhole && input.refused.length === 0 ? status.clean : status.unreadable;
}
