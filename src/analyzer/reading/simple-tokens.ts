/** A place in a document that is being read, and what was found up to there. */
export type Cursor = {
  readonly text: string;
  at: number;
  readonly end: number;
  /** Where the line of `at` begins. */
  lineStart: number;
  /** Where the last scalar or bracket ends. */
  lastEnd: number;
  nodes: number;
};

/** What readers return when they cannot be sure to read a text as the whole grammar does. */
export const unsure = Symbol('unsure');

export const indicator = {
  quote: 0x27,
  doubleQuote: 0x22,
  backslash: 0x5c,
  dash: 0x2d,
  colon: 0x3a,
  comma: 0x2c,
  hash: 0x23,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  openBracket: 0x5b,
  closeBracket: 0x5d,
} as const;

/** Whether an indicator that means something before a boundary stands at the cursor. */
export function isAt({ text, at, end }: Cursor, code: number): boolean {
  return at < end && text.charCodeAt(at) === code && isBoundary(text, at + 1, end);
}

export function skipBlanks(cursor: Cursor): void {
  while (cursor.at < cursor.end && cursor.text.charCodeAt(cursor.at) === space) cursor.at++;
}

/**
 * Moves over blanks, comments and the ends of lines, to the next content or the end.
 *
 * @returns false at a character that the simple grammar does not know there.
 */
export function skipToContent(cursor: Cursor): boolean {
  const { text, end } = cursor;
  let { at } = cursor;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === space) continue;
    if (code === newline) {
      cursor.lineStart = at + 1;
      continue;
    }
    if (code !== indicator.hash) break;
    // Without a blank before it, it begins no comment.
    if (at > cursor.lineStart && text.charCodeAt(at - 1) !== space) return false;
    at = endOfComment(text, at, end) - 1;
    if (at < 0) return false;
  }
  cursor.at = at;
  return at >= end || text.charCodeAt(at) > space;
}

export function mayBeginPlain(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (code !== indicator.dash) return beginning[code] === 1;
  return at + 1 < end && beginning[text.charCodeAt(at + 1)] === 1;
}

/**
 * Where a plain scalar ends: at a colon before a blank, at a comment, at the end of its line, and
 * in brackets at a comma or bracket.
 *
 * @returns less than 0 where that is not sure.
 */
export function endOfPlain(text: string, start: number, end: number, inFlow: boolean): number {
  let at = start;
  let stop = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (within[code] === 1) {
      stop = at + 1;
      continue;
    }
    switch (code) {
      case space:
        continue;
      case newline:
        return stop;
      case indicator.colon:
        if (isBoundary(text, at + 1, end)) return stop;
        if (inFlow && within[text.charCodeAt(at + 1)] !== 1) return -1;
        break;
      case indicator.hash:
        if (stop < at) return stop;
        break;
      case indicator.comma:
      case indicator.openBracket:
      case indicator.closeBracket:
      case indicator.openBrace:
      case indicator.closeBrace:
        if (inFlow) return stop;
        break;
      default:
        return -1;
    }
    stop = at + 1;
  }
  return stop;
}

/** Whether a blank, the end of a line or that of the document stands at the offset. */
function isBoundary(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  return code === space || code === newline;
}

/** @returns the end of its line; 0 where it holds a character that no text should. */
function endOfComment(text: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === newline) return at;
    if (code < space || code === 0x7f) return 0;
  }
  return at;
}

const newline = 0x0a;
const space = 0x20;

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
/** What surely begins a plain scalar, and none of the numbers that JSON does not know. */
const beginning = flagsOf(`${letters}/$()=^;<~\\`);
/** What goes on a plain scalar whatever stands around it. */
const within = flagsOf(`${letters}!"$%&'()*+-./;<=>?@\\^\`|~`);

/** A flag for each code of ASCII. */
function flagsOf(characters: string): Uint8Array {
  const flags = new Uint8Array(128);
  for (let at = 0; at < characters.length; at++) flags[characters.charCodeAt(at)] = 1;
  return flags;
}
