import type { Composed } from '#analyzer/reading/compose.ts';
import { limits } from '#analyzer/reading/limits.ts';
import { composeAsIstio, trimmed } from '#analyzer/reading/as-istio.ts';
import { composing, type Memory } from '#analyzer/reading/remembered.ts';
import { lineStarts, positionAt, type SourceFile, type Span } from '#analyzer/reading/source.ts';
import { splitDocuments, type DocumentSpan } from '#analyzer/reading/split.ts';
import { holdsTemplate, templateAt } from '#analyzer/reading/template.ts';
import { isNull, valueOf, type Entry, type MapNode, type Node } from '#analyzer/reading/tree.ts';
import { isTextOrAbsent, typeMetaOf } from '#analyzer/reading/type-meta.ts';
import { grouped } from '#catalog/numbers.ts';

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
  /** The number of its document in the file, from 0. */
  document: number;
  /** The List that it is an item of. */
  list?: Node;
};

/** A document, or a part of one, that became no manifest. */
export type Unread = {
  file: ReadFile;
  offset: number;
  /** The number of the document; absent where it is about the whole file. */
  document?: number;
  list?: Node;
  reason:
    | { kind: 'syntax'; detail: string; template: boolean }
    | { kind: 'limit'; limit: string }
    | { kind: 'no-object' }
    /** Missing, or something else than text. */
    | { kind: 'no-kind'; missing: 'kind' | 'apiVersion'; isText: boolean }
    /** A List whose items are something else than a list. */
    | { kind: 'no-items' }
    | { kind: 'no-version'; apiVersion: string };
};

export type ReadDocuments = {
  files: ReadFile[];
  manifests: Manifest[];
  unread: Unread[];
  repeatedKeys: { file: ReadFile; entry: Entry; before: Entry }[];
};

/** Reads every document of every file, in their order, with what is remembered of an input before. */
export function readDocuments(
  files: readonly SourceFile[],
  likeIstio = false,
  memory?: Memory,
): ReadDocuments {
  const result: ReadDocuments = { files: [], manifests: [], unread: [], repeatedKeys: [] };
  const { composeOnce, keep } = composing(memory);
  let length = 0;
  let documents = 0;
  for (const { name, text } of files) {
    length += text.length;
    const limit = limitOfFile(text.length, length);
    if (limit !== undefined) {
      const file = { name, text: '', lineStarts: lineStarts('') };
      result.unread.push({ file, offset: 0, reason: { kind: 'limit', limit } });
      continue;
    }
    const file: ReadFile = { name, text, lineStarts: lineStarts(text) };
    result.files.push(file);
    for (const span of splitDocuments(text, likeIstio)) {
      if (++documents > limits.documents) {
        const limit = `${grouped(limits.documents)} documents in all`;
        result.unread.push({ file, offset: span.start, reason: { kind: 'limit', limit } });
        return result;
      }
      const document = likeIstio ? trimmed(text, span) : span;
      readDocument(file, document, result, likeIstio, composeOnce);
    }
  }
  keep();
  return result;
}

function limitOfFile(own: number, all: number): string | undefined {
  if (own > limits.fileLength) return `${limits.fileLength / 1e6} million characters in a file`;
  if (all > limits.totalLength) return `${limits.totalLength / 1e6} million characters in all`;
  return undefined;
}

const uncut: Unread['reason'] = {
  kind: 'syntax',
  detail: 'another document begins here without a line "---" before it',
  template: false,
};

function readDocument(
  file: ReadFile,
  span: DocumentSpan,
  result: ReadDocuments,
  likeIstio: boolean,
  compose: (text: string, span: Span) => Composed,
): void {
  const { text } = file;
  const document = span.number;
  const composed = likeIstio ? composeAsIstio(text, span, compose) : compose(text, span);
  if ('problem' in composed) {
    const { reason: detail, offset, limit } = composed.problem;
    const template = holdsTemplate(text, span);
    const reason: Unread['reason'] =
      limit === undefined ? { kind: 'syntax', detail, template } : { kind: 'limit', limit };
    const at = template ? templateAt(text, offset) : offset;
    result.unread.push({ file, offset: at, document, reason });
    return;
  }
  for (const offset of likeIstio ? [] : (composed.others ?? [])) {
    result.unread.push({ file, offset, document, reason: uncut });
  }
  for (const repeated of composed.repeatedKeys) result.repeatedKeys.push({ file, ...repeated });
  const { root } = composed;
  if (root === undefined || isNull(root)) return;
  const { line } = positionAt(file.lineStarts, span.start);
  addObject(
    { root, line, linesAhead: span.linesAhead, extent: span, document, file },
    result,
    likeIstio,
  );
}

type Found = Omit<Manifest, 'root' | 'apiVersion' | 'kind'> & { root: Node };

/** @param of the list that it is an item of, where its items need not say what they are. */
function addObject(
  found: Found,
  result: ReadDocuments,
  likeIstio: boolean,
  of?: Pick<Manifest, 'apiVersion' | 'kind'>,
) {
  const { root, file, document, list } = found;
  const refuse = (offset: number, reason: Unread['reason']) => {
    result.unread.push({ file, offset, document, reason, ...(list && { list }) });
  };
  if (root.kind !== 'map') {
    refuse(root.start, { kind: 'no-object' });
    return;
  }
  const apiVersion = typeMetaOf(root, 'apiVersion', likeIstio) ?? of?.apiVersion ?? '';
  const kind = typeMetaOf(root, 'kind', likeIstio) ?? of?.kind ?? '';
  const items = valueOf(root, 'items');
  const isList = kind === 'List' || (!likeIstio && kind.endsWith('List'));
  if (isList && items?.kind === 'list') {
    const typed = kind === 'List' ? undefined : { apiVersion, kind: kind.slice(0, -4) };
    for (const item of items.items) {
      const { line } = positionAt(file.lineStarts, item.start);
      // `istioctl` counts the lines of items from 0 and from 1 at the same time.
      const linesAhead = found.linesAhead + 1;
      const place = { line: line + linesAhead, linesAhead, extent: item, list: list ?? root };
      addObject({ ...found, ...place, root: item }, result, likeIstio, typed);
    }
    return;
  }
  if (kind === 'List' && items && !isNull(items)) refuse(items.start, { kind: 'no-items' });
  else if (kind === '' || apiVersion === '') {
    const isText = isTextOrAbsent(root, 'kind') && isTextOrAbsent(root, 'apiVersion');
    refuse(root.start, { kind: 'no-kind', missing: kind === '' ? 'kind' : 'apiVersion', isText });
  } else if (apiVersion.split('/').length > 2) {
    refuse(valueOf(root, 'apiVersion')?.start ?? root.start, { kind: 'no-version', apiVersion });
  } else result.manifests.push({ ...found, root, apiVersion, kind });
}
