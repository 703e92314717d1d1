import { causeWords } from '#balance/cause.ts';
import type { CountsJudgement, ListenerJudgement } from '#balance/judgement.ts';
import { isCaptureByChance, isUntold } from '#balance/order.ts';
import { isBesideTraffic, roleOf } from '#balance/role.ts';
import type { ProxySum } from '#balance/sums.ts';
import { severeShare, type Verdict } from '#balance/verdict.ts';
import { counted, percentText } from '#catalog/numbers.ts';

/** A verdict as it is shown. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  'single-worker': 'One worker does everything',
  imbalanced: 'Imbalanced',
  'too-few-connections': 'Too few connections',
  balanced: 'Balanced',
  idle: 'Idle',
  'no-data': 'No data per worker',
};

export type Words = {
  /** What it comes to, in one sentence. */
  headline: string;
  /** How bad it is, the assumption, the cause, and what is special about this listener. */
  sentences: string[];
};

/** What is told of counts, and of how they were read. */
type Counted = CountsJudgement &
  Pick<ListenerJudgement, 'workers' | 'atLeast' | 'difference' | 'metric'>;

/** The verdict as it is shown: none that sounds well where it cannot be known. */
export function verdictNameOf(listener: ListenerJudgement): string {
  return isUntold(listener) ? 'Number of workers unknown' : verdictNames[listener.verdict];
}

/** A verdict as it is coloured; none where it is no matter for alarm, nor for relief. */
export type Tone = Verdict | 'none';

export function toneOf(listener: ListenerJudgement): Tone {
  const { address, verdict } = listener;
  const isQuiet = isBesideTraffic(address) || isCaptureByChance(listener) || isUntold(listener);
  return isQuiet ? 'none' : verdict;
}

/** Tells the judgement of one listener. */
export function wordsOf(listener: ListenerJudgement): Words {
  const { address, verdict } = listener;
  const { remark } = roleOf(address);
  if (isBesideTraffic(address) && verdict !== 'no-data') return { headline: remark, sentences: [] };
  const isAside = isCaptureByChance(listener);
  const sentences = [
    ...(isAside ? [] : effectWords(listener)),
    ...causeWords(listener),
    ...measureWords(listener),
    ...(remark === '' ? [] : [remark]),
  ];
  return { headline: isAside ? asideText(listener) : headline(listener), sentences };
}

/** Tells what many listeners come to that each look harmless. */
export function wordsOfSum(sum: ProxySum): Words {
  const counts = { ...sum, workers: sum.perWorker.length };
  return {
    headline: countsHeadline({ ...counts, atLeast: false, difference: false }),
    sentences: [
      ...effectWords(sum),
      ...causeWords(sum),
      ...(sum.leads ? ['No single listener shows this; only all together do.'] : []),
    ],
  };
}

function asideText({ total }: ListenerJudgement): string {
  return `${counted(total, 'connection')} stayed here, spread as chance does it: no reason for alarm.`;
}

function headline(listener: ListenerJudgement): string {
  const { cut, unreadable } = listener;
  if (cut) {
    return 'The text breaks off here. What is lost may hold any worker, so there is no verdict.';
  }
  if (unreadable) return 'A count of this listener cannot be read, so there is no verdict.';
  if (isUntold(listener)) {
    return 'The text names one worker, and does not say how many there are. If others are idle, one worker does everything: set the number of workers.';
  }
  return countsHeadline(listener);
}

function countsHeadline(counts: Counted): string {
  const { verdict, workers, atLeast, total, difference, metric } = counts;
  const connections = counted(total, 'connection');
  const all = `${atLeast ? 'at least ' : ''}${workers} workers`;
  switch (verdict) {
    case 'no-data':
      return 'The text has no values of single workers for this listener.';
    case 'idle':
      if (difference) return 'No connection came between the two readings.';
      return metric === 'downstream_cx_active'
        ? 'No connection is open. Read again under load.'
        : 'No connection has come since the proxy started. Read again under load.';
    case 'too-few-connections':
      return `${connections} cannot fill ${all}: at least ${workers - total} ${workers - total === 1 ? 'stays' : 'stay'} empty, however well they are spread.`;
    case 'balanced':
      if (workers === 1) return 'There is one worker, so there is nothing to balance.';
      return `All ${workers} workers carry their part: about ${shareText(counts)} of the proxy’s capacity can be reached before the busiest is full.`;
    case 'imbalanced':
    case 'single-worker':
      return `You have ${all} and use ${effectiveText(counts)} of them; at most about ${shareText(counts)} of the proxy’s capacity can be reached before the busiest is full.`;
  }
}

function effectWords({
  verdict,
  attainableShare,
  hotWorkers,
  total,
  perWorker,
}: CountsJudgement): string[] {
  if (verdict === 'single-worker') {
    const busy = perWorker.findIndex((count) => count > 0);
    return [`Worker ${busy} holds all ${counted(total, 'connection')}.`, assumption];
  }
  if (verdict !== 'imbalanced') return [];
  const severe = (attainableShare ?? 1) < severeShare;
  const hot = hotWorkers.map((worker) => `${worker} (${perWorker[worker] ?? 0})`);
  const named = hot.length > 6 ? [...hot.slice(0, 6), `${hot.length - 6} more`] : hot;
  return [
    severe
      ? 'More than half of the capacity is out of reach.'
      : 'Part of the capacity is out of reach.',
    ...(hot.length === 0
      ? []
      : [`Hot ${hot.length === 1 ? 'worker' : 'workers'}: ${listed(named)}.`]),
    assumption,
  ];
}

const assumption =
  'This holds if every connection asks for the same and costs the same; connections that carry more make it worse.';

function measureWords({ metric, difference, ownTotal, total, verdict }: ListenerJudgement) {
  const words: string[] = [];
  if (difference) words.push('Judged is what came between the first and the last reading.');
  else if (metric === 'downstream_cx_total' && verdict !== 'no-data' && verdict !== 'idle') {
    words.push(
      'Judged are all connections since the proxy started, as the text has no gauge: this is history, not now. Two readings would tell the difference.',
    );
  }
  if (verdict !== 'no-data' && ownTotal !== null && ownTotal - total > Math.max(2, ownTotal / 10)) {
    words.push(
      `The listener itself counts ${ownTotal}, the workers in the text only ${total}: some workers are missing from the text, so do not trust this verdict.`,
    );
  }
  return words;
}

function effectiveText({ effectiveWorkers }: CountsJudgement): string {
  const text = (effectiveWorkers ?? 0).toFixed(1);
  return text.endsWith('.0') ? text.slice(0, -2) : text;
}

function shareText({ attainableShare }: CountsJudgement): string {
  const share = attainableShare ?? 0;
  return share < 0.1 ? `${(share * 100).toFixed(1)}%` : percentText(share);
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
