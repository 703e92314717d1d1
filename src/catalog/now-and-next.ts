type Span = { start: string; end: string };

/** How long before its first session an event has begun for those who look at the schedule. */
const leadMilliseconds = 12 * 3_600_000;

/**
 * What runs at a moment, and what begins next; several where sessions run side by side.
 *
 * @param moment milliseconds since 1970.
 * @returns nothing when the event is over, or begins more than 12 hours from then.
 */
export function nowAndNext<T extends Span>(
  spans: readonly T[],
  moment: number,
): { now: T[]; next: T[] } | undefined {
  const starts = spans.map(({ start }) => Date.parse(start));
  const ends = spans.map(({ end }) => Date.parse(end));
  if (moment < Math.min(...starts) - leadMilliseconds || moment >= Math.max(...ends)) return;
  const nextStart = Math.min(...starts.filter((start) => start > moment));
  return {
    now: spans.filter((_, i) => (starts[i] ?? 0) <= moment && moment < (ends[i] ?? 0)),
    next: spans.filter((_, i) => starts[i] === nextStart),
  };
}
