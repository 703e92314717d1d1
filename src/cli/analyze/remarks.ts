import type { Analysis } from '#analyzer/analyze.ts';
import { meshConfigKind, type SkippedDocument } from '#analyzer/skipped.ts';
import { originOf } from '#analyzer/forms/origin.ts';
import type { Input } from '#cli/input/collect.ts';
import { placesOf, skippedLines } from '#cli/input/skipped.ts';
import { counted } from '#analyzer/wording.ts';
import type { Given } from '#cli/options.ts';
import { harmless } from '#cli/terminal.ts';

/** What is told of a run beside its answer, so that nothing is lost silently. */
export function remarks(input: Input, analysis: Analysis, given: Given): string[] {
  const where = placesOf(input);
  const lines = [
    ...input.refused.map(({ path, reason }) => `chartroom: ${path} ${reason}`),
    ...(input.files.length + input.refused.length === 0
      ? ['chartroom: there is no .yaml, .yml or .json file.']
      : []),
    ...analysis.unusedSuppressions.map(
      ({ text, why, place }) =>
        `${place ? `${where(place)}: ` : ''}"${text}" suppresses nothing. ${why}`,
    ),
    ...(given.has('verbose') ? details(input, analysis, where) : brief(analysis, input, given)),
  ];
  return lines.map(harmless);
}

function brief({ skipped, uncheckedKinds }: Analysis, input: Input, given: Given): string[] {
  // No finding tells of it, and it changes what the others say.
  const mesh = skipped.filter(({ kind }) => kind === meshConfigKind);
  const documents = skipped.filter((one) => !mesh.includes(one));
  // Otherwise what could not be read is among the findings.
  const isUntold = ({ unreadable }: SkippedDocument) => given.has('like-istioctl') || !unreadable;
  const untold = documents.filter(isUntold);
  const broken = documents.length - untold.length;
  const unchecked = uncheckedKinds.reduce((total, { count }) => total + count, 0);
  const parts = [
    ...(untold.length === 0 ? [] : [`${counted(untold.length, 'document')} skipped`]),
    ...(broken === 0
      ? []
      : [`the rest of ${counted(broken, 'document')} with an error in reading`]),
    ...(unchecked === 0 ? [] : [`${counted(unchecked, 'resource')} of kinds that no check reads`]),
  ];
  return [
    ...skippedLines(mesh, input),
    ...(parts.length === 0 ? [] : [`Not checked: ${parts.join(', ')}. -v tells more.`]),
  ];
}

function details(input: Input, analysis: Analysis, where: Where): string[] {
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
        const what = `${where(finding.place)} ${finding.code} ${originOf(finding)}`;
        const how = `by ${by}${place ? ` in ${where(place)}` : ''}`;
        return `${what}, ${how}${reason === undefined ? '' : `: ${reason}`}`;
      }),
    ),
    ...section('Documents that were skipped', skippedLines(skipped, input)),
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

type Where = ReturnType<typeof placesOf>;
