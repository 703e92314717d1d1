import type { Finding, Repair } from '#analyzer/finding.ts';

/** A finding and what mends it. */
export type Mending = { finding: Finding; repair: Repair };

/** The safe repairs of findings that change nothing but these files. */
export function safeRepairs(findings: readonly Finding[], names: ReadonlySet<string>): Mending[] {
  return findings.flatMap((finding) => {
    const { repair } = finding;
    // A mesh config of its own is none of the files.
    const isHere = repair?.safe && repair.edits.every(({ file }) => names.has(file));
    return isHere ? [{ finding, repair }] : [];
  });
}
