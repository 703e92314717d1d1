import { limits } from '#analyzer/reading/limits.ts';
import { plainScalar } from '#analyzer/reading/scalar.ts';
import {
  endOfPlain,
  indicator,
  isAt,
  mayBeginPlain,
  skipBlanks,
  unsure,
  type Cursor,
} from '#analyzer/reading/simple-tokens.ts';
import { entryAmong, type Entry, type Node, type ScalarNode } from '#analyzer/reading/tree.ts';

/** Deeper than manifests go. The whole grammar tells what is too deep. */
export const mostDeep = limits.depth / 2;

/** Reads a scalar, or a collection in brackets, and leaves the cursor behind it. */
export function readInline(cursor: Cursor, depth: number, inFlow = false): Node | typeof unsure {
  if (depth > mostDeep) return unsure;
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === indicator.openBrace) return readFlowMap(cursor, depth + 1);
  if (first === indicator.openBracket) return readFlowList(cursor, depth + 1);
  return readScalar(cursor, inFlow);
}

/** The text of a key; undefined for what is none, for a merge key, and for one that is repeated. */
export function keyOf(node: Node, entries: readonly Entry[]): string | undefined {
  if (node.kind !== 'scalar' || node.value === null || node.plain === '<<') return undefined;
  const key = String(node.value);
  // Maps are small; in large ones the whole grammar finds repeated keys with an index.
  if (entries.length > mostEntries) return undefined;
  return entryAmong(entries, key) ? undefined : key;
}

const mostEntries = 100;

function readFlowMap(cursor: Cursor, depth: number): Node | typeof unsure {
  const start = cursor.at++;
  const entries: Entry[] = [];
  cursor.nodes++;
  while (!isClosed(cursor, indicator.closeBrace)) {
    if (!isNext(cursor, entries.length)) return unsure;
    const keyNode = readScalar(cursor, true);
    if (keyNode === unsure || !isAt(cursor, indicator.colon)) return unsure;
    const key = keyOf(keyNode, entries);
    if (key === undefined) return unsure;
    cursor.at++;
    skipBlanks(cursor);
    const value = readInline(cursor, depth, true);
    if (value === unsure) return unsure;
    entries.push({ key, keySpan: keyNode, value });
  }
  return { kind: 'map', entries, start, end: cursor.lastEnd };
}

function readFlowList(cursor: Cursor, depth: number): Node | typeof unsure {
  const start = cursor.at++;
  const items: Node[] = [];
  cursor.nodes++;
  while (!isClosed(cursor, indicator.closeBracket)) {
    if (!isNext(cursor, items.length)) return unsure;
    const item = readInline(cursor, depth, true);
    if (item === unsure) return unsure;
    items.push(item);
  }
  return { kind: 'list', items, start, end: cursor.lastEnd };
}

/** Moves behind the closing bracket, if it comes next. */
function isClosed(cursor: Cursor, bracket: number): boolean {
  skipBlanks(cursor);
  if (cursor.at >= cursor.end || cursor.text.charCodeAt(cursor.at) !== bracket) return false;
  cursor.at++;
  cursor.lastEnd = cursor.at;
  return true;
}

/** Moves behind the comma that stands between two parts. */
function isNext(cursor: Cursor, parts: number): boolean {
  if (parts === 0) return true;
  if (cursor.text.charCodeAt(cursor.at) !== indicator.comma) return false;
  cursor.at++;
  skipBlanks(cursor);
  return true;
}

function readScalar(cursor: Cursor, inFlow: boolean): ScalarNode | typeof unsure {
  const { text, at: start, end } = cursor;
  const first = text.charCodeAt(start);
  cursor.nodes++;
  if (first === indicator.quote || first === indicator.doubleQuote) return readQuoted(cursor);
  if (cursor.nodes > limits.nodes || !mayBeginPlain(text, start, end)) return unsure;
  const stop = endOfPlain(text, start, end, inFlow);
  if (stop < 0) return unsure;
  cursor.at = stop;
  cursor.lastEnd = stop;
  const plain = text.slice(start, stop);
  return { kind: 'scalar', value: plainScalar(plain), plain, start, end: stop };
}

/** Quotes without escapes, on one line. */
function readQuoted(cursor: Cursor): ScalarNode | typeof unsure {
  const { text, at: start, end } = cursor;
  const quote = text.charCodeAt(start);
  let at = start + 1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) break;
    if (code < 0x20 || code > 0x7e || code === indicator.backslash) return unsure;
  }
  if (at >= end) return unsure;
  cursor.at = at + 1;
  cursor.lastEnd = at;
  return { kind: 'scalar', value: text.slice(start + 1, at), start: start + 1, end: at };
}
