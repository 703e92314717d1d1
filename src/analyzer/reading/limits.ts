/** What the analyzer accepts at the most. More is refused with a message that names the limit. */
export const limits = {
  /** Characters of one file. */
  fileLength: 20_000_000,
  /** Characters of all files together. */
  totalLength: 60_000_000,
  /** Collections inside one another. Istio's own kinds need fewer than 20. */
  depth: 64,
  /** Values of one document, those that aliases repeat included. */
  nodes: 500_000,
  /** Repeated keys of one document that are told, and whose first values are kept. */
  repeatedKeys: 100,
  /** Documents of all files together. */
  documents: 100_000,
} as const;
