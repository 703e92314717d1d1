import type { Span } from '#analyzer/reading/source.ts';
import type { Node, ScalarNode } from '#analyzer/reading/tree.ts';

export const tabReason = 'a tab stands where only spaces may, on a blank line or before a comment';

/**
 * The first tab that Kubernetes' reader stumbles over and ours does not: at the beginning of a
 * line without content, outside of brackets and texts.
 *
 * @returns its offset in the text.
 */
export function misplacedTab(text: string, { start, end }: Span, root: Node): number | undefined {
  const lines = /^( *)\t[ \t]*(?:#.*)?$/gm;
  const tabs: Tab[] = [];
  for (const line of text.slice(start, end).matchAll(lines)) {
    const column = line[1]?.length ?? 0;
    tabs.push({ offset: start + line.index + column, column });
  }
  if (tabs.length === 0) return undefined;
  const pieces = piecesOf(text, root);
  let next = 0;
  for (const tab of tabs) {
    while ((pieces[next + 1]?.start ?? Infinity) <= tab.offset) next++;
    const piece = pieces[next];
    if (!piece || piece.start > tab.offset || !piece.takes(tab)) return tab.offset;
  }
  return undefined;
}

type Tab = { offset: number; column: number };

/** A scalar or a collection in brackets, and whether a line that begins with a tab is part of it. */
type Piece = { start: number; takes: (tab: Tab) => boolean };

/** In the order of the text. What an alias stands for comes where it is written. */
function piecesOf(text: string, root: Node): Piece[] {
  const pieces: Piece[] = [];
  collect(root, -1);
  return pieces;

  function collect(node: Node, indentation: number): void {
    const { start, end } = node;
    if (start < (pieces.at(-1)?.start ?? 0)) return;
    if (node.kind === 'scalar') {
      pieces.push({ start, takes: (tab) => isWithin(text, node, tab, indentation) });
    } else if (text[start] === '{' || text[start] === '[') {
      pieces.push({ start, takes: ({ offset }) => offset < end });
    } else if (node.kind === 'list') {
      for (const item of node.items) collect(item, columnOf(start));
    } else {
      for (const { keySpan, value } of node.entries) collect(value, columnOf(keySpan.start));
    }
  }

  function columnOf(offset: number): number {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
  }
}

/** A plain text may go on behind blank lines. */
function isWithin(text: string, node: ScalarNode, tab: Tab, indentation: number): boolean {
  const { end, plain } = node;
  if (tab.offset < end) return true;
  const follows = plain !== undefined && text.slice(end, tab.offset).trim() === '';
  return follows && tab.column > indentation;
}
