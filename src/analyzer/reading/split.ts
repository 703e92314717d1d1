import type { Span } from '#analyzer/reading/source.ts';

/**
 * The documents of a file, cut where `istioctl` cuts: at lines that hold `---` and then only white
 * space. So a broken document leaves the others readable. Blank documents are left out.
 *
 * @returns spans without the separators; each begins at the start of its first line that is not
 *   blank, which is the line that `istioctl` names for a document.
 */
export function splitDocuments(text: string): Span[] {
  const documents: Span[] = [];
  let start = 0;
  for (const separator of text.matchAll(/^---[^\S\r\n]*$/gm)) {
    add(start, separator.index);
    start = separator.index + separator[0].length;
  }
  add(start, text.length);
  return documents;

  function add(from: number, end: number): void {
    const first = /\S/g;
    first.lastIndex = from;
    const found = first.exec(text);
    if (!found || found.index >= end) return;
    const lineStart = Math.max(text.lastIndexOf('\n', found.index - 1) + 1, from);
    documents.push({ start: lineStart, end });
  }
}
