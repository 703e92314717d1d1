import { Gunzip } from 'fflate';
import { archiveLimits, megabytes } from '#analyzer/archive/limits.ts';
import type { ArchiveReading } from '#analyzer/archive/archive.ts';

/** So much is unpacked at once: a bomb is noticed before its thousandfold is there. */
const step = 16_384;

/** Unpacks gzip, as far as the limit. */
export function gunzip(
  bytes: Uint8Array,
): Extract<ArchiveReading, { kind: 'file' } | { kind: 'refused' }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const last = { ends: false };
  const stream = new Gunzip((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    last.ends = final;
  });
  try {
    for (let at = 0; at < bytes.length; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
      if (length > archiveLimits.unpacked) return refused();
    }
  } catch {
    return { kind: 'refused', reason: 'is damaged: it does not unpack.' };
  }
  if (!last.ends) return { kind: 'refused', reason: 'is damaged: its end is missing.' };
  return { kind: 'file', bytes: joined(chunks, length) };
}

function refused(): { kind: 'refused'; reason: string } {
  const most = megabytes(archiveLimits.unpacked);
  return { kind: 'refused', reason: `unpacks to more than ${most}, which is too much.` };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
