/** What is read at the most. What lies beyond is left out, and that is said. */
export const limits = {
  /** Characters of a paste or file. */
  totalLength: 120_000_000,
  /** Lines that are kept, blank ones not counted. */
  lines: 400_000,
  /** Characters of one line. Envoy takes request headers up to 60 KiB. */
  lineLength: 200_000,
  /** Characters of a format string. */
  formatLength: 20_000,
  /** Operators of a format string. */
  operators: 200,
  /** Lines of one JSON object that was laid out over several. */
  layoutLines: 200,
} as const;
