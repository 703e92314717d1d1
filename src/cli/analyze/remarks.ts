import type { Analysis } from '#analyzer/analyze.ts';
import { originOf } from '#analyzer/forms/origin.ts';
import type { Input } from '#cli/input/collect.ts';
import { counted } from '#cli/analyze/wording.ts';
import { harmless } from '#cli/terminal.ts';

/** What is told of a run beside its answer, so that nothing is lost silently. */
export function remarks(input: Input, analysis: Analysis, verbose: boolean): string[] {
  const { skipped, uncheckedKinds, checksWithoutInput, unusedSuppressions } = analysis;
  const lines = [
    ...input.refused.map(({ path, reason }) => `chartroom: ${path} ${reason}`),
    ...unusedSuppressions.map(
      ({ text, why, place }) =>
        `chartroom: ${place ? `${place.file}:${place.start.line}: ` : ''}"${text}" suppresses nothing: ${why}`,
    ),
  ];
  if (verbose) return [...lines, ...details(input, analysis)].map(harmless);
  const unchecked = uncheckedKinds.reduce((total, { count }) => total + count, 0);
  const less = [
    ...(skipped.length === 0 ? [] : [`${counted(skipped.length, 'document')} skipped`]),
    ...(unchecked === 0 ? [] : [`${counted(unchecked, 'resource')} of kinds that no check reads`]),
    ...(checksWithoutInput.length === 0
      ? []
      : [`${counted(checksWithoutInput.length, 'check')} without input`]),
  ];
  if (less.length > 0) lines.push(`Not checked: ${less.join(', ')}. -v tells more.`);
  return lines.map(harmless);
}

function details(input: Input, analysis: Analysis): string[] {
  const { settings, skipped, suppressed, uncheckedKinds, checksWithoutInput } = analysis;
  return [
    ...section(
      'Settings',
      settings.map(({ name, value, from, overruled }) => {
        const but = overruled.map((other) => `, not ${other.value} (${told(other.from)})`);
        return `${name}: ${value} (${told(from)})${but.join('')}`;
      }),
    ),
    ...section(
      'Suppressed',
      suppressed.map(({ finding, by, reason, place }) => {
        const where = `${finding.place.file}:${finding.place.start.line}`;
        const origin = originOf(finding);
        const at = place ? ` in ${place.file}:${place.start.line}` : '';
        return `${where} ${finding.code} ${origin}, by ${by}${at}${reason === undefined ? '' : `: ${reason}`}`;
      }),
    ),
    ...section(
      'Documents that were skipped',
      skipped.map(({ place, reason, kind = '', name = '' }) => {
        const what = [kind, name].filter((part) => part !== '').join(' ');
        return `${place.file}:${place.start.line}${what === '' ? '' : ` ${what}`}: ${reason}`;
      }),
    ),
    ...section(
      'Kinds that no check reads',
      uncheckedKinds.map(({ apiVersion, kind, count }) => `${kind} (${apiVersion}): ${count}`),
    ),
    ...section(
      'Checks that had no input',
      checksWithoutInput.map(({ check, lacks }) => `${check}: no ${lacks.join(', no ')}`),
    ),
    ...section('Folders left out', input.leftOut),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function told(from: Analysis['settings'][number]['from']): string {
  if (typeof from === 'string') return from;
  return `${from.file}:${from.line}`;
}
