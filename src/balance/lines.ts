/** A line without blanks around it; `last` is the last one that is not empty. */
export type Line = {
  text: string;
  /** From 1. */
  number: number;
  first: boolean;
  last: boolean;
  /** The text ends with it, without a newline. */
  open: boolean;
};

/** No name and value that anybody looks for here is longer. A JSON text may be one line. */
const longest = 4000;

/** The lines of a text that hold anything; those of several thousand characters are cut. */
export function* linesOf(text: string): Generator<Line> {
  const end = text.trimEnd().length;
  const isOpen = !text.includes('\n', end);
  let first = true;
  let number = 0;
  for (let start = 0; start < end;) {
    const newline = text.indexOf('\n', start);
    const stop = newline === -1 ? end : Math.min(newline, end);
    const line = text.slice(start, Math.min(stop, start + longest)).trim();
    number++;
    if (line !== '') {
      const last = stop >= end;
      yield { text: line, number, first, last, open: last && isOpen };
      first = false;
    }
    start = stop + 1;
  }
}
