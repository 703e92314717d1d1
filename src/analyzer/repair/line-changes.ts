/** Lines that are next to each other and become others. */
export type LineChange = {
  /** The number of the first line in the text before, from 1. */
  line: number;
  removed: string[];
  added: string[];
};

/** More lines than these that differ are told as one change. */
const mostDifferences = 2_000;

/** What changes from one text to another, by whole lines without their ends, from the top. */
export function lineChanges(before: string, after: string): LineChange[] {
  const ends = /\r\n?|\n/;
  return changesOfLines(before.split(ends), after.split(ends));
}

/** What changes from one list of lines to another, from the top. */
export function changesOfLines(old: readonly string[], fresh: readonly string[]): LineChange[] {
  let head = 0;
  while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const removed = old.slice(head, old.length - tail);
  const added = fresh.slice(head, fresh.length - tail);
  return changesBetween(removed, added).map((one) => ({ ...one, line: one.line + head }));
}

/**
 * The fewest lines to be taken out and put in, found greedily from the start.
 *
 * @see Myers: An O(ND) Difference Algorithm and Its Variations (1986).
 */
function changesBetween(old: readonly string[], fresh: readonly string[]): LineChange[] {
  const trace: Reach[] = [];
  let reach: Reach = Int32Array.of(-1, -1, 0);
  for (let cost = 0; cost <= mostDifferences; cost++) {
    trace.push(reach);
    const next = new Int32Array(2 * cost + 1);
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      const { isDown, from } = stepTo(reach, diagonal, cost);
      let x = isDown ? from : from + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      next[cost + diagonal] = x;
      if (x >= old.length && x - diagonal >= fresh.length) return wayBack(trace, old, fresh);
    }
    reach = next;
  }
  return [{ line: 1, removed: [...old], added: [...fresh] }];
}

/** How many lines of the old text each diagonal has reached; the diagonal 0 is in the middle. */
type Reach = Int32Array;

/** The step by which a diagonal is reached: down puts a line in, to the right takes one out. */
function stepTo(reach: Reach, diagonal: number, cost: number): { isDown: boolean; from: number } {
  const middle = reach.length >> 1;
  const below = reach[middle + diagonal - 1] ?? -1;
  const above = reach[middle + diagonal + 1] ?? -1;
  const isDown = diagonal === -cost || (diagonal !== cost && below < above);
  return { isDown, from: isDown ? above : below };
}

function wayBack(
  trace: readonly Reach[],
  old: readonly string[],
  fresh: readonly string[],
): LineChange[] {
  const changes: LineChange[] = [];
  let end = { x: old.length, y: fresh.length };
  for (const [cost, reach] of [...trace.entries()].slice(1).toReversed()) {
    const diagonal = end.x - end.y;
    const { isDown, from: x } = stepTo(reach, diagonal, cost);
    const y = x - (isDown ? diagonal + 1 : diagonal - 1);
    const reached = isDown ? { x, y: y + 1 } : { x: x + 1, y };
    const [last] = changes;
    const touches = last && reached.x === end.x && reached.y === end.y;
    const change = touches ? last : { line: 0, removed: [], added: [] };
    if (!touches) changes.unshift(change);
    if (isDown) change.added.unshift(fresh[y] ?? '');
    else change.removed.unshift(old[x] ?? '');
    change.line = x + 1;
    end = { x, y };
  }
  return changes;
}
