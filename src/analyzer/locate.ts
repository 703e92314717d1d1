import type { At } from '#analyzer/check.ts';
import type { Place } from '#analyzer/finding.ts';
import { positionAt, type Span } from '#analyzer/reading/source.ts';
import { entryOf, valueOf, type Node, type Path } from '#analyzer/reading/tree.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';

/** The exact place of a finding, and the one that `istioctl` would name. */
export function locate(manifest: Manifest, at: At): { place: Place; reference: string } {
  const path = at.path ?? ['metadata', 'name'];
  return {
    place: placeOf(manifest, spanOf(manifest.root, path, at.key ?? false)),
    reference: `${manifest.file.name}:${referenceLine(manifest, at)}`,
  };
}

export function placeOf({ file }: Pick<Manifest, 'file'>, { start, end }: Span): Place {
  return {
    file: file.name,
    start: positionAt(file.lineStarts, start),
    end: positionAt(file.lineStarts, Math.max(start, end)),
  };
}

/**
 * The span of a field; where the document does not go that far, of the key it stops at. A whole
 * object or list is shown by its key alone: squiggles over forty lines help nobody.
 */
function spanOf(root: Node, path: Path, key: boolean): Span {
  let node: Node = root;
  let span: Span = headOf(root);
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') {
      const item: Node | undefined = node.kind === 'list' ? node.items[step] : undefined;
      if (!item) return span;
      node = item;
      span = item.kind === 'scalar' ? item : headOf(item);
      continue;
    }
    const entry = entryOf(node, step);
    if (!entry) return span;
    node = entry.value;
    const last = index === path.length - 1;
    const visible = node.kind === 'scalar' && node.end > node.start;
    span = visible && !(last && key) ? node : entry.keySpan;
  }
  return span;
}

/** What stands for an object: its kind at the root, else its first key. */
function headOf(node: Node): Span {
  if (node.kind === 'map') return valueOf(node, 'kind') ?? node.entries[0]?.keySpan ?? node;
  return { start: node.start, end: Math.min(node.end, node.start + 1) };
}

function referenceLine(
  { root, file, line, linesAhead }: Manifest,
  { path, reference }: At,
): number {
  const asked = reference ?? path ?? 'document';
  if (asked === 'document') return line;
  const node = ownNodeAt(root, asked);
  if (node?.kind !== 'scalar') return line;
  return positionAt(file.lineStarts, node.start).line + linesAhead;
}

/** The node at the end of a path. What an alias or a merge key stands for has no line to `istioctl`. */
function ownNodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path)
    node = typeof step === 'number' ? itemOf(node, step) : partOf(node, step);
  return node;
}

function partOf(node: Node | undefined, step: string): Node | undefined {
  const entry = entryOf(node, step);
  if (!node || !entry) return undefined;
  const { keySpan, value } = entry;
  return keySpan.start >= node.start && value.start >= keySpan.start ? value : undefined;
}

function itemOf(node: Node | undefined, step: number): Node | undefined {
  const item = node?.kind === 'list' ? node.items[step] : undefined;
  if (node?.kind !== 'list' || !item || item.start < node.start) return undefined;
  return node.items.slice(0, step).some(({ end }) => end > item.start) ? undefined : item;
}
