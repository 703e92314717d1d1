import { EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import { endOfBrackets } from '#analyzer/reading/event-places.ts';
import type { Parsed } from '#analyzer/reading/parse.ts';

export const tabReason = 'a tab stands where only spaces may, on a blank line or before a comment';

/**
 * The first tab that Kubernetes' reader stumbles over and ours does not: at the beginning of a
 * line without content, outside of brackets and texts.
 *
 * @param text what was parsed.
 * @returns its offset in the text.
 */
export function misplacedTab(text: string, parsed: Parsed): number | undefined {
  const tabs = tabsOf(text);
  if (tabs.length === 0) return undefined;
  const pieces = piecesOf(parsed);
  let next = -1;
  let content = 0;
  for (const { offset, column } of tabs) {
    const before = next;
    while ((pieces[next + 1]?.start ?? Infinity) <= offset) next++;
    const piece = pieces[next];
    if (!piece) return offset;
    if (next > before) content = contentBehind(text, piece.end);
    const goesOn = piece.isPlain && offset < content && column > piece.indentation;
    if (offset >= piece.end && !goesOn) return offset;
  }
  return undefined;
}

type Tab = { offset: number; column: number };

function tabsOf(text: string): Tab[] {
  return Array.from(text.matchAll(/^( *)\t[ \t]*(?:#.*)?$/gm), ({ 1: blank = '', index }) => ({
    offset: index + blank.length,
    column: blank.length,
  }));
}

function contentBehind(text: string, offset: number): number {
  const content = /\S/g;
  content.lastIndex = offset;
  return content.exec(text)?.index ?? text.length;
}

/** A scalar, or a collection in brackets with all that it holds. */
type Piece = {
  start: number;
  end: number;
  /** A plain text goes on behind blank lines, as long as they reach further in than this column. */
  isPlain: boolean;
  indentation: number;
};

/** In the order of the text, keys among them. */
function piecesOf({ events, source, at }: Parsed): Piece[] {
  const pieces: Piece[] = [];
  /** Of each collection that is open its column; brackets have none. */
  const open: { start: number; column?: number }[] = [];
  let brackets = 0;
  let end = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.SCALAR) {
      if (event.valueStart < 0) continue;
      end = event.valueEnd;
      const isPlain = event.style === SCALAR_STYLE.PLAIN;
      if (brackets === 0) add(event.valueStart, isPlain);
    } else if (event.type === EVENT_ID.ALIAS) {
      end = event.anchorEnd;
    } else if (event.type !== EVENT_ID.POP) {
      const start = event.type === EVENT_ID.DOCUMENT ? -1 : event.start;
      const inBrackets = '[{'.includes(source[start] ?? ' ');
      if (inBrackets) brackets++;
      open.push(inBrackets ? { start } : { start, column: columnOf(start) });
    } else {
      const closed = open.pop();
      if (!closed || closed.column !== undefined) continue;
      brackets--;
      end = endOfBrackets(source, closed.start, end);
      if (brackets === 0) add(closed.start, false);
    }
  }
  return pieces;

  function add(start: number, isPlain: boolean): void {
    const indentation = open.at(-1)?.column ?? -1;
    pieces.push({ start: at(start), end: at(end), isPlain, indentation });
  }

  function columnOf(start: number): number {
    return start < 0 ? -1 : start - (source.lastIndexOf('\n', start - 1) + 1);
  }
}
