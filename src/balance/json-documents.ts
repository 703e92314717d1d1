import { limits } from '#balance/limits.ts';

export type Documents = {
  values: unknown[];
  /** A value had no end, or no beginning. */
  cut: boolean;
};

/**
 * The JSON values in a text, with whatever stands between them. Of a value that breaks off, the
 * complete parts are kept.
 */
export function jsonDocuments(text: string): Documents {
  try {
    return { values: [JSON.parse(text) as unknown], cut: false };
  } catch {
    return readLoosely(text);
  }
}

type Reader = { text: string; at: number; broken: boolean };

function readLoosely(text: string): Documents {
  const reader: Reader = { text, at: 0, broken: false };
  const values: unknown[] = [];
  let cut = false;
  let start: string | undefined;
  while ((start = nextBracket(reader)) !== undefined) {
    if (start === ']' || start === '}') {
      reader.at++;
      // A bracket that closes nothing, before anything else: the beginning is lost.
      cut ||= values.length === 0;
      continue;
    }
    const { value, isBroken } = readOne(reader);
    if (value !== undefined) values.push(value);
    if (!isBroken) continue;
    if (reader.at >= text.length || hasContent(value)) cut = true;
    // A prompt with brackets: `[root@node ~]#`.
    else skipLine(reader);
  }
  return { values, cut };
}

function readOne(reader: Reader): { value: unknown; isBroken: boolean } {
  reader.broken = false;
  const value = readValue(reader, 0);
  return { value, isBroken: reader.broken };
}

function skipLine(reader: Reader): void {
  const newline = reader.text.indexOf('\n', reader.at);
  reader.at = newline === -1 ? reader.text.length : newline;
}

function hasContent(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function nextBracket(reader: Reader): string | undefined {
  const bracket = /[[\]{}]/g;
  bracket.lastIndex = reader.at;
  const found = bracket.exec(reader.text);
  reader.at = found?.index ?? reader.text.length;
  return found?.[0];
}

/** Nothing stands for a value that is not complete; `broken` says that reading cannot go on. */
function readValue(reader: Reader, depth: number): unknown {
  const sign = skipBlanks(reader);
  if (depth > limits.depth) return broken<unknown>(reader, undefined);
  if (sign === '{') return readObject(reader, depth);
  if (sign === '[') return readList(reader, depth);
  if (sign === '"') return readString(reader);
  const word = /true|false|null|-?\d[\d.]*(?:[eE][+-]?\d+)?/y;
  word.lastIndex = reader.at;
  const found = word.exec(reader.text)?.[0] ?? '';
  // A number at the very end may have lost digits.
  if (found === '' || reader.at + found.length >= reader.text.length)
    return broken<unknown>(reader, undefined);
  reader.at += found.length;
  if (found === 'true' || found === 'false') return found === 'true';
  return found === 'null' ? null : Number(found);
}

function readObject(reader: Reader, depth: number): Record<string, unknown> {
  const object = Object.create(null) as Record<string, unknown>;
  reader.at++;
  if (isEnd(reader, '}')) return object;
  do {
    if (skipBlanks(reader) !== '"') return broken(reader, object);
    const key = readString(reader);
    if (key === undefined) return object;
    if (skipBlanks(reader) !== ':') return broken(reader, object);
    reader.at++;
    const value = readValue(reader, depth + 1);
    if (value !== undefined) object[key] = value;
    if (reader.broken) return object;
  } while (another(reader, '}'));
  return object;
}

function readList(reader: Reader, depth: number): unknown[] {
  const list: unknown[] = [];
  reader.at++;
  if (isEnd(reader, ']')) return list;
  do {
    const value = readValue(reader, depth + 1);
    if (value !== undefined) list.push(value);
    if (reader.broken) return list;
  } while (another(reader, ']'));
  return list;
}

function isEnd(reader: Reader, end: string): boolean {
  if (skipBlanks(reader) !== end) return false;
  reader.at++;
  return true;
}

/** Steps over a comma, or over the end. */
function another(reader: Reader, end: string): boolean {
  if (isEnd(reader, end)) return false;
  if (isEnd(reader, ',')) return true;
  return broken(reader, false);
}

function readString(reader: Reader): string | undefined {
  const { text, at } = reader;
  let end = text.indexOf('"', at + 1);
  // A quote behind an odd number of backslashes is one of the text.
  while (
    end !== -1 &&
    /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(Math.max(at + 1, end - 64), end))
  ) {
    end = text.indexOf('"', end + 1);
  }
  reader.at = end === -1 ? text.length : end;
  if (end === -1) return broken<string | undefined>(reader, undefined);
  reader.at++;
  const inner = text.slice(at + 1, end);
  if (!inner.includes('\\')) return inner;
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    return inner;
  }
}

/** Goes on behind what could not be read, so that a text is read once, whatever is in it. */
function broken<Value>(reader: Reader, value: Value): Value {
  reader.broken = true;
  reader.at++;
  return value;
}

const blanks = /[ \t\r\n]*/y;

function skipBlanks(reader: Reader): string {
  blanks.lastIndex = reader.at;
  blanks.test(reader.text);
  reader.at = blanks.lastIndex;
  return reader.text[reader.at] ?? '';
}
