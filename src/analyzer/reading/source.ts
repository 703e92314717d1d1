/** A file as it was given: its name (a path, `-`, "paste") and its text. */
export type SourceFile = { name: string; text: string };

/** A place in a text; lines and columns count from 1, columns in UTF-16 units. */
export type Position = { line: number; column: number };

/** A part of a text by offsets, the end excluded. */
export type Span = { start: number; end: number };

/** Offsets at which the lines of a text begin. A line ends with LF, CRLF or CR. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return Uint32Array.from(starts);
}

/** The line and column of an offset, by binary search over `lineStarts`. */
export function positionAt(starts: Uint32Array, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
