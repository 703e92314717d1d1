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

/** How many characters may be parsed again. What needs more was made for that. */
const patience = 5_000_000;

/** What the parser says of lines that stand too far to the left. */
const deficient = 'deficient indentation';

/**
 * The events of a YAML document. Kubernetes' reader does not look at the indentation within
 * brackets and quotes, ours does: lines that stand too far to the left there are moved, and tabs
 * become spaces.
 *
 * @throws {YAMLException} with an offset in the text that was given.
 */
export function parse(given: string): Parsed {
  let text = given;
  let moved: number[] = [];
  for (let parsed = given.length, faults = 1; ; parsed += text.length, faults++) {
    const source = move(text, moved);
    const at = (offset: number) => placeBefore(offset, moved);
    try {
      return { events: parseEvents(source, { maxDepth: limits.depth }), source, at };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const position = at(error.mark?.position ?? 0);
      const before = { text, moved: moved.length };
      if (error.reason === deficient && parsed < patience) {
        const lines = linesAtFault(text, position, faults > mostSingle);
        text = withoutTabs(text, position, lines);
        // A tab may be all that is wrong.
        if (text === before.text) {
          moved = [...new Set([...moved, ...lines])].toSorted((one, other) => one - other);
        }
      }
      if (text === before.text && moved.length === before.moved) {
        throw new YAMLException(error.reason, { buffer: given, position, line: 0, column: 0 });
      }
    }
  }
}

/** So many lines are moved one by one; where there are more, whole pieces are. */
const mostSingle = 32;

/**
 * The start of the line at fault; where there are many, those of the lines that follow as well, up
 * to one that begins with a closing bracket.
 */
function linesAtFault(text: string, position: number, many: boolean): number[] {
  const lines: number[] = [];
  let start = text.lastIndexOf('\n', position - 1) + 1;
  if (!many) return [start];
  do {
    lines.push(start);
    if (/^[ \t]*[\]}]/.test(text.slice(start, start + 200))) break;
    start = text.indexOf('\n', start) + 1;
  } while (start > 0);
  return lines;
}

/**
 * The text with spaces for the tabs that lines begin with, and for those behind punctuation in the
 * line at fault.
 */
function withoutTabs(text: string, position: number, lines: readonly number[]): string {
  if (!text.includes('\t')) return text;
  let result = '';
  let from = 0;
  for (const [index, start] of lines.entries()) {
    const blank = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? '';
    const end = index === 0 ? position : start + blank.length;
    const spaced = text
      .slice(start, end)
      .replaceAll(/(?<=^|[-:,[{])[ \t]+/g, (run) => ' '.repeat(run.length));
    result += text.slice(from, start) + spaced;
    from = end;
  }
  return result + text.slice(from);
}

function move(text: string, lines: readonly number[]): string {
  if (lines.length === 0) return text;
  let result = '';
  let from = 0;
  for (const line of lines) {
    result += text.slice(from, line) + padding;
    from = line;
  }
  return result + text.slice(from);
}

/** By binary search for the last moved line at or before the offset. */
function placeBefore(offset: number, lines: readonly number[]): number {
  if (lines.length === 0) return offset;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) + middle * padding.length < offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(offset - low * padding.length, lines[low - 1] ?? 0);
}
