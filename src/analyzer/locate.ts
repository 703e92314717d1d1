import type { At } from '#analyzer/check.ts';
import type { Place } from '#analyzer/finding.ts';
import { positionAt, type Span } from '#analyzer/reading/source.ts';
import {
  entryOf,
  valueOf,
  type ListNode,
  type Node,
  type Path,
  type ScalarNode,
} from '#analyzer/reading/tree.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';

/** The exact place of a finding, and the one that `istioctl` would name. */
export function locate(manifest: Manifest, at: At): { place: Place; reference: string } {
  const path = at.path ?? ['metadata', 'name'];
  return {
    place: placeOf(manifest, spanOf(manifest.root, path, at.key ?? false)),
    reference: referenceOf(manifest, at),
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

/** `istioctl` names no lines of JSON. */
function referenceOf({ root, file, line, linesAhead }: Manifest, { path, reference }: At): string {
  if (file.name.endsWith('.json')) return file.name;
  const asked = reference ?? path ?? 'document';
  const node = asked === 'document' ? undefined : writtenAt(root, asked);
  const named = node ? positionAt(file.lineStarts, node.start).line + linesAhead : line;
  return `${file.name}:${named}`;
}

/**
 * The scalar that `istioctl` takes the line of a field from. Of a key that stands in an object
 * twice it forgets no field, and what an alias or a merge key brings has no line.
 */
function writtenAt(node: Node, [step, ...way]: Path): ScalarNode | undefined {
  if (step === undefined) return node.kind === 'scalar' ? node : undefined;
  if (typeof step === 'number') return node.kind === 'list' ? itemIn(node, step, way) : undefined;
  const entry = entryOf(node, step);
  if (!entry || node.kind !== 'map') return undefined;
  const replaced = node.replaced?.filter(({ key }) => key === step).toReversed() ?? [];
  for (const { keySpan, value, isMerged } of [entry, ...replaced]) {
    const isAlias = value.start < keySpan.start;
    const found = isMerged || isAlias ? undefined : writtenAt(value, way);
    if (found) return found;
  }
  return undefined;
}

function itemIn({ items, aliases }: ListNode, index: number, way: Path): ScalarNode | undefined {
  const item = items[index];
  return item && !aliases?.has(index) ? writtenAt(item, way) : undefined;
}
