import { adviceFor, adviceForNothing, situationOf } from '#balance/advice.ts';
import type { Advice } from '#balance/advice/situation.ts';
import type { Judgement, ListenerJudgement } from '#balance/judge.ts';
import { plainAddress, roleOf } from '#balance/role.ts';
import { sumsOf } from '#balance/sums.ts';
import type { Verdict } from '#balance/verdict.ts';
import { verdictNames, wordsOf } from '#balance/words.ts';
import type { Given } from '#cli/options.ts';
import { harmless } from '#cli/terminal.ts';
import { wrap } from '#cli/wrap.ts';

const width = 80;
const barWidth = 50;
/** Of these, the counts are shown; of others, the sentence says enough. */
const worthBars: readonly Verdict[] = ['single-worker', 'imbalanced', 'too-few-connections'];
/** More listeners are in the JSON. */
const most = 20;

/** The verdict in words, the worst listener first, and advice where it is asked for. */
export function told(judgement: Judgement, given: Given): string {
  const { listeners } = judgement;
  const shown = listeners.slice(0, most).map(toldListener);
  const rest = listeners.length - shown.length;
  const sums = sumsOf(listeners).map(({ pod, listeners: count, perWorker, verdict }) =>
    [
      `All ${count} listeners${pod === null ? '' : ` of ${harmless(pod)}`} together: ${verdictNames[verdict]}`,
      ...(worthBars.includes(verdict) ? bars(perWorker, []) : []),
    ].join('\n'),
  );
  const parts = [
    ...shown,
    ...(rest > 0 ? [`${rest} more listeners are not shown here; -o json has all.`] : []),
    ...sums,
  ];
  if (given.has('advice')) parts.push(...adviceOf(judgement, given.value('istio-version')));
  return parts.join('\n\n');
}

function toldListener(listener: ListenerJudgement): string {
  const { pod, address, verdict, perWorker, hotWorkers } = listener;
  const { headline, sentences } = wordsOf(listener);
  const where = `${harmless(plainAddress(address))} (${roleOf(address).name})`;
  const whole = worthBars.includes(verdict);
  return [
    `${where}${pod === null ? '' : ` of ${harmless(pod)}`}: ${verdictNames[verdict]}`,
    ...indented(headline),
    ...(whole ? bars(perWorker, hotWorkers) : []),
    ...(whole ? sentences.flatMap(indented) : []),
  ].join('\n');
}

function bars(perWorker: readonly number[], hot: readonly number[]): string[] {
  const top = Math.max(1, ...perWorker);
  const digits = String(top).length;
  return perWorker.map((count, worker) => {
    const bar = '#'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / top) * barWidth)));
    const mark = hot.includes(worker) ? ' hot' : '';
    return `    worker ${String(worker).padStart(4)}  ${String(count).padStart(digits)}  ${bar}${mark}`;
  });
}

function adviceOf({ listeners }: Judgement, release: string | undefined): string[] {
  const [worst] = listeners;
  const list = worst
    ? adviceFor(situationOf(worst, listeners, release))
    : adviceForNothing(release);
  return list.map(toldAdvice);
}

function toldAdvice({ title, text, cost, manifests, commands }: Advice, index: number): string {
  return [
    `${index + 1}. ${title}`,
    ...text.flatMap(indented),
    ...(cost === undefined ? [] : indented(`What it costs: ${cost}`)),
    ...manifests.map(({ title: head, text: body }) => `\n# ${head}\n---\n${body.trimEnd()}`),
    ...commands.map(({ title: head, text: body }) => `\n# ${head}\n${body}`),
  ].join('\n');
}

function indented(text: string): string[] {
  return wrap(harmless(text), width - 2).map((line) => `  ${line}`);
}
