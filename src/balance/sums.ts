import { judgeCounts, type CountsJudgement, type ListenerJudgement } from '#balance/judge.ts';
import { isBesideTraffic, roleOf } from '#balance/role.ts';

/** All listeners of one proxy together. */
export type ProxySum = CountsJudgement & { pod: string | null; listeners: number };

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
    const [{ metric } = { metric: '' }] = group;
    if (group.length < 2 || group.some((other) => other.metric !== metric)) return [];
    const sums: number[] = [];
    for (const { perWorker } of group) {
      for (const [worker, count] of perWorker.entries()) sums[worker] = (sums[worker] ?? 0) + count;
    }
    return [{ pod, listeners: group.length, ...judgeCounts(sums) }];
  });
}
