export type Tool = {
  /** What it finds, as a noun: the line in the report. */
  name: string;
  command: readonly string[];
};

/** What must be in order beside the tests, the slowest first. */
export const tools: readonly Tool[] = [
  { name: 'types of pages', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'spelling', command: ['cspell', 'lint', '--no-progress', '--no-summary', '.'] },
  { name: 'types of the domain', command: ['tsc', '-p', 'src/tsconfig.domain.json'] },
  { name: 'unused code', command: ['knip', '--config', '.config/knip.jsonc'] },
];
