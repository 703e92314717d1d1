import { supportOn } from '#posture/support.ts';
import type { Release } from '#catalog/release.ts';

/** The time in which a release was supported; positions and lengths are shares of the axis. */
export type SupportBar = {
  release: string;
  at: number;
  length: number;
  /** Whether the last day is known; else the bar ends in the month that is expected. */
  fixed: boolean;
  /** Whether it is supported on the day of the line. */
  current: boolean;
};

export type SupportChart = {
  /** Newest first. */
  bars: SupportBar[];
  /** The beginning of each year. */
  years: { year: number; at: number }[];
  /** Where the line of the day stands. */
  line: number;
};

/** Releases whose support is known, on an axis of whole years. */
export function supportChart(releases: readonly Release[], day: string): SupportChart {
  const known = releases.flatMap((release) => {
    const { ends, expected } = release.support ?? {};
    // An expected month is drawn to its end.
    const until = ends ?? (expected && monthEnd(expected));
    return until === undefined ? [] : [{ release, until, fixed: ends !== undefined }];
  });
  const first = known[0];
  if (!first) return { bars: [], years: [], line: 0 };
  const firstYear = Number(first.release.released.slice(0, 4));
  const lastYear = Math.max(...known.map(({ until }) => Number(until.slice(0, 4))));
  const begin = Date.UTC(firstYear, 0);
  const length = Date.UTC(lastYear + 1, 0) - begin;
  const at = (moment: string) => (Date.parse(moment) - begin) / length;
  return {
    bars: known.toReversed().map(({ release, until, fixed }) => ({
      release: release.id,
      at: at(release.released),
      length: at(until) - at(release.released),
      fixed,
      current: supportOn(day, release).state === 'supported',
    })),
    years: Array.from({ length: lastYear - firstYear + 2 }, (_, index) => ({
      year: firstYear + index,
      at: (Date.UTC(firstYear + index, 0) - begin) / length,
    })),
    line: at(day),
  };
}

function monthEnd(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
