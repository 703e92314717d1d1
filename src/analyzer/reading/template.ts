import type { Span } from '#analyzer/reading/source.ts';

/** Whether a document holds `{{ … }}`. Looks no further: thousands of broken ones may follow. */
export function holdsTemplate(text: string, { start, end }: Span): boolean {
  const document = text.slice(start, end);
  const opening = document.indexOf('{{');
  return opening >= 0 && document.includes('}}', opening);
}

/** Where the template begins in which a reader stopped; where it stopped, if in none. */
export function templateAt(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const opening = text.slice(lineStart, offset + 2).lastIndexOf('{{');
  return opening < 0 ? offset : lineStart + opening;
}
