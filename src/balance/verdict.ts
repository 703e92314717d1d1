import type { Figures } from '#balance/figures.ts';

/** From the worst to that of which nothing is known: a paste has that of its worst listener. */
export const verdicts = [
  'single-worker',
  'imbalanced',
  'too-few-connections',
  'balanced',
  'idle',
  'no-data',
] as const;

export type Verdict = (typeof verdicts)[number];

/** Below it, a quarter more could be served with the same workers. */
export const fineShare = 0.8;
/** Below it, more than half of the capacity is out of reach. */
export const severeShare = 0.5;
/** What chance does more seldom is not put down to chance. */
export const seldom = 0.01;

export function verdictOf(
  connections: readonly number[],
  { total, attainableShare }: Figures,
): Verdict {
  const workers = connections.length;
  if (workers === 0) return 'no-data';
  if (total === 0) return 'idle';
  const isSingle = connections.some((count) => count === total);
  if (isSingle && workers ** (1 - total) < seldom) return 'single-worker';
  if (total < workers) return 'too-few-connections';
  return (attainableShare ?? 1) < fineShare ? 'imbalanced' : 'balanced';
}

export function worstOf(list: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => list.includes(verdict)) ?? 'no-data';
}

export function rankOf(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}
