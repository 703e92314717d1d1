import { minutesBetween, spanText } from '#catalog/clock.ts';

/** A chosen talk with its time, as far as it is known. */
export type Timed = { title: string; start: string; end?: string | undefined };

/** How another chosen talk gets in the way of one. Without an end, nobody knows for how long. */
export type Overlap =
  | { title: string; kind: 'shares'; minutes: number }
  /** The other one runs when this one begins. */
  | { title: string; kind: 'runs' }
  /** The other one begins when this one does, or before this one ends. */
  | { title: string; kind: 'begins' };

/** What runs at the time of a talk, in the order of `others`. */
export function overlapsOf(own: Timed, others: readonly Timed[]): Overlap[] {
  return others.flatMap((other) => overlapOf(own, other) ?? []);
}

/** `At the same time as “Airbnb on Istio” for 20 min. Begins during “Welcome”.` */
export function overlapText(overlaps: readonly Overlap[]): string {
  const names = (kind: Overlap['kind']) =>
    overlaps
      .filter((overlap) => overlap.kind === kind)
      .map((overlap) =>
        overlap.kind === 'shares'
          ? `“${overlap.title}” for ${spanText(overlap.minutes)}`
          : `“${overlap.title}”`,
      )
      .join(', ');
  const beginning = overlaps.filter(({ kind }) => kind === 'begins').length;
  return [
    ['At the same time as', names('shares'), ''],
    ['Begins during', names('runs'), ''],
    ['', names('begins'), beginning > 1 ? 'begin meanwhile' : 'begins meanwhile'],
  ]
    .filter(([, titles]) => titles)
    .map((words) => `${words.filter(Boolean).join(' ')}.`)
    .join(' ');
}

function overlapOf(own: Timed, other: Timed): Overlap | undefined {
  const { title } = other;
  if (own.end && other.end) {
    const start = later(own.start, other.start);
    const end = own.end < other.end ? own.end : other.end;
    return start < end ? { title, kind: 'shares', minutes: minutesBetween(start, end) } : undefined;
  }
  if (own.start === other.start) return { title, kind: 'begins' };
  if (other.end && other.start < own.start && own.start < other.end) return { title, kind: 'runs' };
  if (own.end && own.start < other.start && other.start < own.end) return { title, kind: 'begins' };
  return undefined;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
