/** How many lines began when, in parts of equal length. */
export type Timeline = {
  /** Milliseconds since 1970 at which the first part begins. */
  start: number;
  /** Milliseconds of one part. */
  step: number;
  parts: { lines: number; failures: number }[];
};

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Lengths of a part that a clock has, too. */
const steps = [
  second,
  2 * second,
  5 * second,
  10 * second,
  15 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  7 * day,
  30 * day,
  365 * day,
] as const;

const mostParts = 60;

/** Milliseconds since 1970, as far as the text of a start time can be understood. */
export function timeOf(text: string | null): number | null {
  if (text === null || text.length > 40) return null;
  const seconds = /^\d{10}(?:\.\d{1,9})?$/.test(text) ? Number(text) : null;
  const time = seconds === null ? Date.parse(text) : seconds * second;
  return Number.isFinite(time) && time > 0 ? time : null;
}

/** @param failed of each time, whether that line tells of a failure. */
export function overTime(times: readonly number[], failed: readonly boolean[]): Timeline | null {
  if (times.length < 2) return null;
  let first = Infinity;
  let last = -Infinity;
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  if (last === first) return null;
  const step =
    steps.find((length) => (last - first) / length < mostParts - 1) ?? (last - first) / 50;
  const start = Math.floor(first / step) * step;
  const count = Math.floor((last - start) / step) + 1;
  const parts = Array.from({ length: count }, () => ({ lines: 0, failures: 0 }));
  for (const [index, time] of times.entries()) {
    const part = parts[Math.floor((time - start) / step)];
    if (!part) continue;
    part.lines += 1;
    if (failed[index] === true) part.failures += 1;
  }
  return { start, step, parts };
}
