import { YAMLException, parseEvents, type Event } from 'js-yaml';
import { limits } from '#analyzer/reading/limits.ts';

export type Parsed = {
  events: readonly Event[];
  /** The text that the events are about. */
  source: string;
  /** The place of an offset of `source` in the text that was given. */
  at: (offset: number) => number;
};

/** As much as the deepest line may need. */
const padding = ' '.repeat(2 * limits.depth);

/** What the parser says of such lines. */
const deficient = 'deficient indentation';

/** A document that needs more has been made for that. */
const mostTries = 200;

/** Characters that all tries together may read. */
const mostRead = 20_000_000;

/**
 * The events of a YAML document. Kubernetes' reader does not look at the indentation within
 * brackets and quotes, ours does: lines that stand too far to the left there are moved, and tabs
 * become spaces.
 *
 * @throws {YAMLException} with an offset in the text that was given.
 */
export function parse(given: string): Parsed {
  let text = given;
  let padded: number[] = [];
  for (let tries = 0; ; tries++) {
    const source = pad(text, padded);
    const at = (offset: number) => unpad(offset, padded);
    try {
      return { events: parseEvents(source, { maxDepth: limits.depth }), source, at };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const position = at(error.mark?.position ?? 0);
      const mayTry = tries < mostTries && tries * text.length < mostRead;
      const spaced = mayTry && error.reason === deficient ? withoutTabs(text, position) : text;
      if (spaced !== text) {
        text = spaced;
        continue;
      }
      const more = mayTry ? linesToMove(text, error.reason, position) : [];
      if (!more.some((line) => !padded.includes(line))) {
        throw new YAMLException(error.reason, { buffer: text, position, line: 0, column: 0 });
      }
      padded = [...new Set([...padded, ...more])].toSorted((one, other) => one - other);
    }
  }
}

/** The text with spaces for the tabs of its line that stand ahead of a position, of equal length. */
function withoutTabs(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const ahead = /[ \t]*$/.exec(text.slice(start, position))?.[0] ?? '';
  if (!ahead.includes('\t')) return text;
  return text.slice(0, position - ahead.length) + ' '.repeat(ahead.length) + text.slice(position);
}

/** The starts of the line at fault and those that follow it, up to one that closes a bracket. */
function linesToMove(text: string, reason: string, position: number): number[] {
  if (reason !== deficient) return [];
  const lines: number[] = [];
  let start = text.lastIndexOf('\n', position - 1) + 1;
  do {
    lines.push(start);
    if (/^[ \t]*[\]}]/.test(text.slice(start, start + 200))) break;
    start = text.indexOf('\n', start) + 1;
  } while (start > 0 && lines.length < mostTries);
  return lines;
}

function pad(text: string, lines: readonly number[]): string {
  if (lines.length === 0) return text;
  let result = '';
  let from = 0;
  for (const line of lines) {
    result += text.slice(from, line) + padding;
    from = line;
  }
  return result + text.slice(from);
}

function unpad(offset: number, lines: readonly number[]): number {
  if (lines.length === 0) return offset;
  // How many of the lines begin before the offset.
  let before = 0;
  let high = lines.length;
  while (before < high) {
    const middle = (before + high) >> 1;
    if ((lines[middle] ?? Infinity) + middle * padding.length < offset) before = middle + 1;
    else high = middle;
  }
  const last = lines[before - 1] ?? 0;
  return Math.max(offset - before * padding.length, last);
}
