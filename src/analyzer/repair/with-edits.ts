import type { TextEdit } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { applyEdits } from '#analyzer/repair/apply-edits.ts';

/** The files with the edits made; those that have none stay the same objects. */
export function withEdits(files: readonly SourceFile[], edits: readonly TextEdit[]): SourceFile[] {
  const byFile = Map.groupBy(edits, ({ file }) => file);
  return files.map((file) => {
    const own = byFile.get(file.name);
    return own ? { ...file, text: applyEdits(file.text, own) } : file;
  });
}
