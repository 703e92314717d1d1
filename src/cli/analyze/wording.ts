import type { Finding } from '#analyzer/finding.ts';
import { levels } from '#analyzer/message.ts';
import { counted } from '#analyzer/wording.ts';

const nouns = { error: 'error', warning: 'warning', info: 'info' } as const;

/** `2 errors, 1 warning`. */
export function levelCounts(findings: readonly Finding[]): string {
  return levels
    .map((level) => ({ level, count: findings.filter((one) => one.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => counted(count, nouns[level]))
    .join(', ');
}
