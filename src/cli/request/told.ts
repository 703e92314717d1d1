import type { RequestAnswer } from '#analyzer/request/simulate.ts';
import type { State, Step } from '#analyzer/request/step.ts';
import { harmless } from '#cli/terminal.ts';

const marks: Readonly<Record<State, string>> = {
  taken: '+',
  skipped: '-',
  stopped: '!',
  unknown: '?',
  told: '.',
};

/** The answer as text: the steps, a line each, and how the request ends. */
export function told({
  ending,
  steps,
  decided,
}: Extract<RequestAnswer, { kind: 'followed' }>): string {
  const open =
    decided || ending.kind === 'unknown'
      ? []
      : ['Some of it cannot be told from the input: see the lines that begin with "?".'];
  return [...lines(steps, ''), '', harmless(ending.text), ...open].join('\n');
}

function lines(steps: readonly Step[], indent: string): string[] {
  return steps.flatMap(({ state, subject, text, place, steps: below = [] }) => {
    const where = place ? ` (${place.file}:${place.start.line})` : '';
    const line = harmless(`${marks[state]} ${subject}: ${text}${where}`);
    return [`${indent}${line}`, ...lines(below, `${indent}  `)];
  });
}
