import type { Span } from '#analyzer/reading/source.ts';

/** A document with what `istioctl` makes of its place. */
export type DocumentSpan = Span & {
  /** By how many lines `istioctl` takes its fields to be further down. */
  linesAhead: number;
  /** The number by which `istioctl` names it, from 0, blank documents counted. */
  number: number;
};

/**
 * The documents of a file, cut before any of them is read, so that a broken one leaves the others
 * readable: at lines that hold `---` and nothing else or, as for `kubectl`, a comment. `istioctl`
 * does not cut at a comment, and loses the documents behind it. Blank documents are left out.
 *
 * @returns spans without the separators; each begins at the start of its first line that is not
 *   blank, which is the line that `istioctl` names for a document.
 */
export function splitDocuments(text: string, likeIstio = false): DocumentSpan[] {
  const documents: DocumentSpan[] = [];
  let start = 0;
  // To `istioctl` a separator that follows another one belongs to the document after it.
  let kept: number | undefined;
  let number = 0;
  const separators = likeIstio ? /^---[^\S\r\n]*$/gm : /^---[^\S\r\n]*(?:[ \t]#.*)?$/gm;
  for (const separator of text.matchAll(separators)) {
    add(start, separator.index);
    const between = text.slice(start, separator.index).replace('\r', '');
    const isBare = between === (start === 0 ? '' : '\n');
    kept = kept === undefined && isBare ? separator.index : undefined;
    if (kept === undefined) number++;
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
    const linesAhead = kept === undefined ? 0 : text.slice(kept, lineStart).split('\n').length - 1;
    documents.push({ start: lineStart, end, linesAhead, number });
  }
}
