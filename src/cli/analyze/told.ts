import type { Analysis } from '#analyzer/analyze.ts';
import type { Report } from '#analyzer/forms/report.ts';
import { forms } from '#cli/analyze/forms.ts';
import { istioctlLog } from '#cli/analyze/istioctl-log.ts';
import { log } from '#cli/analyze/log.ts';
import { asIstioctlOrders, reaches } from '#cli/analyze/order.ts';
import type { Selection } from '#cli/analyze/select.ts';
import { levelCounts } from '#cli/analyze/wording.ts';
import { counted } from '#analyzer/wording.ts';
import type { Input } from '#cli/input/collect.ts';
import type { Given } from '#cli/options.ts';
import { paint } from '#cli/terminal.ts';
import { version } from '#cli/version.ts';

/** The answer, in the form that is asked for. */
export async function told(
  given: Given,
  input: Input,
  analysis: Analysis,
  selection: Selection,
): Promise<string> {
  const form = given.value('output') ?? 'log';
  const likeIstio = given.has('like-istioctl');
  const colours = await paint(given.value('color') ?? 'auto');
  const listed = form === 'json' || form === 'yaml' || likeIstio;
  const findings = listed ? asIstioctlOrders(selection.shown) : selection.shown;
  if (form === 'log' && likeIstio) return istioctlLog(findings, colours);
  const threshold = given.value('failure-threshold') ?? 'error';
  const report: Report = {
    findings,
    suppressed: given.has('verbose') ? analysis.suppressed : [],
    files: input.files,
    refused: input.refused,
    isFailing: ({ level }) => reaches(level, threshold),
    pathOf: (file) => input.paths.get(file) ?? file,
    istioVersion: analysis.settings.find(({ name }) => name === 'istioVersion')?.value ?? 'latest',
    likeIstio,
    version,
  };
  const load = forms[form];
  if (load) return (await load())(report);
  const body = log(report, colours);
  return `${body}${body === '' ? '' : '\n'}${summary(input, analysis, selection)}\n`;
}

/** The last line: how much was found in how much, and what is not shown. */
export function summary(
  { files }: Input,
  { resources, suppressed }: Analysis,
  { shown, leftOut }: Selection,
): string {
  const read = `${counted(files.length, 'file')} (${counted(resources, 'resource')})`;
  const places = new Set(shown.map(({ place }) => place.file)).size;
  const what =
    shown.length === 0 ? `No finding in ${read}` : `${levelCounts(shown)} in ${places} of ${read}`;
  const hidden = [
    ...leftOut,
    ...(suppressed.length === 0 ? [] : [`${suppressed.length} suppressed`]),
  ];
  return `${[what, ...(hidden.length === 0 ? [] : [`not shown: ${hidden.join(', ')}`])].join('; ')}.`;
}
