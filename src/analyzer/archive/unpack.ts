import { decodeText } from '#analyzer/archive/decode.ts';
import { archiveKind } from '#analyzer/archive/kind.ts';
import { readArchive } from '#analyzer/archive/read.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';

/** The texts of what was given, and what of it is none. */
export type Unpacked = {
  files: SourceFile[];
  /** Why not, as the end of a sentence that begins with the path. */
  refused: { path: string; reason: string }[];
};

/** The manifests of an archive, named by it and their paths in it; any other file as it is. */
export function unpack(name: string, bytes: Uint8Array): Unpacked {
  const kind = archiveKind(bytes);
  if (kind === undefined) return textsOf([{ name, bytes }]);
  const archive = readArchive(bytes, kind);
  if (archive.kind === 'refused') {
    return { files: [], refused: [{ path: name, reason: archive.reason }] };
  }
  if (archive.kind === 'file') {
    return textsOf([{ name: name.replace(/\.gz$/i, ''), bytes: archive.bytes }]);
  }
  return textsOf(archive.files.map((file) => ({ ...file, name: `${name}/${file.name}` })));
}

function textsOf(files: readonly { name: string; bytes: Uint8Array }[]): Unpacked {
  const unpacked: Unpacked = { files: [], refused: [] };
  for (const { name, bytes } of files) {
    const text = decodeText(bytes);
    if (text === undefined) unpacked.refused.push({ path: name, reason: 'is no text in UTF-8.' });
    else unpacked.files.push({ name, text });
  }
  return unpacked;
}
