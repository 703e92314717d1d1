import type { ReadFile } from '#analyzer/reading/documents.ts';
import { positionAt, type Span } from '#analyzer/reading/source.ts';
import type { Entry, ListNode, MapNode, Node } from '#analyzer/reading/tree.ts';
import { isOwn, outerSpan, type Site } from '#analyzer/repair/site.ts';

export type Piece = Span & { insert: string };

/**
 * Takes a field or an item out, with its line where it has one of its own and with the comment
 * behind it. Nothing where other text is in the way.
 */
export function removal(file: ReadFile, site: Site): Piece | undefined {
  const { text } = file;
  const { holder, holderKey } = site;
  if (!holder) return undefined;
  const collection = holder.kind === 'map' ? holder.map : holder.list;
  const members =
    holder.kind === 'map' ? entrySpans(text, holder.map) : itemSpans(text, holder.list);
  const own =
    holder.kind === 'map' ? entrySpan(text, holder.entry) : itemSpan(text, holder.list, site.node);
  if (own.end <= own.start || holdsAnchor.test(text.slice(own.start, own.end))) return undefined;
  const index = members.findIndex(({ start }) => start === own.start);
  const [before, after] = [members[index - 1], members[index + 1]];
  const isFlow = text[collection.start] === '{' || text[collection.start] === '[';
  if (isFlow) return fromFlow(text, own, { before, after, collection });
  if (members.length > 1) return fromBlock(file, own, after);
  return own.end < collection.end ? undefined : emptied(text, own, holderKey, holder.kind);
}

/** Aliases elsewhere may need it. */
const holdsAnchor = /(?:^|[\s,[{:-])&\S/;

type Around = { before: Span | undefined; after: Span | undefined; collection: Node };

function fromFlow(text: string, own: Span, { before, after, collection }: Around) {
  if (after) {
    const isClean = /^\s*,\s*$/.test(text.slice(own.end, after.start));
    return isClean ? { start: own.start, end: after.start, insert: '' } : undefined;
  }
  if (before) {
    const isClean = /^\s*,\s*$/.test(text.slice(before.end, own.start));
    return isClean ? { start: before.end, end: own.end, insert: '' } : undefined;
  }
  const { start, end } = collection;
  const around = text.slice(start + 1, own.start) + text.slice(own.end, end - 1);
  return /^[\s,]*$/.test(around) ? { start: start + 1, end: end - 1, insert: '' } : undefined;
}

/** Of the last member the brackets stay, so that the field keeps its type. */
function emptied(text: string, own: Span, key: Span | undefined, kind: 'map' | 'list') {
  if (!key) return undefined;
  const gap = /^["']?[ \t]*:(\s*)$/.exec(text.slice(key.end, own.start));
  if (!gap) return undefined;
  const start = own.start - (gap[1] ?? '').length;
  return { start, end: own.end, insert: kind === 'map' ? ' {}' : ' []' };
}

function fromBlock(file: ReadFile, own: Span, after: Span | undefined): Piece | undefined {
  const { text, lineStarts } = file;
  const { line } = positionAt(lineStarts, own.start);
  const lineStart = lineStarts[line - 1] ?? 0;
  const next = lineStarts[positionAt(lineStarts, own.end).line] ?? text.length;
  const rest = /^[ \t]*(?:[ \t]#.*)?\s*$/.exec(text.slice(own.end, next));
  if (!rest) return undefined;
  const lead = text.slice(lineStart, own.start);
  if (/^[ \t]*$/.test(lead)) return { start: lineStart, end: next, insert: '' };
  // The first field of an item stands behind its dash, and the second one takes its place.
  if (!after || !/^[ \t]*(?:-[ \t]+)+$/.test(lead)) return undefined;
  const gap = text.slice(next, after.start);
  return /^\s*$/.test(gap) ? { start: own.start, end: after.start, insert: '' } : undefined;
}

function entrySpans(text: string, map: MapNode): Span[] {
  const own = map.entries.filter((entry) => isOwn(entry, map));
  return own
    .map((entry) => entrySpan(text, entry))
    .toSorted((one, other) => one.start - other.start);
}

function entrySpan(text: string, { keySpan, value }: Entry): Span {
  const { start, end } = outerSpan(text, keySpan);
  if (value.end > value.start || outerSpan(text, value).end > value.end) {
    return { start, end: endOf(text, value) };
  }
  // An absent value: the entry ends with its colon.
  const colon = /^[ \t]*:/.exec(text.slice(end, end + 100));
  return { start, end: end + (colon?.[0].length ?? 0) };
}

function itemSpans(text: string, list: ListNode): Span[] {
  const own = list.items.filter((item) => item.start >= list.start && item.end <= list.end);
  return own.map((item) => itemSpan(text, list, item));
}

/** In a block, an item begins with its dash. */
function itemSpan(text: string, list: ListNode, item: Node): Span {
  const { start } = outerSpan(text, item);
  const isBlock = text[list.start] === '-';
  const dash = isBlock ? /-[ \t]+$/.exec(text.slice(Math.max(0, start - 50), start)) : null;
  // Without its dash it is not to be told from what is around it.
  if (isBlock && !dash) return { start, end: start };
  return { start: start - (dash?.[0].length ?? 0), end: endOf(text, item) };
}

/** The end of a node with the quote behind its last value, without the line end of a block scalar. */
function endOf(text: string, node: Node): number {
  const last = lastScalar(node);
  const { end } = last && last.end === node.end ? outerSpan(text, last) : node;
  const trimmed = text.slice(node.start, end).trimEnd().length;
  return Math.max(node.start + trimmed, node.start);
}

function lastScalar(node: Node): Node | undefined {
  if (node.kind === 'scalar') return node;
  const values = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  const last = values.findLast(({ end }) => end === node.end);
  return last && lastScalar(last);
}
