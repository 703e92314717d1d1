import type { Analysis } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import { counted } from '#catalog/numbers.ts';

/** The findings as they are shown: what is certain, and what this input cannot decide. */
export type Sorted = { certain: Finding[]; absent: Finding[]; suppressed: Finding[] };

export function sorted({ findings, suppressed }: Analysis): Sorted {
  return {
    certain: findings.filter(({ absent }) => !absent),
    absent: findings.filter(({ absent }) => absent),
    suppressed: suppressed.map(({ finding }) => finding),
  };
}

/** The counts in one sentence, which a screen reader speaks. */
export function countsText({ certain, absent, suppressed }: Sorted, resources: number): string {
  if (certain.length + absent.length + suppressed.length === 0) {
    return resources === 0
      ? 'The input has no resource that the checks know.'
      : `Nothing was found in ${counted(resources, 'resource')}.`;
  }
  const parts = [
    certain.length > 0 ? `${certain.length} certain` : 'Nothing certain',
    absent.length > 0 ? `${absent.length} that this input cannot decide` : '',
    suppressed.length > 0 ? `${suppressed.length} suppressed` : '',
  ].filter(Boolean);
  return `${parts.join(', ')}, in ${counted(resources, 'resource')}.`;
}
