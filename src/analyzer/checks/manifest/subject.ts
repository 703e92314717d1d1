import type { Subject } from '#analyzer/check.ts';
import type { Manifest, ReadFile } from '#analyzer/reading/documents.ts';
import { positionAt, type Span } from '#analyzer/reading/source.ts';
import { textOf, valueOf } from '#analyzer/reading/tree.ts';

/** A manifest that may have become no resource, as the subject of a finding. */
export function subjectOf(manifest: Manifest, defaultNamespace: string): Subject {
  const metadata = valueOf(manifest.root, 'metadata');
  return {
    kind: manifest.kind,
    namespace: textOf(metadata, 'namespace') ?? defaultNamespace,
    name: textOf(metadata, 'name') ?? '',
    manifest,
  };
}

/** A part of a file that belongs to no manifest. */
export function subjectAt(file: ReadFile, span: Span): Subject {
  const start = Math.min(span.start, file.text.length);
  const end = Math.min(span.end, file.text.length);
  const { line } = positionAt(file.lineStarts, start);
  const extent = { start, end };
  const root = { kind: 'map' as const, entries: [], ...extent };
  return {
    kind: '',
    namespace: '',
    name: '',
    manifest: { file, root, apiVersion: '', kind: '', line, linesAhead: 0, extent, document: 0 },
  };
}
