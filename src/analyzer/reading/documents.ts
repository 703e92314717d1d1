import { compose } from '#analyzer/reading/compose.ts';
import { lineStarts, positionAt, type SourceFile, type Span } from '#analyzer/reading/source.ts';
import { splitDocuments } from '#analyzer/reading/split.ts';
import { textOf, valueOf, type Entry, type MapNode, type Node } from '#analyzer/reading/tree.ts';

/** A file with what is needed to tell lines from offsets. */
export type ReadFile = SourceFile & { lineStarts: Uint32Array };

/** An object that claims to be a Kubernetes resource: a document, or an item of a `List`. */
export type Manifest = {
  file: ReadFile;
  root: MapNode;
  apiVersion: string;
  kind: string;
  /** The line that `istioctl` names for it, from 1. */
  line: number;
  /** By how much `istioctl` miscounts the lines of its fields. */
  linesAhead: number;
  /** Its document with the comments, or the item of a List. */
  extent: Span;
};

/** A document, or a part of one, that became no manifest. */
export type Unread = {
  file: ReadFile;
  offset: number;
  reason:
    | { kind: 'syntax'; detail: string; template: boolean }
    | { kind: 'no-object' }
    | { kind: 'no-kind'; missing: string };
};

export type ReadDocuments = {
  files: ReadFile[];
  manifests: Manifest[];
  unread: Unread[];
  repeatedKeys: { file: ReadFile; entry: Entry }[];
};

/** Reads every document of every file, in their order. */
export function readDocuments(files: readonly SourceFile[]): ReadDocuments {
  const result: ReadDocuments = { files: [], manifests: [], unread: [], repeatedKeys: [] };
  for (const { name, text } of files) {
    const file: ReadFile = { name, text, lineStarts: lineStarts(text) };
    result.files.push(file);
    for (const span of splitDocuments(text)) {
      const composed = compose(text, span);
      if ('problem' in composed) {
        const { reason, offset } = composed.problem;
        const template = /\{\{[^}]*\}\}/.test(text.slice(span.start, span.end));
        result.unread.push({ file, offset, reason: { kind: 'syntax', detail: reason, template } });
        continue;
      }
      for (const entry of composed.repeatedKeys) result.repeatedKeys.push({ file, entry });
      if (composed.root === undefined || isNull(composed.root)) continue;
      const { line } = positionAt(file.lineStarts, span.start);
      addObject(
        { root: composed.root, line, linesAhead: span.linesAhead, extent: span, file },
        result,
      );
    }
  }
  return result;
}

type Found = Pick<Manifest, 'file' | 'line' | 'linesAhead' | 'extent'> & { root: Node };

function addObject(found: Found, result: ReadDocuments): void {
  const { root, file } = found;
  if (root.kind !== 'map') {
    result.unread.push({ file, offset: root.start, reason: { kind: 'no-object' } });
    return;
  }
  const apiVersion = textOf(root, 'apiVersion') ?? '';
  const kind = textOf(root, 'kind') ?? '';
  const items = valueOf(root, 'items');
  if (kind.endsWith('List') && items?.kind === 'list') {
    for (const item of items.items) {
      const { line } = positionAt(file.lineStarts, item.start);
      // `istioctl` counts the lines of items from 0 and from 1 at the same time.
      const place = { line: line + 1, linesAhead: 1, extent: item };
      addObject({ ...found, ...place, root: item }, result);
    }
    return;
  }
  if (kind === '' || apiVersion === '') {
    const missing = kind === '' ? 'kind' : 'apiVersion';
    result.unread.push({ file, offset: root.start, reason: { kind: 'no-kind', missing } });
    return;
  }
  result.manifests.push({ ...found, root, apiVersion, kind });
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}
