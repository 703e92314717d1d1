import type { ReadFile } from '#analyzer/reading/documents.ts';
import { positionAt, type Span } from '#analyzer/reading/source.ts';
import type { Entry, Node } from '#analyzer/reading/tree.ts';
import { entrySpan, entrySpans, itemSpan, itemSpans } from '#analyzer/repair/extent.ts';
import type { Site } from '#analyzer/repair/site.ts';

export type Piece = Span & { insert: string };

/**
 * Takes a field or an item out, with its line where it has one of its own and with the comment
 * behind it. Nothing where other text is in the way.
 */
export function removal(file: ReadFile, site: Site): Piece | undefined {
  const { text } = file;
  const { holder, holderKey } = site;
  // Without its last item a list may mean everything, or nothing.
  if (!holder || (holder.kind === 'list' && holder.list.items.length === 1)) return undefined;
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
  return own.end < collection.end ? undefined : emptied(text, own, holderKey);
}

/** Aliases elsewhere may need it. */
const holdsAnchor = /(?:^|[\s,[{:-])&\S/;

/**
 * The lines of an entry that is not in the tree, because another one has its key; within brackets
 * the entry with one of the commas around it.
 */
export function extentOfEntry(file: ReadFile, entry: Entry): Span | undefined {
  const { text } = file;
  const own = entrySpan(text, entry);
  if (entry.value.start < entry.keySpan.end) return undefined;
  if (holdsAnchor.test(text.slice(own.start, own.end))) return undefined;
  const behind = own.end + text.slice(own.end).search(/\S|$/);
  if (text[behind] === ',') {
    const next = behind + 1 + text.slice(behind + 1).search(/\S|$/);
    return text[next] === '#' ? undefined : { start: own.start, end: next };
  }
  if (text[behind] !== '}') return fromBlock(file, own, undefined);
  const comma = text.slice(0, own.start).trimEnd().length - 1;
  return text[comma] === ',' ? { start: comma, end: own.end } : undefined;
}

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

/** The object stays, without fields. */
function emptied(text: string, own: Span, key: Span | undefined): Piece | undefined {
  if (!key) return undefined;
  const gap = /^["']?[ \t]*:(\s*)$/.exec(text.slice(key.end, own.start));
  if (!gap) return undefined;
  const start = own.start - (gap[1] ?? '').length;
  return { start, end: own.end, insert: ' {}' };
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
