import { compose } from '#analyzer/reading/compose.ts';
import { lineStarts, positionAt, type SourceFile } from '#analyzer/reading/source.ts';
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
      addObject(composed.root, line, file, result);
    }
  }
  return result;
}

function addObject(root: Node, line: number, file: ReadFile, result: ReadDocuments): void {
  if (root.kind !== 'map') {
    result.unread.push({ file, offset: root.start, reason: { kind: 'no-object' } });
    return;
  }
  const apiVersion = textOf(root, 'apiVersion') ?? '';
  const kind = textOf(root, 'kind') ?? '';
  const items = valueOf(root, 'items');
  if (kind.endsWith('List') && items?.kind === 'list') {
    for (const item of items.items) {
      addObject(item, positionAt(file.lineStarts, item.start).line, file, result);
    }
    return;
  }
  if (kind === '' || apiVersion === '') {
    const missing = kind === '' ? 'kind' : 'apiVersion';
    result.unread.push({ file, offset: root.start, reason: { kind: 'no-kind', missing } });
    return;
  }
  result.manifests.push({ file, root, apiVersion, kind, line });
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}
