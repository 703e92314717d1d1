/** A file as it was given: its name (a path, `-`, "paste") and its text. */
export type SourceFile = { name: string; text: string };

/** A place in a text; lines and columns count from 1, columns in UTF-16 units. */
export type Position = { line: number; column: number };

/** A part of a text by offsets, the end excluded. */
export type Span = { start: number; end: number };

/** Offsets at which the lines of a text begin. A line ends with LF, CRLF or CR. */
export function lineStarts(text: string): Uint32Array {
  const ends = /\r\n?|\n/g;
  let count = 1;
  while (ends.test(text)) count++;
  const starts = new Uint32Array(count);
  for (let line = 1; line < count; line++) {
    ends.test(text);
    starts[line] = ends.lastIndex;
  }
  return starts;
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
