import { factsOf } from '#accesslogs/facts.ts';
import type { FormatId } from '#accesslogs/formats.ts';
import { limits } from '#accesslogs/limits.ts';
import type { LogLine, OtherLine } from '#accesslogs/line.ts';
import { textLines } from '#accesslogs/lines.ts';
import type { OwnFormat } from '#accesslogs/own-format.ts';
import { lineReader } from '#accesslogs/read.ts';
import { summing, type Summary } from '#accesslogs/summary.ts';

/** A whole log, read and summed up. */
export type Log = {
  lines: LogLine[];
  /** Lines that could not be read, by what they are, the most frequent first. */
  others: { what: string; error: string; count: number; first: number }[];
  formats: { id: FormatId; count: number }[];
  summary: Summary;
  /** What was left out because there was too much, as a sentence. */
  leftOut?: string;
};

export type Settings = {
  own?: OwnFormat | undefined;
  /** Is told the share that was read, 0 to 1, after every so many lines. */
  progress?: (share: number) => void;
};

const linesBetweenProgress = 5_000;

/** Reads and sums up a log of any length; beyond the limits it says what it left out. */
export function readLog(whole: string, { own, progress }: Settings = {}): Log {
  const text = whole.length > limits.totalLength ? whole.slice(0, limits.totalLength) : whole;
  const read = lineReader(own);
  const sums = summing();
  const lines: LogLine[] = [];
  const others = new Map<string, OtherLine & { count: number }>();
  const formats = new Map<FormatId, number>();
  let taken = 0;
  let length = 0;
  let leftOut = text.length < whole.length ? tooMuchText : undefined;
  for (const { number, text: line } of textLines(text)) {
    taken += 1;
    length += line.length + 1;
    if (taken > limits.lines) {
      leftOut = tooManyLines;
      break;
    }
    if (taken % linesBetweenProgress === 0) progress?.(Math.min(1, length / text.length));
    const entry = read(line, number);
    if (entry.kind === 'line') {
      lines.push(entry.line);
      sums.add(factsOf(entry.line));
      formats.set(entry.line.format, (formats.get(entry.line.format) ?? 0) + 1);
    } else {
      const { other } = entry;
      const known = others.get(other.what);
      if (known) known.count += 1;
      else others.set(other.what, { ...other, count: 1 });
    }
  }
  return {
    lines,
    others: [...others.values()]
      .map(({ what, error, count, number }) => ({ what, error, count, first: number }))
      .toSorted((a, b) => b.count - a.count),
    formats: [...formats]
      .map(([id, count]) => ({ id, count }))
      .toSorted((a, b) => b.count - a.count),
    summary: sums.result(),
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

const tooMuchText = `Only the first ${limits.totalLength / 1e6} million characters were read.`;
const tooManyLines = `Only the first ${limits.lines.toLocaleString('en')} lines were read.`;
