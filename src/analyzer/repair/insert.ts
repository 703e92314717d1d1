import type { ReadFile } from '#analyzer/reading/documents.ts';
import { positionAt } from '#analyzer/reading/source.ts';
import type { Node } from '#analyzer/reading/tree.ts';
import { entrySpans } from '#analyzer/repair/extent.ts';
import type { Value } from '#analyzer/repair/plan.ts';
import type { Piece } from '#analyzer/repair/remove.ts';
import { styleAt } from '#analyzer/repair/site.ts';
import { writeScalar, writeValue } from '#analyzer/repair/write-value.ts';

/** Fields that come first by custom. */
const first = new Set(['name', 'labels']);

/** Adds a field to an object, in the style and with the indentation of those that are there. */
export function insertion(
  file: ReadFile,
  root: Node,
  node: Node,
  [key, value]: [string, Value],
): Piece | undefined {
  if (node.kind !== 'map') return undefined;
  const { text } = file;
  const isFlow = text[node.start] === '{';
  const style = styleAt(text, root, isFlow);
  const field = `${writeScalar(key, style)}: ${writeValue(value, style)}`;
  const spans = entrySpans(text, node);
  const [head, last] = [spans[0], spans.at(-1)];
  if (!head || !last) {
    const isEmpty = /^\{\s*\}$/.test(text.slice(node.start, node.end));
    return isEmpty ? { start: node.start, end: node.end, insert: `{ ${field} }` } : undefined;
  }
  if (isFlow) {
    if (first.has(key)) return at(head.start, `${field}, `);
    // A key without value or colon: what is put behind it would become a part of it.
    return text[last.end - 1] === ':' ? undefined : at(last.end, `, ${field}`);
  }
  const line = positionAt(file.lineStarts, head.start).line;
  const lead = text.slice(file.lineStarts[line - 1], head.start);
  if (!/^[ \t-]*$/.test(lead)) return undefined;
  const indentation = lead.replaceAll('-', ' ');
  if (first.has(key)) return at(head.start, `${field}${lineEndAt(text, head.start)}${indentation}`);
  const rest = /^[ \t]*(?:[ \t]#[^\r\n]*)?(?=[\r\n]|$)/.exec(text.slice(last.end));
  if (!rest) return undefined;
  return at(last.end + rest[0].length, `${lineEndAt(text, last.end)}${indentation}${field}`);
}

/** As the line ends that it is put into; the last line may have none of its own. */
function lineEndAt(text: string, offset: number): string {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = offset;
  return (lineEnd.exec(text) ?? /\r\n?|\n/.exec(text) ?? ['\n'])[0];
}

function at(offset: number, insert: string): Piece {
  return { start: offset, end: offset, insert };
}
