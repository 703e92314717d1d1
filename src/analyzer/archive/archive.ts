/** A manifest of an archive, by its path in there. */
export type ArchivedFile = { name: string; bytes: Uint8Array };

export type ArchiveReading =
  | { kind: 'files'; files: ArchivedFile[] }
  /** No archive after all: one file, packed. */
  | { kind: 'file'; bytes: Uint8Array }
  /** Why, as the end of a sentence that begins with the name of the archive. */
  | { kind: 'refused'; reason: string };
