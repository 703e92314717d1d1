import type { ListenerJudgement } from '#balance/judge.ts';
import { roleOf } from '#balance/role.ts';
import { seldom, severeShare, type Verdict } from '#balance/verdict.ts';
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

/** Tells the judgement of one listener. */
export function wordsOf(listener: ListenerJudgement): Words {
  const remark = roleOf(listener.address).remark;
  const sentences = [
    ...effectWords(listener),
    ...causeWords(listener),
    ...measureWords(listener),
    ...(remark === '' ? [] : [remark]),
  ];
  return { headline: headline(listener), sentences };
}

function headline(listener: ListenerJudgement): string {
  const { verdict, workers, total, difference, metric, cut } = listener;
  const connections = counted(total, 'connection');
  switch (verdict) {
    case 'no-data':
      return cut
        ? 'The text breaks off here. What is lost may hold any worker, so there is no verdict.'
        : 'The text has no values of single workers for this listener.';
    case 'idle':
      if (difference) return 'No connection came between the two readings.';
      return metric === 'downstream_cx_active'
        ? 'No connection is open. Read again under load.'
        : 'No connection has come since the proxy started. Read again under load.';
    case 'too-few-connections':
      return `${connections} cannot fill ${workers} workers: at least ${workers - total} ${workers - total === 1 ? 'stays' : 'stay'} empty, however well they are spread.`;
    case 'balanced':
      if (workers === 1) return 'There is one worker, so there is nothing to balance.';
      return `All ${workers} workers carry their part: about ${shareText(listener)} of the proxy’s capacity can be reached before the busiest is full.`;
    case 'imbalanced':
    case 'single-worker':
      return `You have ${workers} workers and use ${effectiveText(listener)} of them; at most about ${shareText(listener)} of the proxy’s capacity can be reached before the busiest is full.`;
  }
}

function effectWords({
  verdict,
  attainableShare,
  hotWorkers,
  total,
  perWorker,
}: ListenerJudgement) {
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

function causeWords({ chance, looksExact, verdict, workers }: ListenerJudgement): string[] {
  if (!chance || verdict === 'no-data') return [];
  if (looksExact) {
    return [
      `The counts are more even than chance makes them (${oftenText(chance.asEven)}): exact balance seems to be on.`,
    ];
  }
  const how = chance.method === 'simulated' ? ', in a simulation' : '';
  if (chance.asUneven < seldom) {
    return [
      `Chance alone is so uneven ${oftenText(chance.asUneven)}${how}: there is another cause.`,
      ...(verdict === 'balanced' ? ['The effect is too small to matter.'] : []),
    ];
  }
  return [
    `Chance alone is as uneven ${oftenText(chance.asUneven)}${how}: no other cause is needed.`,
    ...(verdict === 'too-few-connections'
      ? [
          `This is no defect. With ${workers} workers, chance leaves some empty until there are many connections.`,
        ]
      : []),
  ];
}

function oftenText(share: number): string {
  if (share < 0.0001) return 'in fewer than 1 of 10,000 cases';
  if (share < seldom) return `in about ${Math.max(1, Math.round(share * 10_000))} of 10,000 cases`;
  return `in about ${Math.min(99, Math.round(share * 100))} of 100 cases`;
}

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

function effectiveText({ effectiveWorkers }: ListenerJudgement): string {
  const text = (effectiveWorkers ?? 0).toFixed(1);
  return text.endsWith('.0') ? text.slice(0, -2) : text;
}

function shareText({ attainableShare }: ListenerJudgement): string {
  const share = attainableShare ?? 0;
  return share < 0.1 ? `${(share * 100).toFixed(1)}%` : percentText(share);
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
