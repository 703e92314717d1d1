import {
  adviceForAll,
  adviceForNothing,
  missingIn,
  situationOf,
  type SharedAdvice,
} from '#balance/advice.ts';
import type { Advice } from '#balance/advice/situation.ts';
import type { Judgement, ListenerJudgement } from '#balance/judgement.ts';
import { isForAlarm } from '#balance/order.ts';
import type { StatsReading } from '#balance/read.ts';
import { isBesideTraffic, plainAddress, roleOf } from '#balance/role.ts';
import { sumsOf, type ProxySum } from '#balance/sums.ts';
import { verdictNameOf, verdictNames, wordsOf, wordsOfSum } from '#balance/words.ts';
import { counted } from '#catalog/numbers.ts';
import type { Given } from '#cli/options.ts';
import { harmless } from '#cli/terminal.ts';
import { wrap } from '#cli/wrap.ts';

const width = 80;
const barWidth = 50;
/** More listeners are in the JSON. */
const most = 20;

/** The verdict in words, the worst listener first, and advice where it is asked for. */
export function told(reading: StatsReading, judgement: Judgement, given: Given): string {
  const { listeners } = judgement;
  const sums = sumsOf(listeners);
  const leading = sums.filter(({ leads }) => leads);
  const isHarmless = ({ pod }: ListenerJudgement) => leading.some((sum) => sum.pod === pod);
  const shown = listeners.slice(0, most);
  const brief = shown.filter(isHarmless).map(toldBriefly);
  const rest = listeners.length - shown.length;
  const parts = [
    // What only all together show comes before listeners that each look harmless.
    ...leading.map(toldSum),
    ...(brief.length > 0 ? [brief.join('\n')] : []),
    ...shown.filter((listener) => !isHarmless(listener)).map(toldListener),
    ...(rest > 0 ? [`${rest} more listeners are not shown here; -o json has all.`] : []),
    ...sums.filter(({ leads }) => !leads).map(toldSum),
  ];
  if (given.has('advice')) {
    const release = given.value('istio-version');
    parts.push(
      ...(listeners.length > 0
        ? adviceOn(listeners, sums, release)
        : adviceForNothing(release, missingIn(reading)).map((advice, index) =>
            toldAdvice(advice, index),
          )),
    );
  }
  return parts.join('\n\n');
}

function toldBriefly(listener: ListenerJudgement): string {
  return `${nameOf(listener)}: ${verdictNameOf(listener)}, ${counted(listener.total, 'connection')}`;
}

function toldListener(listener: ListenerJudgement): string {
  const { address, perWorker, hotWorkers, total } = listener;
  const { headline, sentences } = wordsOf(listener);
  const isOfTraffic = !isBesideTraffic(address);
  const hasBars = total > 0 && perWorker.length > 1 && isOfTraffic;
  return [
    `${nameOf(listener)}: ${verdictNameOf(listener)}`,
    ...indented(headline),
    ...(hasBars ? bars(perWorker, hotWorkers) : []),
    ...sentences.flatMap(indented),
  ].join('\n');
}

function nameOf({ pod, address }: ListenerJudgement): string {
  const where = `${harmless(plainAddress(address))} (${roleOf(address).name})`;
  return `${where}${pod === null ? '' : ` of ${harmless(pod)}`}`;
}

function toldSum(sum: ProxySum): string {
  const { pod, listeners, perWorker, hotWorkers, verdict, total, leads } = sum;
  const { headline, sentences } = wordsOfSum(sum);
  return [
    `All ${listeners} listeners${pod === null ? '' : ` of ${harmless(pod)}`} together: ${verdictNames[verdict]}`,
    ...(leads ? indented(headline) : []),
    ...(total > 0 && perWorker.length > 1 ? bars(perWorker, hotWorkers) : []),
    ...(leads ? sentences.flatMap(indented) : []),
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

/** Listeners that an advice names; there may be thousands. */
const mostNames = 5;

/** On each listener that needs it; where none does, on the first. */
function adviceOn(
  listeners: readonly ListenerJudgement[],
  sums: readonly ProxySum[],
  release: string | undefined,
): string[] {
  const needy = listeners.filter(isForAlarm);
  for (const { pod } of sums.filter(({ leads }) => leads)) {
    const first = listeners.find((listener) => listener.pod === pod);
    if (first) needy.push(first);
  }
  const chosen = needy.length > 0 ? needy : listeners.slice(0, 1);
  const list = adviceForAll(
    chosen
      .slice(0, most)
      .map((listener) => [nameOf(listener), situationOf(listener, listeners, release, sums)]),
  );
  return list.map((advice, index) =>
    toldAdvice(advice, index, chosen.length > 1 ? subject(advice) : []),
  );
}

function subject({ listeners }: SharedAdvice): string[] {
  const rest = listeners.length - mostNames;
  const names = listeners.slice(0, mostNames).join(', ');
  return indented(`For ${names}${rest > 0 ? ` and ${rest} more` : ''}.`);
}

function toldAdvice(
  { title, text, cost, manifests, commands }: Advice,
  index: number,
  of: readonly string[] = [],
): string {
  return [
    `${index + 1}. ${title}`,
    ...of,
    ...text.flatMap(indented),
    ...(cost === undefined ? [] : indented(`What it costs: ${cost}`)),
    ...manifests.map(({ title: head, text: body }) => `\n# ${head}\n---\n${body.trimEnd()}`),
    ...commands.map(({ title: head, text: body }) => `\n# ${head}\n${body}`),
  ].join('\n');
}

function indented(text: string): string[] {
  return wrap(harmless(text), width - 2).map((line) => `  ${line}`);
}
