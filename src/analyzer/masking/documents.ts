import { lineEndsOf, mask } from '#analyzer/masking/names.ts';
import { secretValues } from '#analyzer/masking/secret-values.ts';
import { maskUnread } from '#analyzer/masking/unread.ts';
import { compose, type Composed } from '#analyzer/reading/compose.ts';
import type { Span } from '#analyzer/reading/source.ts';
import { splitDocuments } from '#analyzer/reading/split.ts';
import type { ScalarNode } from '#analyzer/reading/tree.ts';

/** Texts within texts that are looked into. */
const mostLevels = 3;

/** Takes out the secret values of every document, by their places in its tree. */
export function maskDocuments(text: string, covered: () => string, level = 0): string {
  let result = '';
  let from = 0;
  for (const document of splitDocuments(text)) {
    result += text.slice(from, document.start) + maskDocument(text, document, covered, level);
    from = document.end;
  }
  return result + text.slice(from);
}

function maskDocument(text: string, span: Span, covered: () => string, level: number): string {
  const composed = compose(text, span);
  const masked = maskValues(text, span, composed, covered, level);
  return isWhole(composed, text.slice(span.start, span.end)) ? masked : maskUnread(masked, covered);
}

/** Whether all values of a text are in its tree: those that others took the place of are not. */
function isWhole(composed: Composed, source: string): boolean {
  if ('problem' in composed || composed.repeatedKeys.length > 0) return false;
  return !source.includes('<<') && !/^(?:---|\.\.\.)(?:\s|$)/m.test(source);
}

function maskValues(
  text: string,
  { start, end }: Span,
  composed: Composed,
  covered: () => string,
  level: number,
): string {
  if ('problem' in composed || !composed.root) return text.slice(start, end);
  const { secret, nested } = secretValues(composed.root);
  const values = [...new Set([...secret, ...nested])].toSorted((a, b) => a.start - b.start);
  let result = '';
  let from = start;
  for (const value of values) {
    const place = secret.has(value) ? value : withQuotes(text, value);
    const source = text.slice(place.start, place.end);
    const put = secret.has(value)
      ? maskWhole(value, source, covered)
      : maskWithin(value, source, covered, level);
    if (place.start < from || put === undefined) continue;
    result += text.slice(from, place.start) + put;
    from = place.end;
  }
  return result + text.slice(from, end);
}

/** The tree tells the place of what is within the quotes. */
function withQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = /["']/.test(text[start - 1] ?? '') && text[start - 1] === text[end];
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end };
}

function maskWhole(
  { value }: ScalarNode,
  source: string,
  covered: () => string,
): string | undefined {
  if (value === null || value === '' || value === mask) return undefined;
  return covered() + lineEndsOf(source);
}

/** Masks a text that is YAML or JSON itself. */
function maskWithin(
  { value }: ScalarNode,
  source: string,
  covered: () => string,
  level: number,
): string | undefined {
  if (typeof value !== 'string' || level >= mostLevels) return undefined;
  const masked = maskDocuments(value, covered, level + 1);
  if (masked === value) return undefined;
  if (/^["']/.test(source)) return JSON.stringify(masked) + lineEndsOf(source);
  return maskBlock(source, value, masked) ?? mask + lineEndsOf(source);
}

/** Puts the changed lines of a literal block in their places. */
function maskBlock(source: string, value: string, masked: string): string | undefined {
  const [head = '', ...lines] = source.split('\n');
  const before = value.split('\n');
  const after = masked.split('\n');
  if (!source.startsWith('|') || after.length !== before.length) return undefined;
  const put = lines.map((line, index) => {
    const own = before[index] ?? '';
    if (own === after[index] || own === '') return line;
    const content = line.replace(/\r$/, '');
    if (!content.endsWith(own)) return undefined;
    return content.slice(0, content.length - own.length) + (after[index] ?? '');
  });
  return put.includes(undefined) ? undefined : [head, ...put].join('\n');
}
