import type { ListenerJudgement } from '#balance/judgement.ts';
import { isBesideTraffic, roleOf } from '#balance/role.ts';
import { rankOf, seldom, worstOf, type Verdict } from '#balance/verdict.ts';

/** The worst first; those that are no matter for alarm stand at the end, whatever they hold. */
export function worstFirst(a: ListenerJudgement, b: ListenerJudgement): number {
  return (
    weightOf(a) - weightOf(b) ||
    rankOf(a.verdict) - rankOf(b.verdict) ||
    Number(isUntold(b)) - Number(isUntold(a)) ||
    Number(isBeyondChance(b)) - Number(isBeyondChance(a)) ||
    Number(isCapture(a)) - Number(isCapture(b)) ||
    (a.attainableShare ?? 2) - (b.attainableShare ?? 2) ||
    b.total - a.total ||
    compare(a.pod ?? '', b.pod ?? '') ||
    compare(a.address, b.address)
  );
}

/**
 * The verdict of a paste: that of the worst of its listeners. As the admin port is left out, so are
 * those of probes and metrics where anything else was judged: a probe is one connection now and
 * then, which no setting can spread, and a healthy proxy would be called imbalanced for it.
 */
export function verdictOfAll(listeners: readonly ListenerJudgement[]): Verdict {
  const judged = listeners.filter(({ verdict }) => verdict !== 'no-data');
  const least = judged.reduce((weight, listener) => Math.min(weight, weightOf(listener)), Infinity);
  return worstOf(
    judged.filter((listener) => weightOf(listener) === least).map(({ verdict }) => verdict),
  );
}

/** One worker alone is named, and there may be more: what looks balanced may be the opposite. */
export function isUntold({ atLeast, workers, verdict }: ListenerJudgement): boolean {
  return atLeast && workers === 1 && verdict === 'balanced';
}

/** Port 15001 with no more than chance does: see `weightOf`. */
export function isCaptureByChance(listener: ListenerJudgement): boolean {
  const { verdict, pValue } = listener;
  return isCapture(listener) && verdict === 'imbalanced' && pValue !== null && pValue >= seldom;
}

/** Whether a listener is one to look after: uneven, and of traffic. */
export function isForAlarm(listener: ListenerJudgement): boolean {
  const { verdict } = listener;
  return weightOf(listener) === 0 && (verdict === 'single-worker' || verdict === 'imbalanced');
}

export function isBeyondChance({ pValue }: Pick<ListenerJudgement, 'pValue'>): boolean {
  return pValue !== null && pValue < seldom;
}

/**
 * 0 for what decides. 15001 keeps the few connections that no listener of their own takes, and must
 * not be balanced: uneven by chance, it is no reason for alarm.
 */
function weightOf(listener: ListenerJudgement): number {
  if (isBesideTraffic(listener.address)) return 2;
  return isCaptureByChance(listener) ? 1 : 0;
}

function isCapture({ address }: ListenerJudgement): boolean {
  return roleOf(address).kind === 'capture';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
