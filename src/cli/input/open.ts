import { statSync } from 'node:fs';
import { archiveKind } from '#analyzer/archive/kind.ts';
import { readBytes, readStream, type BytesReading } from '#cli/input/bytes.ts';
import { manifestsOf, whyUnreadable } from '#cli/input/folder.ts';

/** What lies at a path, or in the folder or the archive there: `inside` is its path from that; what is
 * packed was in an archive. */
export type Opened = { inside?: string; packed?: true } & (BytesReading | { leftOut: true });

/** Everything to be read of one argument of the command; `-` is standard input. */
export async function* open(root: string): AsyncGenerator<Opened> {
  if (root === '-') {
    yield* unpacked(await readStream(process.stdin));
    return;
  }
  const reading = await readPath(root);
  if (reading !== 'folder') {
    yield* unpacked(reading);
    return;
  }
  const { paths, leftOut, refused } = manifestsOf(root);
  for (const { path, reason } of refused) yield { inside: path, refused: reason };
  for (const path of leftOut) yield { inside: path, leftOut: true };
  for (const path of paths) {
    const file = await readPath(`${root}/${path}`);
    if (file !== 'folder') yield { inside: path, ...file };
  }
}

async function readPath(path: string): Promise<BytesReading | 'folder'> {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? 'folder' : await readBytes(path, stats);
  } catch (error) {
    return { refused: whyUnreadable(error) };
  }
}

/** The manifests of an archive; anything else as it is. */
async function* unpacked(reading: BytesReading): AsyncGenerator<Opened> {
  const kind = 'bytes' in reading ? archiveKind(reading.bytes) : undefined;
  if (!('bytes' in reading) || kind === undefined) {
    yield reading;
    return;
  }
  const { readArchive } = await import('#analyzer/archive/read.ts');
  const archive = readArchive(reading.bytes, kind);
  if (archive.kind === 'refused') yield { refused: archive.reason };
  else if (archive.kind === 'file') yield { bytes: archive.bytes, packed: true };
  else for (const { name, bytes } of archive.files) yield { inside: name, bytes, packed: true };
}
