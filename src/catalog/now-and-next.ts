export type Span = { start: string; end?: string | undefined };

/** How long before its first session an event has begun for those who look at the schedule. */
const leadMilliseconds = 12 * 3_600_000;

/** How long the last session is taken to run where no source gives its end. */
const lastMilliseconds = 3_600_000;

/**
 * When each session is over, in milliseconds since 1970. One whose end is unknown is taken to run
 * until another begins; when none does, for an hour.
 */
export function endsOf(spans: readonly Span[]): number[] {
  return spans.map(({ start, end }) => {
    if (end) return Date.parse(end);
    const began = Date.parse(start);
    return nextStart(spans, began) ?? began + lastMilliseconds;
  });
}

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
  const ends = endsOf(spans);
  if (moment < Math.min(...starts) - leadMilliseconds || moment >= Math.max(...ends)) return;
  const next = nextStart(spans, moment);
  return {
    now: spans.filter((_, i) => (starts[i] ?? 0) <= moment && moment < (ends[i] ?? 0)),
    next: spans.filter((_, i) => starts[i] === next),
  };
}

function nextStart(spans: readonly Span[], moment: number): number | undefined {
  const later = spans.map(({ start }) => Date.parse(start)).filter((start) => start > moment);
  return later.length > 0 ? Math.min(...later) : undefined;
}
