import type { ArchiveReading } from '#analyzer/archive/archive.ts';
import { archiveKind, type ArchiveKind } from '#analyzer/archive/kind.ts';
import { gunzip } from '#analyzer/archive/gzip.ts';
import { readTar } from '#analyzer/archive/tar.ts';
import { readZip } from '#analyzer/archive/zip.ts';

/** The manifests of an archive in the order of their paths. Nothing else in it is unpacked. */
export function readArchive(bytes: Uint8Array, kind: ArchiveKind): ArchiveReading {
  if (kind === 'zip') return inOrder(readZip(bytes));
  if (kind === 'tar') return inOrder(readTar(bytes));
  const unpacked = gunzip(bytes);
  if (unpacked.kind === 'refused') return unpacked;
  return archiveKind(unpacked.bytes) === 'tar' ? inOrder(readTar(unpacked.bytes)) : unpacked;
}

function inOrder(reading: ArchiveReading): ArchiveReading {
  if (reading.kind !== 'files') return reading;
  const files = reading.files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { kind: 'files', files };
}
