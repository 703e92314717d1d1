import type { Finding, TextEdit } from '#analyzer/finding.ts';
import { lineStarts, positionAt, type SourceFile } from '#analyzer/reading/source.ts';

/** The repair of a finding as SARIF has it: what is deleted, by lines and columns, and what is put there. */
export function fixesOf(
  { repair }: Finding,
  fileNamed: (name: string) => SourceFile | undefined,
  uriOf: (file: string) => string,
): { fixes?: object[] } {
  if (!repair) return {};
  const byFile = Map.groupBy(repair.edits, ({ file }) => file);
  const artifactChanges = [...byFile].flatMap(([name, edits]) => {
    const file = fileNamed(name);
    if (!file) return [];
    const replacements = edits.map((edit) => replacementOf(edit, startsOf(file)));
    return [{ artifactLocation: { uri: uriOf(name) }, replacements }];
  });
  if (artifactChanges.length < byFile.size) return {};
  return { fixes: [{ description: { text: repair.title }, artifactChanges }] };
}

function replacementOf({ from, to, insert }: TextEdit, starts: Uint32Array) {
  const [start, end] = [positionAt(starts, from), positionAt(starts, to)];
  return {
    deletedRegion: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
    ...(insert === '' ? {} : { insertedContent: { text: insert } }),
  };
}

/** Thousands of findings may lie in one file. */
const starts = new WeakMap<SourceFile, Uint32Array>();

function startsOf(file: SourceFile): Uint32Array {
  const known = starts.get(file) ?? lineStarts(file.text);
  starts.set(file, known);
  return known;
}
