/**
 * What exact balance would make of the counts: each new connection goes to a worker that holds the
 * fewest. Connections that are open stay where they are.
 *
 * @param renewed the share of connections that were closed and made anew since it was switched on.
 */
export function rebalanced(perWorker: readonly number[], renewed: number): number[] {
  const kept = perWorker.map((count) => count - Math.floor(count * renewed));
  let left =
    perWorker.reduce((sum, count) => sum + count, 0) - kept.reduce((sum, count) => sum + count, 0);
  const order = kept
    .map((count, worker) => ({ count, worker }))
    .toSorted((a, b) => a.count - b.count || a.worker - b.worker);
  // The lowest are raised together until the next one is reached.
  for (let lowest = 1; lowest <= order.length && left > 0; lowest++) {
    const level = order[lowest - 1]?.count ?? 0;
    const next = order[lowest]?.count ?? Infinity;
    const raise = Math.min((next - level) * lowest, left);
    const each = Math.floor(raise / lowest);
    for (const [index, one] of order.slice(0, lowest).entries()) {
      one.count = level + each + (index < raise - each * lowest ? 1 : 0);
    }
    left -= raise;
  }
  const result = [...kept];
  for (const { count, worker } of order) result[worker] = count;
  return result;
}
