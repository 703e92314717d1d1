import type { Span } from '#analyzer/reading/source.ts';
import type { Entry, ListNode, MapNode, Node } from '#analyzer/reading/tree.ts';
import { isOwn, outerSpan } from '#analyzer/repair/site.ts';

/** The fields that stand in an object itself, in their order. */
export function entrySpans(text: string, map: MapNode): readonly Span[] {
  return spansOnce(text, map, () =>
    map.entries
      .filter((entry) => isOwn(entry, map))
      .map((entry) => entrySpan(text, entry))
      .toSorted((one, other) => one.start - other.start),
  );
}

/** A field from its key to the end of its value, with the quotes. */
export function entrySpan(text: string, { keySpan, value }: Entry): Span {
  const { start, end } = outerSpan(text, keySpan);
  if (value.end > value.start || outerSpan(text, value).end > value.end) {
    return { start, end: endOf(text, value) };
  }
  return { start, end: behindColon(text, end) };
}

/** An absent value ends with the colon behind its key, which may close its quotes before it. */
function behindColon(text: string, end: number): number {
  const colon = /^["']?[ \t]*:/.exec(text.slice(end, end + 100));
  return end + (colon?.[0].length ?? 0);
}

export function itemSpans(text: string, list: ListNode): readonly Span[] {
  return spansOnce(text, list, () =>
    list.items
      .filter((item) => item.start >= list.start && item.end <= list.end)
      .map((item) => itemSpan(text, list, item)),
  );
}

/** Findings in a list of thousands each ask for all of them. A tree may move in between. */
function spansOnce(text: string, node: Node, find: () => Span[]): readonly Span[] {
  const before = found.get(node);
  if (before?.text === text && before.start === node.start) return before.spans;
  const spans = find();
  found.set(node, { text, start: node.start, spans });
  return spans;
}

const found = new WeakMap<Node, { text: string; start: number; spans: readonly Span[] }>();

/** In a block, an item begins with its dash. */
export function itemSpan(text: string, list: ListNode, item: Node): Span {
  const { start } = outerSpan(text, item);
  const isBlock = text[list.start] === '-';
  const dash = isBlock ? /-[ \t]+$/.exec(text.slice(Math.max(0, start - 50), start)) : null;
  // Without its dash it is not to be told from what is around it.
  if (isBlock && !dash) return { start, end: start };
  return { start: start - (dash?.[0].length ?? 0), end: endOf(text, item) };
}

/**
 * The end of a node with the quote behind its last value, or the colon before a value that is
 * absent, without the line end of a block scalar.
 */
function endOf(text: string, node: Node): number {
  const last = lastScalar(node);
  const { start, end } = last?.end === node.end ? outerSpan(text, last) : node;
  if (last && start === end) return behindColon(text, end);
  const trimmed = text.slice(node.start, end).trimEnd().length;
  return Math.max(node.start + trimmed, node.start);
}

function lastScalar(node: Node): Node | undefined {
  if (node.kind === 'scalar') return node;
  const values = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  const last = values.findLast(({ end }) => end === node.end);
  return last && lastScalar(last);
}
