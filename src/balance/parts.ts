import type { Body } from '#balance/format.ts';
import { headingOf } from '#balance/heading.ts';
import { jsonDocuments, type Documents } from '#balance/json-documents.ts';

/** What stands between two headings. */
export type Part = Body & { pod?: string };

/** Takes a paste apart at the banners and commands in it. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let pod: string | undefined;
  let from = 0;
  let fromLine = 1;
  let number = 0;
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const end = newline === -1 ? text.length : newline;
    number++;
    // Almost every line is a statistic, and none of these begins a heading.
    const heading = mayBeHeading(text, lineStart, end)
      ? headingOf(text.slice(lineStart, end).trim())
      : undefined;
    if (heading) {
      add(parts, text.slice(from, lineStart), fromLine, pod);
      // The banner of a container that was chosen follows the command, which named the pod.
      const isBelowCommand = heading.pod === undefined && text.slice(from, lineStart).trim() === '';
      if (!isBelowCommand) pod = heading.pod;
      from = end + 1;
      fromLine = number + 1;
    }
    lineStart = end + 1;
  }
  add(parts, text.slice(from), fromLine, pod);
  return parts;
}

function mayBeHeading(text: string, start: number, end: number): boolean {
  if (end - start > 2000) return false;
  for (const statistic of ['listener.', 'cluster.', 'envoy_', '# ', 'istio_', '  ', '- ']) {
    if (text.startsWith(statistic, start)) return statistic === '# ' && text[start + 2] !== 'T';
  }
  return true;
}

function add(parts: Part[], text: string, line: number, pod: string | undefined): void {
  if (text.trim() === '') return;
  let documents: Documents | undefined;
  parts.push({
    text,
    line,
    documents: () => (documents ??= jsonDocuments(text)),
    ...(pod === undefined ? {} : { pod }),
  });
}
