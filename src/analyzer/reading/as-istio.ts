import type { Composed } from '#analyzer/reading/compose.ts';
import type { Span } from '#analyzer/reading/source.ts';
import type { DocumentSpan } from '#analyzer/reading/split.ts';

/** `istioctl` takes the white space away before it parses; the line stays the same. */
export function trimmed(text: string, span: DocumentSpan): DocumentSpan {
  const first = text.slice(span.start, span.end).search(/\S/);
  return span.linesAhead > 0 || first < 0 ? span : { ...span, start: span.start + first };
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
  const first = compose(text, { start: document.start, end: endOfFirst(text, document) });
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
 * Where the first line begins that stands further left than the first value: the document ends
 * there, and what follows is not looked at.
 */
function endOfFirst(text: string, { start, end }: Span): number {
  let indentation: number | undefined;
  for (const line of text.slice(start, end).matchAll(/^( *)[^\s#]/gm)) {
    const own = line[1]?.length ?? 0;
    indentation ??= own;
    if (own < indentation) return start + line.index;
  }
  return end;
}
