import { strFromU8 } from 'fflate';
import { archiveLimits, megabytes } from '#analyzer/archive/limits.ts';
import { entryName, isManifestEntry } from '#analyzer/archive/names.ts';
import type { ArchivedFile, ArchiveReading } from '#analyzer/archive/archive.ts';

const block = 512;

/**
 * The manifests of a tar archive.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
export function readTar(bytes: Uint8Array): ArchiveReading {
  const files = new Map<string, ArchivedFile>();
  /** What an extended header says of the entry behind it. */
  let announced: { name?: string; size?: number } = {};
  let entries = 0;
  for (let at = 0; at + block <= bytes.length;) {
    const header = bytes.subarray(at, at + block);
    // Empty blocks end the archive.
    if (header.every((byte) => byte === 0)) break;
    if (!hasRightSum(header)) return refused('is damaged: the sum of a header is wrong.');
    if (++entries > archiveLimits.entries) {
      return refused(`has more than ${archiveLimits.entries} entries, which is too many.`);
    }
    const type = String.fromCharCode(header[156] ?? 0);
    const size = announced.size ?? number(header.subarray(124, 136));
    const body = bytes.subarray(at + block, at + block + size);
    if (!Number.isSafeInteger(size) || size < 0 || body.length < size) {
      return refused('is damaged: it ends within a file.');
    }
    at += block + Math.ceil(size / block) * block;

    if (type === 'L') announced.name = text(body);
    else if (type === 'x') announced = { ...announced, ...records(body) };
    if ('LxgK'.includes(type)) continue;

    const raw = announced.name ?? nameOf(header);
    announced = {};
    const reading = entryName(raw);
    if (reading.kind === 'unsafe') {
      return refused(`has an entry whose name ${reading.why}: "${raw}".`);
    }
    // "0", or nothing as old archives have it, is a file; all else are folders, links and devices.
    if (!'0\0'.includes(type) || !isManifestEntry(reading.name)) continue;
    if (size > archiveLimits.manifest) {
      const most = megabytes(archiveLimits.manifest);
      return refused(`has "${raw}" in it, which unpacks to more than ${most}.`);
    }
    // Of two files of one name the later one counts, as when one unpacks them.
    files.set(reading.name, { name: reading.name, bytes: body });
  }
  return { kind: 'files', files: [...files.values()] };
}

function refused(reason: string): ArchiveReading {
  return { kind: 'refused', reason };
}

/** The sum of all bytes, those of the sum itself counted as spaces. */
function hasRightSum(header: Uint8Array): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === number(header.subarray(148, 156));
}

/** Digits to the base of eight, or, where they would be too few, the bytes of the number. */
function number(field: Uint8Array): number {
  const [first = 0, ...rest] = field;
  if (first & 0x80) return rest.reduce((value, byte) => value * 256 + byte, first & 0x7f);
  return Number.parseInt(text(field).trim() || '0', 8);
}

/** The name, after the part of it that did not fit. */
function nameOf(header: Uint8Array): string {
  const prefix = text(header.subarray(257, 263)) === 'ustar' ? text(header.subarray(345, 500)) : '';
  const name = text(header.subarray(0, 100));
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** The lines of an extended header: `19 path=long/name\n`, with their own length before them. */
function records(body: Uint8Array): { name?: string; size?: number } {
  const found: { name?: string; size?: number } = {};
  for (const [, key, value = ''] of strFromU8(body).matchAll(/^\d+ ([^=\n]+)=(.*)$/gm)) {
    if (key === 'path') found.name = value;
    if (key === 'size') found.size = Number(value);
  }
  return found;
}

/** A text as far as its null character. */
function text(field: Uint8Array): string {
  const end = field.indexOf(0);
  return strFromU8(end === -1 ? field : field.subarray(0, end));
}
