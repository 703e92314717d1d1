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
