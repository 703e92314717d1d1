import { factsOf, type Facts } from '#accesslogs/facts.ts';
import { dimensionNames, type Dimension } from '#accesslogs/filter.ts';
import { latencyOf, type Latency } from '#accesslogs/latency.ts';
import type { LogLine } from '#accesslogs/line.ts';
import { overTime, timeOf, type Timeline } from '#accesslogs/over-time.ts';
import { problemOf } from '#accesslogs/problems.ts';
import { valuesOf } from '#accesslogs/values.ts';

/** How many lines have a value, and how many of these failed. */
export type Count = { value: string; lines: number; failures: number };

/** One cause that lines tell of, with the first of them. */
export type Cause = { problem: string; title: string; lines: number; first: number };

export type Summary = {
  lines: number;
  failures: number;
  http: number;
  tcp: number;
  /** By each dimension, the most frequent value first, at most `mostValues`. */
  counts: Record<Dimension, Count[]>;
  /** How many values a dimension has that are not among its counts. */
  left: Record<Dimension, number>;
  /** Failures alone, the most frequent first. */
  causes: Cause[];
  timeline: Timeline | null;
  /** Milliseconds of HTTP requests. */
  duration: Latency | null;
  upstream: Latency | null;
};

const mostValues = 50;
/** Different values that are told apart; more would be a list of lines, not a summary. */
const mostKept = 50_000;

type Tally = { lines: number; failures: number };

/** Sums up lines. Add them one by one, then ask for the result. */
export function summing(): { add: (facts: Facts) => void; result: () => Summary } {
  const tallies = Object.fromEntries(
    dimensionNames.map((name) => [name, new Map<string, Tally>()]),
  ) as Record<Dimension, Map<string, Tally>>;
  const causes = new Map<string, Cause>();
  const durations: number[] = [];
  const upstreams: number[] = [];
  const times: number[] = [];
  const failed: boolean[] = [];
  let lines = 0;
  let failures = 0;
  let http = 0;

  return { add, result };

  function add(facts: Facts): void {
    const { fields, line } = facts;
    const problem = problemOf(facts);
    const failure = problem.harmless !== true;
    lines += 1;
    if (failure) {
      failures += 1;
      const cause = causes.get(problem.id);
      if (cause) cause.lines += 1;
      else {
        const { id, title } = problem;
        causes.set(id, { problem: id, title, lines: 1, first: line.number });
      }
    }
    for (const name of dimensionNames) {
      const values = name === 'problem' ? [problem.id] : valuesOf(facts, name);
      for (const value of values) count(tallies[name], value, failure);
    }
    if (facts.http) {
      http += 1;
      if (fields.duration !== null) durations.push(fields.duration);
      if (fields.upstream_service_time !== null) upstreams.push(fields.upstream_service_time);
    }
    const time = timeOf(fields.start_time);
    if (time !== null) {
      times.push(time);
      failed.push(failure);
    }
  }

  function result(): Summary {
    const ranked = dimensionNames.map((name) => [name, rank(tallies[name])] as const);
    return {
      lines,
      failures,
      http,
      tcp: lines - http,
      counts: Object.fromEntries(
        ranked.map(([name, all]) => [name, all.slice(0, mostValues)]),
      ) as Summary['counts'],
      left: Object.fromEntries(
        ranked.map(([name, all]) => [name, Math.max(0, all.length - mostValues)]),
      ) as Summary['left'],
      causes: [...causes.values()].toSorted((a, b) => b.lines - a.lines || a.first - b.first),
      timeline: overTime(times, failed),
      duration: latencyOf(durations),
      upstream: latencyOf(upstreams),
    };
  }
}

export function summarize(lines: readonly LogLine[]): Summary {
  const { add, result } = summing();
  for (const line of lines) add(factsOf(line));
  return result();
}

function count(tally: Map<string, Tally>, value: string, failure: boolean): void {
  const known = tally.get(value);
  if (known) {
    known.lines += 1;
    if (failure) known.failures += 1;
  } else if (tally.size < mostKept) tally.set(value, { lines: 1, failures: failure ? 1 : 0 });
}

function rank(tally: Map<string, Tally>): Count[] {
  return [...tally]
    .map(([value, { lines, failures }]) => ({ value, lines, failures }))
    .toSorted((a, b) => b.lines - a.lines || (a.value < b.value ? -1 : 1));
}
