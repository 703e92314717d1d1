import { judgeCounts } from '#balance/judge.ts';
import type { ListenerJudgement } from '#balance/judgement.ts';

/** A listener before and after a change. */
export type Difference = {
  pod: string | null;
  address: string;
  before: ListenerJudgement;
  after: ListenerJudgement;
  /** Workers gained or lost so many connections. */
  perWorker: number[];
  /** What came between, where both are readings of one counter that went on. */
  since: ReturnType<typeof judgeCounts> | null;
};

/**
 * Pairs the listeners of two pastes, those that both have. A pod that was made anew has another
 * name: where each paste holds one proxy, the two are taken for the same.
 */
export function differencesOf(
  before: readonly ListenerJudgement[],
  after: readonly ListenerJudgement[],
): Difference[] {
  const alone = [before, after].every((list) => new Set(list.map(({ pod }) => pod)).size < 2);
  const key = ({ pod, address }: ListenerJudgement) => `${alone ? '' : (pod ?? '')}\n${address}`;
  const earlier = new Map(before.map((listener) => [key(listener), listener]));
  return after.flatMap((now) => {
    const was = earlier.get(key(now));
    if (!was || was.perWorker.length === 0 || now.perWorker.length === 0) return [];
    const workers = Math.max(was.perWorker.length, now.perWorker.length);
    const perWorker = Array.from(
      { length: workers },
      (_, worker) => (now.perWorker[worker] ?? 0) - (was.perWorker[worker] ?? 0),
    );
    const isCounter = [was, now].every(
      ({ metric, difference }) => metric === 'downstream_cx_total' && !difference,
    );
    const goesOn = isCounter && was.pod === now.pod && perWorker.every((count) => count >= 0);
    return [
      {
        pod: now.pod,
        address: now.address,
        before: was,
        after: now,
        perWorker,
        since: goesOn ? judgeCounts(perWorker) : null,
      },
    ];
  });
}
