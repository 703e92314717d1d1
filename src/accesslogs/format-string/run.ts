import type { Operator } from '#accesslogs/format-string/operator.ts';
import type { TextFormat } from '#accesslogs/format-string/parse.ts';
import { fits } from '#accesslogs/format-string/shape.ts';

/** Operators between two free values, by their numbers; the end is not one of them. */
export type Run = { from: number; to: number };

/** Where a run ends in the line; `mismatch`, or `cutOff` when the line ends inside of it. */
type End = number;
const mismatch = -1;
const cutOff = -2;

/** In a `part`, the last value ends at a blank; in a `whole` line, at its end. */
type Extent = 'whole' | 'part';

/** Places at which a run is tried at the most: text made to be slow is no log. */
const mostTries = 1_000;

const known = new WeakMap<TextFormat, [Run, ...Run[]]>();

/** The runs of a format: the one before its first free value, those between, the one behind. */
export function runsOf(format: TextFormat): [Run, ...Run[]] {
  const found = known.get(format);
  if (found) return found;
  const frees = format.operators.flatMap(({ shape }, index) => (shape === 'free' ? [index] : []));
  const bounds = [-1, ...frees, format.operators.length];
  const [first = { from: 0, to: 0 }, ...others] = bounds
    .slice(1)
    .map((to, index) => ({ from: (bounds[index] ?? -1) + 1, to }));
  const runs: [Run, ...Run[]] = [first, ...others];
  known.set(format, runs);
  return runs;
}

/** Reads a run that begins at a place of the line, and adds its values. */
export function readRun(
  { operators, literals }: TextFormat,
  { from, to }: Run,
  line: string,
  start: number,
  values: string[],
  extent: Extent,
): End {
  const first = literals[from] ?? '';
  if (!line.startsWith(first, start)) return mismatch;
  let at = start + first.length;
  for (let index = from; index < to; index += 1) {
    const operator = operators[index];
    const next = literals[index + 1] ?? '';
    if (!operator) return mismatch;
    const last = next === '' && index + 1 === operators.length;
    const end = endOfValue(operator, line, at, next, last ? extent : undefined);
    const value = line.slice(at, end === -1 ? undefined : end);
    if (end === -1 && extent === 'part') {
      const complete = fits(operator.shape, value) ? undefined : withoutBeginning(value, next);
      if (complete === undefined) return fits(operator.shape, value) ? cutOff : mismatch;
      if (!fits(operator.shape, complete)) return mismatch;
      values.push(complete);
      return cutOff;
    }
    if (end === -1 || !fits(operator.shape, value)) return mismatch;
    values.push(value);
    at = end + next.length;
  }
  return at;
}

/** A value behind which the line breaks off, inside the text that follows: `"-"` of `"-" `. */
function withoutBeginning(value: string, next: string): string | undefined {
  for (let length = next.length - 1; length > 0; length -= 1) {
    if (value.endsWith(next.slice(0, length))) return value.slice(0, -length);
  }
  return undefined;
}

function endOfValue(
  { shape }: Operator,
  line: string,
  at: number,
  next: string,
  last: Extent | undefined,
): number {
  if (last !== undefined) {
    const blank = last === 'part' ? line.indexOf(' ', at) : -1;
    return blank === -1 ? line.length : blank;
  }
  const end = line.indexOf(next, at);
  if (shape !== 'details' || end === -1) return end;
  // Blanks inside braces or brackets belong to the value.
  const open = line.slice(at, end).search(/[{[]/);
  if (open === -1) return end;
  const closing = line[at + open] === '{' ? '}' : ']';
  const close = line.indexOf(closing + next, at);
  return close === -1 ? end : close + 1;
}

/** Searches the first place from which the whole run can be read. */
export function searchRun(
  format: TextFormat,
  run: Run,
  line: string,
  from: number,
  values: string[],
  extent: Extent,
): { start: number; end: End } | undefined {
  const literal = format.literals[run.from] ?? '';
  const before = values.length;
  let cut: number | undefined;
  let start = line.indexOf(literal, from);
  for (let tries = 0; start !== -1 && tries < mostTries; tries += 1) {
    const end = readRun(format, run, line, start, values, extent);
    if (end >= 0) return { start, end };
    values.length = before;
    if (end === cutOff) cut ??= start;
    start = start < line.length ? line.indexOf(literal, start + 1) : -1;
  }
  if (cut === undefined) return undefined;
  // Nowhere whole: the first place at which the line could have gone on.
  return { start: cut, end: readRun(format, run, line, cut, values, extent) };
}

/** Reads the last run from the end of the line. */
export function readBackward(
  { operators, literals }: TextFormat,
  { from, to }: Run,
  line: string,
  least: number,
): { start: number; values: string[] } | undefined {
  const end = literals[to] ?? '';
  if (!line.endsWith(end)) return undefined;
  const values: string[] = [];
  let at = line.length - end.length;
  for (let index = to - 1; index >= from; index -= 1) {
    const literal = literals[index] ?? '';
    const found = at < literal.length ? -1 : line.lastIndexOf(literal, at - literal.length);
    if (found < least) return undefined;
    const value = line.slice(found + literal.length, at);
    if (!fits(operators[index]?.shape ?? 'word', value)) return undefined;
    values.unshift(value);
    at = found;
  }
  return at < least ? undefined : { start: at, values };
}
