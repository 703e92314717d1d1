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
 * comes as one, with the number of its first.
 */
export function lineFeed(): LineFeed {
  let rest = '';
  let number = 0;
  let layout: string[] | undefined;
  let first = 0;

  return { push, end };

  function* push(piece: string): Generator<TextLine> {
    const text = rest === '' ? piece : rest + piece;
    let at = number === 0 && text.startsWith('\ufeff') ? 1 : 0;
    for (let stop = text.indexOf('\n', at); stop !== -1; stop = text.indexOf('\n', at)) {
      yield* line(text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop));
      at = stop + 1;
    }
    rest = text.slice(at);
  }

  function* end(): Generator<TextLine> {
    if (rest !== '') yield* line(rest);
    rest = '';
    if (layout) yield* apart(layout);
    layout = undefined;
  }

  function* line(text: string): Generator<TextLine> {
    number += 1;
    if (layout) {
      layout.push(text);
      const last = text.trimEnd();
      if (last === '}' || last === '},') yield { number: first, text: layout.join(' ') };
      else if (layout.length > limits.layoutLines) yield* apart(layout);
      else return;
      layout = undefined;
    } else if (text === '{') {
      layout = [text];
      first = number;
    } else if (text.trim() !== '') yield { number, text };
  }

  /** It was no object after all. */
  function* apart(texts: readonly string[]): Generator<TextLine> {
    for (const [index, text] of texts.entries()) {
      if (text.trim() !== '') yield { number: first + index, text };
    }
  }
}

/** One line of a text, as it stands there. */
export function lineAt(whole: string, number: number): string {
  let at = whole.startsWith('\ufeff') ? 1 : 0;
  for (let passed = 1; passed < number; passed += 1) {
    const end = whole.indexOf('\n', at);
    if (end === -1) return '';
    at = end + 1;
  }
  const end = whole.indexOf('\n', at);
  return whole.slice(at, end === -1 ? undefined : end).trimEnd();
}
