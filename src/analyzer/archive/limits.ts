/** What is accepted of an archive at the most. More is refused, before it takes the memory. */
export const archiveLimits = {
  /** Bytes of everything in it, unpacked. */
  unpacked: 128_000_000,
  /** Bytes of one manifest, unpacked. */
  manifest: 20_000_000,
  /** Files and folders. */
  entries: 100_000,
} as const;

/** `20000000` → `20 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
