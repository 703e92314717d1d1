import { unzipSync } from 'fflate';
import { archiveLimits, megabytes } from '#analyzer/archive/limits.ts';
import { entryName, isManifestEntry } from '#analyzer/archive/names.ts';
import type { ArchivedFile, ArchiveReading } from '#analyzer/archive/archive.ts';

/** The manifests of a zip archive. */
export function readZip(bytes: Uint8Array): ArchiveReading {
  const names = new Map<string, string>();
  let entries = 0;
  let unpacked = 0;
  let reason: string | undefined;
  // Sizes are what the archive claims; more than that is never unpacked.
  const filter = (entry: { name: string; originalSize: number }) => {
    if (reason !== undefined) return false;
    const reading = entryName(entry.name);
    if (++entries > archiveLimits.entries) {
      reason = `has more than ${archiveLimits.entries} entries, which is too many.`;
    } else if (reading.kind === 'unsafe') {
      reason = `has an entry whose name ${reading.why}: "${entry.name}".`;
    } else if (!isManifestEntry(reading.name)) {
      return false;
    } else if ((unpacked += entry.originalSize) > archiveLimits.unpacked) {
      reason = `unpacks to more than ${megabytes(archiveLimits.unpacked)}, which is too much.`;
    } else if (entry.originalSize > archiveLimits.manifest) {
      reason = `has "${entry.name}" in it, which unpacks to more than ${megabytes(archiveLimits.manifest)}.`;
    } else if (names.has(entry.name)) {
      reason = `has two files "${entry.name}".`;
    } else {
      names.set(entry.name, reading.name);
      return true;
    }
    return false;
  };
  let found: Record<string, Uint8Array>;
  try {
    found = unzipSync(bytes, { filter });
  } catch {
    return { kind: 'refused', reason: 'is damaged, or packed in a way that is not known here.' };
  }
  if (reason !== undefined) return { kind: 'refused', reason };
  const files = [...names].map(([raw, name]): ArchivedFile => ({
    name,
    bytes: found[raw] ?? new Uint8Array(),
  }));
  return { kind: 'files', files };
}
