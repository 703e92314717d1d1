import type { Span } from '#analyzer/reading/source.ts';
import type { Entry, ListNode, MapNode, Node, Path } from '#analyzer/reading/tree.ts';
import type { Quote, Style } from '#analyzer/repair/write-value.ts';

/** A node of a document, and what is around it in the text. */
export type Site = {
  node: Node;
  /** The object or list that holds it; absent at the root. */
  holder?: Holder;
  /** The key that the holder stands behind, where there is one. */
  holderKey?: Span;
  /** Whether brackets are around it. */
  flow: boolean;
};

export type Holder =
  { kind: 'map'; map: MapNode; entry: Entry } | { kind: 'list'; list: ListNode; index: number };

/**
 * Where a path leads to. Nothing where the way goes through an alias, an anchor or a merge key:
 * what is written there counts at other places, too.
 */
export function siteAt(text: string, root: Node, path: Path): Site | undefined {
  let site: Site = { node: root, flow: isFlow(text, root) };
  for (const step of path) {
    const inner = stepInto(text, site, step);
    if (!inner || isMarked(text, leadOf(text, inner))) return undefined;
    site = inner;
  }
  return site;
}

function stepInto(text: string, { node, holder, flow }: Site, step: string | number) {
  const holderKey = holder?.kind === 'map' ? holder.entry.keySpan : undefined;
  const around = holderKey ? { holderKey } : {};
  if (node.kind === 'list' && typeof step === 'number') {
    const item = node.items[step];
    if (!item || !isInside(item, node)) return undefined;
    const inner: Holder = { kind: 'list', list: node, index: step };
    return { node: item, holder: inner, ...around, flow: flow || isFlow(text, item) };
  }
  if (node.kind !== 'map') return undefined;
  const entry = node.entries.find(({ key }) => key === step);
  if (!entry || !isOwn(entry, node)) return undefined;
  const { start } = outerSpan(text, entry.keySpan);
  if (isMarked(text, { start: Math.max(0, start - 200), end: start })) return undefined;
  const inner: Holder = { kind: 'map', map: node, entry };
  return { node: entry.value, holder: inner, ...around, flow: flow || isFlow(text, entry.value) };
}

/** Whether an entry stands in the object itself, and did not come by a merge key or an alias. */
export function isOwn({ keySpan, value }: Entry, map: MapNode): boolean {
  return isInside(keySpan, map) && isInside(value, map) && keySpan.end <= value.start;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function isFlow(text: string, { kind, start }: Node): boolean {
  return kind !== 'scalar' && (text[start] === '{' || text[start] === '[');
}

/** What stands before a value: from its key, or from the item before it. */
function leadOf(text: string, { node, holder }: Site): Span {
  const end = outerSpan(text, node).start;
  if (holder?.kind === 'map') return { start: holder.entry.keySpan.end, end };
  const list = holder?.list;
  return { start: list?.items[(holder?.index ?? 0) - 1]?.end ?? list?.start ?? 0, end };
}

/** Whether a lead ends with an anchor or a tag; comments may follow it. */
function isMarked(text: string, { start, end }: Span): boolean {
  const lead = text.slice(start, end).replaceAll(/(^|\s)#.*$/gm, '$1');
  return /(?:^|[\s,[{:-])[&!][^\s,[\]{}]*\s+$/.test(lead);
}

/** The quotes around a scalar or a key. */
export function quoteOf(text: string, { start, end, ...node }: Span & { plain?: string }): Quote {
  const before = text[start - 1];
  const isQuoted = node.plain === undefined && before === text[end];
  return isQuoted && (before === '"' || before === "'") ? before : undefined;
}

/** The span with the quotes around it. */
export function outerSpan(text: string, span: Span & { plain?: string }): Span {
  const quotes = quoteOf(text, span) === undefined ? 0 : 1;
  return { start: span.start - quotes, end: span.end + quotes };
}

/** How new values are written in a document: JSON stays JSON. */
export function styleAt(text: string, root: Node, flow: boolean): Style {
  const first = root.kind === 'map' ? root.entries[0] : undefined;
  const isJson = text[root.start] === '{' && first && quoteOf(text, first.keySpan) === '"';
  return { quote: isJson ? '"' : undefined, flow };
}
