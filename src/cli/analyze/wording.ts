import type { Finding } from '#analyzer/finding.ts';
import { levels } from '#analyzer/message.ts';

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

const nouns = { error: 'error', warning: 'warning', info: 'info' } as const;

/** `2 errors, 1 warning`. */
export function levelCounts(findings: readonly Finding[]): string {
  return levels
    .map((level) => ({ level, count: findings.filter((one) => one.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => counted(count, nouns[level]))
    .join(', ');
}
