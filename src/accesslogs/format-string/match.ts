import type { TextFormat } from '#accesslogs/format-string/parse.ts';
import { readBackward, readRun, runsOf, searchRun } from '#accesslogs/format-string/run.ts';

/** The values of a line, by the operators of its format. */
export type Match = {
  /** Fewer than operators where the line breaks off. */
  values: string[];
  /** Text behind the last operator that the format does not have. */
  rest: string;
};

/**
 * Matches a line that has its format and nothing more.
 *
 * Envoy does not escape quotes, so a user agent may hold what looks like the next fields. Free
 * values are bounded from both sides: what stands behind the last of them is read from the end of
 * the line, what stands between two of them is searched from the left.
 */
export function matchWhole(format: TextFormat, line: string): string[] | undefined {
  const runs = runsOf(format);
  const values: string[] = [];
  let at = readRun(format, runs[0], line, 0, values, 'whole');
  if (at < 0) return undefined;
  if (runs.length === 1) return at === line.length ? values : undefined;
  for (const run of runs.slice(1, -1)) {
    const place = values.push('') - 1;
    const found = searchRun(format, run, line, at, values, 'whole');
    if (!found || found.end < 0) return undefined;
    values[place] = line.slice(at, found.start);
    at = found.end;
  }
  const tail = readBackward(format, runs.at(-1) ?? runs[0], line, at);
  if (!tail) return undefined;
  values.push(line.slice(at, tail.start));
  for (const value of tail.values) values.push(value);
  return values;
}

/** Matches a line that breaks off, or goes on behind what the format knows. */
export function matchPart(format: TextFormat, line: string): Match | undefined {
  const runs = runsOf(format);
  const values: string[] = [];
  let at = readRun(format, runs[0], line, 0, values, 'part');
  for (const run of runs.slice(1)) {
    if (at < 0) break;
    const place = values.push('') - 1;
    const found = searchRun(format, run, line, at, values, 'part');
    if (!found) {
      // The line ends inside the free value.
      values.length = place;
      return { values, rest: '' };
    }
    values[place] = line.slice(at, found.start);
    at = found.end;
  }
  if (at === -1) return undefined;
  return { values, rest: at < 0 ? '' : line.slice(at) };
}
