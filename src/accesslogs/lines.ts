import { entriesOf } from '#accesslogs/json-array.ts';
import { limits } from '#accesslogs/limits.ts';

export type TextLine = { number: number; text: string };

/** Divides a text that comes piece by piece. */
export type LineFeed = {
  /** The lines that end in this piece. */
  push: (piece: string) => Iterable<TextLine>;
  /** The line that no line end closed. */
  end: () => Iterable<TextLine>;
};

/** The lines of a paste, blank ones left out. */
export function* textLines(whole: string): Generator<TextLine> {
  const feed = lineFeed();
  yield* feed.push(whole);
  yield* feed.end();
}

/**
 * Divides text into lines, blank ones left out. A JSON object that was laid out over several lines
 * comes as one, with the number of its first. The entries of an array that stands on one line count
 * as lines of their own.
 */
export function lineFeed(): LineFeed {
  let rest = '';
  let number = 0;
  let layout: string[] | undefined;
  let first = 0;
  let indent = '';

  return { push, end };

  function* push(piece: string): Generator<TextLine> {
    // A line of many pieces is put together once.
    if (!piece.includes('\n')) {
      rest += piece;
      return;
    }
    const text = rest + piece;
    let at = number === 0 && text.startsWith('\ufeff') ? 1 : 0;
    for (let stop = text.indexOf('\n', at); stop !== -1; stop = text.indexOf('\n', at)) {
      yield* line(text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop));
      at = stop + 1;
    }
    rest = text.slice(at);
  }

  function* end(): Generator<TextLine> {
    if (rest !== '') yield* line(number === 0 ? rest.replace(/^\ufeff/, '') : rest);
    rest = '';
    if (layout) yield* apart(layout);
    layout = undefined;
  }

  function* line(text: string): Generator<TextLine> {
    number += 1;
    if (layout) {
      layout.push(text);
      const last = text.trimEnd();
      if (last === `${indent}}` || last === `${indent}},`) {
        yield { number: first, text: layout.join(' ').trim() };
      } else if (layout.length > limits.layoutLines) yield* apart(layout);
      else return;
      layout = undefined;
      return;
    }
    const trimmed = text.trim();
    if (trimmed === '{') {
      layout = [text];
      first = number;
      indent = text.slice(0, text.indexOf('{'));
      return;
    }
    // An array that was laid out as well; its objects follow.
    if (/^[[\]]?$/.test(trimmed)) return;
    const entries = entriesOf(text);
    if (!entries) yield { number, text };
    for (const [index, entry] of (entries ?? []).entries()) {
      if (index > 0) number += 1;
      yield { number, text: entry };
    }
  }

  /** It was no object after all. */
  function* apart(texts: readonly string[]): Generator<TextLine> {
    for (const [index, text] of texts.entries()) {
      if (text.trim() !== '') yield { number: first + index, text };
    }
  }
}

/** One line of a text, by its number. */
export function lineAt(whole: string, number: number): string {
  for (const line of textLines(whole)) {
    if (line.number === number) return line.text.trimEnd();
  }
  return '';
}
