import type { Series, Trends } from '#catalog/trends.ts';

/** What a topic's line is drawn from: one edition. */
export type Reading = {
  edition: string;
  name: string;
  /** First day; a reading without one has no place on the time axis. */
  start: string | undefined;
  complete: boolean;
  sessions: number;
  /** Known sessions of the edition. */
  of: number;
};

/** Of fewer known sessions a share says nothing. */
export const fewestKnown = 5;

/** In percent; what is left at the right is for the names of the levels. */
const plotWidth = 92;

/** In percent: numbers nearer than this touch in a narrow picture. */
const touching = 5;

type TrendDot = {
  reading: Reading;
  /** In percent of the width. */
  x: number;
  /** In units from the top. */
  y: number;
  /** Where the number stands: below for the lower one of two that would touch. */
  label: 'above' | 'below';
};

type TrendSegment = { x1: number; y1: number; x2: number; y2: number; certain: boolean };

export type TrendGeometry = {
  dots: TrendDot[];
  /** `certain`: between two complete editions that follow each other. */
  segments: TrendSegment[];
  /** The middle and the beginning of each year. */
  years: { year: number; middle: number; start: number }[];
  /** Lines of equal share. */
  levels: { share: number; y: number }[];
};

export type TrendFrame = {
  top: number;
  /** Where the share is 0. */
  bottom: number;
};

/** What the index holds of one series, with the names and dates of the editions. */
export function readingsOf(series: Series, { editions }: Trends): Reading[] {
  return series.points.flatMap(({ edition: id, sessions }) => {
    const edition = editions.find((one) => one.id === id);
    if (!edition) return [];
    const { name, start, complete, sessions: of } = edition;
    return [{ edition: id, name, start, complete, sessions, of }];
  });
}

/** A share over the editions, on an axis of whole years. */
export function trendLine(
  readings: readonly Reading[],
  { top, bottom }: TrendFrame,
): TrendGeometry {
  const drawn = readings
    .flatMap((reading) =>
      reading.start !== undefined && reading.of >= fewestKnown
        ? [{ reading, day: Date.parse(reading.start), share: reading.sessions / reading.of }]
        : [],
    )
    .toSorted((a, b) => a.day - b.day);
  const first = drawn[0];
  const last = drawn.at(-1);
  if (!first || !last) return { dots: [], segments: [], years: [], levels: [] };

  const firstYear = new Date(first.day).getUTCFullYear();
  const lastYear = new Date(last.day).getUTCFullYear();
  const begin = Date.UTC(firstYear, 0);
  const end = Date.UTC(lastYear + 1, 0);
  const x = (day: number) => rounded((plotWidth * (day - begin)) / (end - begin));
  const step = stepFor(Math.max(...drawn.map(({ share }) => share)));
  const levels = stepsUpTo(Math.max(...drawn.map(({ share }) => share)), step);
  const most = levels.at(-1) ?? step;
  const y = (share: number) => rounded(bottom - (share / most) * (bottom - top));

  const dots = drawn.map(({ reading, day, share }): TrendDot => ({
    reading,
    x: x(day),
    y: y(share),
    label: 'above',
  }));
  for (const [place, dot] of dots.slice(1).entries()) {
    const before = dots[place];
    if (!before || dot.x - before.x >= touching) continue;
    (dot.y < before.y ? before : dot).label = 'below';
  }
  return {
    dots,
    segments: dots.slice(1).flatMap((dot, place) => {
      const before = dots[place];
      if (!before) return [];
      const certain = before.reading.complete && dot.reading.complete;
      return [{ x1: before.x, y1: before.y, x2: dot.x, y2: dot.y, certain }];
    }),
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
      const year = firstYear + index;
      const start = Date.UTC(year, 0);
      return { year, start: x(start), middle: x((start + Date.UTC(year + 1, 0)) / 2) };
    }),
    levels: levels.map((share) => ({ share, y: y(share) })),
  };
}

/** The step that gives two to five lines. */
function stepFor(most: number): number {
  return [0.02, 0.05, 0.1, 0.2, 0.25].find((step) => most / step <= 4) ?? 0.25;
}

function stepsUpTo(most: number, step: number): number[] {
  const count = Math.max(1, Math.ceil(rounded(most / step)));
  return Array.from({ length: count + 1 }, (_, index) => rounded(index * step));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
