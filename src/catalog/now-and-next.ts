type Span = { start: string; end?: string | undefined };

/** How long before its first session an event has begun for those who look at the schedule. */
const leadMilliseconds = 12 * 3_600_000;

/**
 * What runs at a moment, and what begins next; several where sessions run side by side. A session
 * whose end is unknown is taken to run until another begins.
 *
 * @param moment milliseconds since 1970.
 * @returns nothing when the event is over, or begins more than 12 hours from then.
 */
export function nowAndNext<T extends Span>(
  spans: readonly T[],
  moment: number,
): { now: T[]; next: T[] } | undefined {
  const starts = spans.map(({ start }) => Date.parse(start));
  const after = (moment: number) => Math.min(...starts.filter((start) => start > moment));
  const ends = spans.map(({ start, end }) => (end ? Date.parse(end) : after(Date.parse(start))));
  if (moment < Math.min(...starts) - leadMilliseconds || moment >= Math.max(...ends)) return;
  const nextStart = after(moment);
  return {
    now: spans.filter((_, i) => (starts[i] ?? 0) <= moment && moment < (ends[i] ?? 0)),
    next: spans.filter((_, i) => starts[i] === nextStart),
  };
}
