/** What the balance checker accepts at the most. More is refused or left out, and that is told. */
export const limits = {
  /** Characters of one paste. */
  length: 60_000_000,
  /** Workers of one proxy. The largest machines of today have fewer CPUs. */
  workers: 1024,
  /** Listeners of all pods together. */
  listeners: 10_000,
  /** Workers of all listeners together. */
  cells: 2_000_000,
  /** Objects and lists inside one another in a JSON text. */
  depth: 64,
} as const;
