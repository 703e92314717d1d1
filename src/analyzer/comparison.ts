import type { Finding } from '#analyzer/finding.ts';
import { identifier } from '#analyzer/forms/fingerprint.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';

/** What was found in files. */
export type Found = { files: readonly SourceFile[]; findings: readonly Finding[] };

export type Comparison = {
  /** Those of the second that the first has not. */
  gained: Finding[];
  /** Those of the first that the second has not. */
  lost: Finding[];
  kept: Finding[];
};

/** What came and what went from one input to another, wherever the lines have moved. */
export function compareFound(before: Found, after: Found): Comparison {
  const left = byIdentity(before);
  const comparison: Comparison = { gained: [], lost: [], kept: [] };
  const keyOf = keysOf(after);
  for (const finding of after.findings) {
    const known = left.get(keyOf(finding))?.shift();
    (known ? comparison.kept : comparison.gained).push(finding);
  }
  const lost = new Set([...left.values()].flat());
  comparison.lost = before.findings.filter((finding) => lost.has(finding));
  return comparison;
}

function byIdentity(found: Found): Map<string, Finding[]> {
  return Map.groupBy(found.findings, keysOf(found));
}

function keysOf({ files }: Found): (finding: Finding) => string {
  const identityOf = identifier(files);
  return (finding) => {
    const { code, rule, origin, file, field, text } = identityOf(finding);
    return JSON.stringify([code, rule, origin, file, field, text]);
  };
}
