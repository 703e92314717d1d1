import { limits } from '#analyzer/reading/limits.ts';
import { keyOf, mostDeep, readInline } from '#analyzer/reading/simple-inline.ts';
import {
  indicator,
  isAt,
  skipToContent,
  unsure,
  type Cursor,
} from '#analyzer/reading/simple-tokens.ts';
import type { Span } from '#analyzer/reading/source.ts';
import type { Entry, Node } from '#analyzer/reading/tree.ts';

/**
 * Reads a document of the YAML that nearly all manifests are written in: maps and lists in blocks
 * or in brackets on one line, scalars of one line, plain or in quotes, and lines that end with LF;
 * beyond ASCII in comments alone. It takes a fraction of the time of the whole grammar, on which a
 * short run would spend more than on anything else.
 *
 * @returns the same tree that the whole grammar gives; undefined when anything else stands in the
 *   document, be it another part of YAML or a mistake.
 */
export function readSimple(text: string, { start, end }: Span): { root: Node } | undefined {
  const cursor: Cursor = { text, at: start, end, lineStart: start, lastEnd: start, nodes: 0 };
  if (!skipToContent(cursor) || cursor.at >= end) return undefined;
  const root = readBlock(cursor, columnOf(cursor), 0);
  if (root === unsure || cursor.at < end || cursor.nodes > limits.nodes) return undefined;
  return { root };
}

function columnOf(cursor: Cursor): number {
  return cursor.at - cursor.lineStart;
}

/** Reads what begins at the cursor, up to the first line with less indentation. */
function readBlock(cursor: Cursor, column: number, depth: number): Node | typeof unsure {
  if (depth > mostDeep) return unsure;
  if (isAt(cursor, indicator.dash)) return readList(cursor, column, depth);
  const start = cursor.at;
  const first = readInline(cursor, depth);
  if (first === unsure) return unsure;
  if (isAt(cursor, indicator.colon)) return readMap(cursor, column, depth, { start, first });
  return endLine(cursor, column) ? first : unsure;
}

/**
 * Leaves the cursor at the next content.
 *
 * @returns false where the next line stands further in than the block: it goes on there.
 */
function endLine(cursor: Cursor, column: number): boolean {
  const line = cursor.lineStart;
  if (!skipToContent(cursor)) return false;
  return cursor.at >= cursor.end || (cursor.lineStart !== line && columnOf(cursor) <= column);
}

function readList(cursor: Cursor, column: number, depth: number): Node | typeof unsure {
  const start = cursor.at;
  const items: Node[] = [];
  cursor.nodes++;
  while (columnOf(cursor) === column && isAt(cursor, indicator.dash)) {
    const line = cursor.lineStart;
    cursor.at++;
    if (!skipToContent(cursor)) return unsure;
    const inside = columnOf(cursor);
    if (cursor.at >= cursor.end || (cursor.lineStart !== line && inside <= column)) return unsure;
    const item = readBlock(cursor, inside, depth + 1);
    if (item === unsure) return unsure;
    items.push(item);
  }
  return { kind: 'list', items, start, end: cursor.lastEnd };
}

/** @param first the first key, which has been read from `start`; the cursor stands at its colon. */
function readMap(
  cursor: Cursor,
  column: number,
  depth: number,
  { start, first }: { start: number; first: Node },
): Node | typeof unsure {
  const entries: Entry[] = [];
  cursor.nodes++;
  let keyNode: Node | typeof unsure = first;
  while (keyNode !== unsure && isAt(cursor, indicator.colon)) {
    const key = keyOf(keyNode, entries);
    if (key === undefined) return unsure;
    cursor.at++;
    const value = readValue(cursor, column, depth);
    if (value === unsure) return unsure;
    entries.push({ key, keySpan: keyNode, value });
    if (cursor.at >= cursor.end || columnOf(cursor) < column) {
      return { kind: 'map', entries, start, end: cursor.lastEnd };
    }
    if (columnOf(cursor) > column) return unsure;
    keyNode = readInline(cursor, depth);
  }
  return unsure;
}

/** Reads the value behind a colon, up to the next content that is none of it. */
function readValue(cursor: Cursor, column: number, depth: number): Node | typeof unsure {
  const line = cursor.lineStart;
  if (!skipToContent(cursor)) return unsure;
  if (cursor.at < cursor.end && cursor.lineStart === line) {
    const value = readInline(cursor, depth);
    return value !== unsure && endLine(cursor, column) ? value : unsure;
  }
  const inside = columnOf(cursor);
  if (cursor.at < cursor.end) {
    if (inside > column) return readBlock(cursor, inside, depth + 1);
    if (inside === column && isAt(cursor, indicator.dash))
      return readList(cursor, column, depth + 1);
  }
  cursor.nodes++;
  return { kind: 'scalar', value: null, plain: '', start: cursor.lastEnd, end: cursor.lastEnd };
}
