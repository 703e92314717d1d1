import { limits } from '#accesslogs/limits.ts';

export type TextLine = { number: number; text: string };

/**
 * The lines of a paste, blank ones left out. A JSON object that was laid out over several lines
 * comes as one, with the number of its first.
 */
export function* textLines(whole: string): Generator<TextLine> {
  let layout: string[] | undefined;
  let first = 0;
  let number = 0;
  let at = whole.startsWith('\ufeff') ? 1 : 0;
  while (at < whole.length) {
    const end = whole.indexOf('\n', at);
    const stop = end === -1 ? whole.length : end;
    const text = whole.slice(at, whole[stop - 1] === '\r' ? stop - 1 : stop);
    at = stop + 1;
    number += 1;
    if (layout) {
      layout.push(text);
      if (text.trimEnd() === '}' || text.trimEnd() === '},') {
        yield { number: first, text: layout.join(' ') };
        layout = undefined;
      } else if (layout.length > limits.layoutLines) {
        yield* apart(layout, first);
        layout = undefined;
      }
      continue;
    }
    if (text === '{') {
      layout = [text];
      first = number;
      continue;
    }
    if (text.trim() !== '') yield { number, text };
  }
  if (layout) yield* apart(layout, first);
}

/** It was no object after all. */
function* apart(layout: readonly string[], first: number): Generator<TextLine> {
  for (const [index, text] of layout.entries()) {
    if (text.trim() !== '') yield { number: first + index, text };
  }
}
