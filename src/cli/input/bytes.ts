import { createReadStream, readFileSync, type Stats } from 'node:fs';
import { archiveLimits, megabytes } from '#analyzer/archive/limits.ts';
import { whyUnreadable } from '#cli/input/folder.ts';

/** Bytes of one file or stream that are read at the most; of an archive, before it is unpacked. */
const most = archiveLimits.manifest;

export type BytesReading = { bytes: Uint8Array } | { refused: string };

/** What a file holds, or what comes from a pipe that stands in a file's place. */
export async function readBytes(path: string, stats: Stats): Promise<BytesReading> {
  if (!stats.isFile()) return readStream(createReadStream(path));
  if (stats.size > most) return { refused: tooLarge(megabytes(stats.size)) };
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { refused: whyUnreadable(error) };
  }
}

/** Everything that a stream brings. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<BytesReading> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > most) return { refused: tooLarge(`more than ${megabytes(most)}`) };
      chunks.push(chunk);
    }
  } catch (error) {
    return { refused: whyUnreadable(error) };
  }
  return { bytes: Buffer.concat(chunks) };
}

function tooLarge(size: string): string {
  return `has ${size}; at most ${megabytes(most)} of one file are read. Split it.`;
}
