export type ArchiveKind = 'zip' | 'gzip' | 'tar';

/** What kind of archive begins with these bytes, if any does. */
export function archiveKind(bytes: Uint8Array): ArchiveKind | undefined {
  if (startsWith(bytes, 0, 'PK\x03\x04') || startsWith(bytes, 0, 'PK\x05\x06')) return 'zip';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  return startsWith(bytes, 257, 'ustar') ? 'tar' : undefined;
}

function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
