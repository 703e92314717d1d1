import type { Manifest, ReadFile } from '#analyzer/reading/documents.ts';
import { positionAt } from '#analyzer/reading/source.ts';
import { splitDocuments } from '#analyzer/reading/split.ts';

/** The lines that a comment means, the last one included; nothing when no line follows it. */
export type Reach =
  /** An item is one of a List. */
  { of: 'line' | 'document' | 'item'; first: number; last: number } | { of: 'nothing' };

/**
 * What a comment on a line of its own means: the document or the item of a List that begins below
 * it, else the next line.
 */
export function reachesIn(file: ReadFile, manifests: readonly Manifest[]): (line: number) => Reach {
  const lineOf = (offset: number) => positionAt(file.lineStarts, offset).line;
  const below = linesBelow(file);
  const reaches = new Map<number, Reach>();
  for (const { root, extent } of manifests) {
    reaches.set(lineOf(root.start), {
      of: 'item',
      first: lineOf(extent.start),
      last: lineOf(Math.max(extent.end - 1, extent.start)),
    });
  }
  for (const span of splitDocuments(file.text)) {
    const first = lineOf(span.start);
    // What is missing at the end of a document is found on the line of the next separator.
    reaches.set(below[first - 1] ?? 0, { of: 'document', first, last: lineOf(span.end) });
  }
  return (line) => {
    const target = below[line] ?? 0;
    if (target === 0) return { of: 'nothing' };
    return reaches.get(target) ?? { of: 'line', first: target, last: target };
  };
}

/** For each line the next one that is neither blank nor a comment nor the mark between documents. */
function linesBelow({ text, lineStarts }: ReadFile): Uint32Array {
  const below = new Uint32Array(lineStarts.length + 1);
  for (let line = lineStarts.length; line >= 1; line--) {
    const content = text.slice(lineStarts[line - 1], lineStarts[line]).trim();
    const counts = content !== '' && !content.startsWith('#') && !/^---(\s|$)/.test(content);
    below[line - 1] = counts ? line : (below[line] ?? 0);
  }
  return below;
}
