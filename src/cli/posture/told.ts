import { harmless } from '#cli/terminal.ts';
import { wrap } from '#cli/wrap.ts';
import type { Concern } from '#posture/bulletins.ts';
import type { Judged, Posture } from '#posture/judge.ts';
import { changeNames, pathText, stepFacts, stepText } from '#posture/path-words.ts';
import type { Step } from '#posture/path.ts';
import {
  concernHead,
  concernText,
  foundText,
  remarksOn,
  skewText,
  supportText,
  unknownText,
  verdictText,
} from '#posture/words.ts';

const width = 80;

/** A posture in words: each version, then how they fit together, then the way to upgrade. */
export function told(posture: Posture): string {
  const { judged, unknown, skews, path, date } = posture;
  const parts = [
    wrap(verdictText(posture), width).join('\n'),
    ...judged.map(toldVersion),
    ...unknown.map((one) => wrap(harmless(unknownText(one)), width).join('\n')),
    ...skews.map((skew) => wrap(skewText(skew), width).join('\n')),
  ];
  if (path) {
    parts.push(wrap(pathText(path, date), width).join('\n'));
    if (path.kind === 'steps') parts.push(...path.steps.map(toldStep));
  }
  return parts.join('\n\n');
}

function toldVersion(judged: Judged): string {
  const { version, support, concerns, release } = judged;
  const found = foundText(judged);
  return [
    `${version}${found === '' ? '' : ` (${found})`}: ${supportText(support)}`,
    ...remarksOn(judged).flatMap(indented),
    ...(release.kubernetes
      ? indented(`Kubernetes: ${release.kubernetes.versions.join(', ')}`)
      : []),
    ...concerns.flatMap(toldConcern),
  ].join('\n');
}

function toldConcern(concern: Concern): string[] {
  return [
    '',
    ...indented(concernHead(concern)),
    ...indented(concern.bulletin.summary),
    ...indented(concernText(concern)),
  ];
}

function toldStep(step: Step, index: number): string {
  return [
    `${index + 1}. ${stepText(step)}`,
    ...stepFacts(step).flatMap(indented),
    ...step.changes.flatMap(({ kind, what, lookFor, former, release }) => [
      ...indented(`- ${release}, ${changeNames[kind].toLowerCase()}: ${what}`),
      ...indented(`  Look for: ${lookFor}.`),
      ...(former === undefined ? [] : indented(`  As before, for a while: ${former}`)),
    ]),
  ].join('\n');
}

function indented(text: string): string[] {
  const [, lead = ''] = /^( *(?:- )?)/.exec(text) ?? [];
  const margin = `  ${' '.repeat(lead.length)}`;
  return wrap(harmless(text.slice(lead.length)), width - margin.length).map(
    (line, index) => (index === 0 ? `  ${lead}` : margin) + line,
  );
}
