import type { Composed } from '#analyzer/reading/compose.ts';
import type { Span } from '#analyzer/reading/source.ts';
import type { DocumentSpan } from '#analyzer/reading/split.ts';

/** `istioctl` takes the white space away before it parses; the line stays the same. */
export function trimmed(text: string, span: DocumentSpan): DocumentSpan {
  const source = text.slice(span.start, span.end);
  const first = source.search(/\S/);
  if (first < 0) return span;
  const end = span.start + source.trimEnd().length;
  return span.linesAhead > 0 ? { ...span, end } : { ...span, start: span.start + first, end };
}

/** Reads a document as `istioctl` does, with what is wrong and it does not notice. */
export function composeAsIstio(
  text: string,
  document: DocumentSpan,
  compose: (text: string, document: Span) => Composed,
): Composed {
  if (isBrokenJson(text, document)) {
    return { problem: { reason: 'it begins like JSON', offset: document.start } };
  }
  const composed = compose(text, document);
  if (!('problem' in composed)) return composed;
  const end = endOfFirst(text, document);
  if (end === document.end) return composed;
  const first = compose(text, { start: document.start, end });
  return 'problem' in first ? composed : first;
}

/** What begins with a brace is JSON to `istioctl`, not YAML. */
function isBrokenJson(text: string, { start, end, linesAhead }: DocumentSpan): boolean {
  if (linesAhead > 0 || text[start] !== '{') return false;
  try {
    JSON.parse(text.slice(start, end));
    return false;
  } catch {
    return true;
  }
}

/**
 * Where the first document ends: at a mark that `istioctl` does not cut at, or at a line that
 * stands further left than the first value. It does not look at what follows.
 */
function endOfFirst(text: string, { start, end }: Span): number {
  let indentation: number | undefined;
  for (const line of text.slice(start, end).matchAll(/^(?:(?:---|\.\.\.)(?!\S)|( *)[^\s#])/gm)) {
    const own = line[1]?.length ?? -1;
    if (indentation !== undefined && own < indentation) return start + line.index;
    if (own >= 0) indentation ??= own;
  }
  return end;
}
