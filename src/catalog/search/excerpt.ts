import { holdsChinese } from '#catalog/chinese.ts';
import { tellingWords } from '#catalog/search/query.ts';
import { indexWordsOf } from '#catalog/search/words.ts';

export type Part = { text: string; marked: boolean };

/**
 * The parts of an excerpt as the full-text index returns it: found words in `<mark>`, and `<` and
 * `>` of the text itself as entities.
 */
export function excerptParts(excerpt: string): Part[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      const text = (marked ?? piece).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      return { text, marked: marked !== undefined };
    })
    .filter(({ text }) => text !== '');
}

/** The parts of a title, with the words of a query marked as the full-text index marks them. */
export function markedParts(title: string, query: string): Part[] {
  const chinese: readonly string[] = query.match(/\p{Script=Han}+/gu) ?? [];
  const words = tellingWords(query).filter((word) => !holdsChinese(word));
  const isAsked = (piece: string) =>
    chinese.includes(piece) ||
    indexWordsOf(piece).some((word) =>
      words.some((asked) => word === asked || (asked.length > 2 && word.startsWith(asked))),
    );
  const pieces = new RegExp(
    [
      ...chinese,
      String.raw`v?\d+(?:\.\d+)+`,
      String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-'’](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*`,
    ].join('|'),
    'gu',
  );
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: piece, index } of title.matchAll(pieces)) {
    if (!isAsked(piece)) continue;
    parts.push({ text: title.slice(end, index), marked: false }, { text: piece, marked: true });
    end = index + piece.length;
  }
  return [...parts, { text: title.slice(end), marked: false }].filter(({ text }) => text !== '');
}
