import type { Repair, TextEdit } from '#analyzer/finding.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { entryOf, nodeAt, type Node, type Path } from '#analyzer/reading/tree.ts';
import { insertion } from '#analyzer/repair/insert.ts';
import type { Change, Plan, Planned, Value } from '#analyzer/repair/plan.ts';
import { removal, type Piece } from '#analyzer/repair/remove.ts';
import { outerSpan, quoteOf, siteAt, styleAt, type Site } from '#analyzer/repair/site.ts';
import { writeScalar, writeValue } from '#analyzer/repair/write-value.ts';

/**
 * The text edits that a plan comes to. Nothing where one of its changes cannot be made without harm
 * to something else: behind an alias, in a text that is put together of several lines.
 *
 * @param unread the places of values of the manifest that could not be read. What looks empty
 *   because of them is not: it holds what somebody meant.
 */
export function repairOf(
  manifest: Manifest,
  planned: Planned | undefined,
  unread: readonly Path[],
): Repair | undefined {
  const plan: Plan | undefined = typeof planned === 'function' ? planned() : planned;
  if (!plan) return undefined;
  if (plan.changes.some((change) => change.kind === 'remove' && holds(change.path, unread))) {
    return undefined;
  }
  const edits: TextEdit[] = [];
  for (const change of plan.changes) {
    const piece = pieceOf(manifest, change);
    if (!piece || piece.start > piece.end) return undefined;
    const { start: from, end: to, insert } = piece;
    edits.push({ file: manifest.file.name, from, to, insert });
  }
  const inOrder = edits.toSorted((one, other) => one.from - other.from);
  const overlap = inOrder.some(({ from }, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && (from < before.to || from === before.from);
  });
  return overlap ? undefined : { title: plan.title, edits: inOrder, safe: plan.safe };
}

function holds(outer: Path, places: readonly Path[]): boolean {
  return places.some(
    (place) => place.length > outer.length && outer.every((step, at) => step === place[at]),
  );
}

function pieceOf({ file, root }: Manifest, change: Change): Piece | undefined {
  if (change.kind === 'text') return { ...change.span, insert: change.insert };
  const path = change.kind === 'remove' ? withHolder(root, change.path) : change.path;
  const site = siteAt(file.text, root, path);
  if (!site) return undefined;
  switch (change.kind) {
    case 'write':
      return writing(file.text, root, site, change.value);
    case 'rename':
      return renaming(file.text, site, change.key);
    case 'remove':
      return removal(file, site);
    case 'insert':
      // Where the field is there, empty or zero, its value gives way.
      if (entryOf(site.node, change.key)) {
        const present = siteAt(file.text, root, [...path, change.key]);
        return present && writing(file.text, root, present, change.value);
      }
      return insertion(file, root, site.node, [change.key, change.value]);
  }
}

/** An object goes with its only field; the metadata and the spec stay. */
function withHolder(root: Node, path: Path): Path {
  const holder = path.slice(0, -1);
  if (holder.length < 2 || typeof path.at(-1) === 'number' || typeof holder.at(-1) === 'number') {
    return path;
  }
  const node = nodeAt(root, holder);
  return node?.kind === 'map' && node.entries.length === 1 ? withHolder(root, holder) : path;
}

function writing(text: string, root: Node, site: Site, value: Value): Piece | undefined {
  const { node, holder } = site;
  if (node.kind !== 'scalar') return undefined;
  const style = styleAt(text, root, site.flow);
  if (node.plain === '') {
    if (holder?.kind !== 'map') return undefined;
    // A value that is not there is written behind the colon.
    const key = outerSpan(text, holder.entry.keySpan);
    const colon = /^[ \t]*:/.exec(text.slice(key.end, key.end + 100));
    const start = key.end + (colon?.[0].length ?? 0);
    return colon ? { start, end: start, insert: ` ${writeValue(value, style)}` } : undefined;
  }
  const quote = quoteOf(text, node);
  const isWhole = quote !== undefined || text.slice(node.start, node.end) === node.plain;
  if (!isWhole) return undefined;
  const own = isText(value) ? (quote ?? style.quote) : style.quote;
  const insert = writeValue(value, { ...style, quote: own });
  return { ...outerSpan(text, node), insert };
}

function isText(value: Value): value is string {
  return typeof value === 'string';
}

function renaming(text: string, { holder, flow }: Site, key: string): Piece | undefined {
  if (holder?.kind !== 'map') return undefined;
  const { keySpan, key: former } = holder.entry;
  const quote = quoteOf(text, keySpan);
  if (text.slice(keySpan.start, keySpan.end) !== former) return undefined;
  return { ...outerSpan(text, keySpan), insert: writeScalar(key, { quote, flow }) };
}
