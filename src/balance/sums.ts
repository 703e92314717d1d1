import { judgeCounts } from '#balance/judge.ts';
import type { CountsJudgement, ListenerJudgement } from '#balance/judgement.ts';
import { isBesideTraffic, roleOf } from '#balance/role.ts';
import type { Metric } from '#balance/sample.ts';
import { rankOf } from '#balance/verdict.ts';

/** All listeners of one proxy together. */
export type ProxySum = CountsJudgement & {
  pod: string | null;
  listeners: number;
  metric: Metric;
  /** Uneven, and worse than every single listener. */
  leads: boolean;
};

/**
 * The connections of each worker over all listeners of a proxy. Many listeners with one connection
 * each look idle one by one, and may still all sit on one worker.
 */
export function sumsOf(listeners: readonly ListenerJudgement[]): ProxySum[] {
  const counted = listeners.filter(
    ({ address, perWorker, cut }) =>
      perWorker.length > 0 &&
      !cut &&
      !isBesideTraffic(address) &&
      // What runs through a pipe inside the process was counted where it came in.
      roleOf(address).kind !== 'internal',
  );
  return [...Map.groupBy(counted, ({ pod }) => pod)].flatMap(([pod, group]) => {
    // Open connections and those since the start do not add up.
    const [first] = group;
    if (!first || group.length < 2) return [];
    const { metric } = first;
    if (group.some((other) => other.metric !== metric)) return [];
    const sums: number[] = [];
    for (const { perWorker } of group) {
      for (const [worker, count] of perWorker.entries()) sums[worker] = (sums[worker] ?? 0) + count;
    }
    const judged = judgeCounts(sums);
    const isWorst = group.every(({ verdict }) => rankOf(judged.verdict) < rankOf(verdict));
    const leads = isWorst && rankOf(judged.verdict) <= rankOf('imbalanced');
    return [{ pod, listeners: group.length, metric, leads, ...judged }];
  });
}
