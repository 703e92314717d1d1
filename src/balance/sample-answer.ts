import { reportOf } from '#balance/report.ts';
import type { Sample } from '#balance/samples.ts';

/** What the checker says of a sample, in a sentence or two. */
export function sampleAnswer({ text, after = '' }: Sample): string {
  const { verdictName, listeners } = reportOf(text, after, {});
  return [`${verdictName}.`, ...listeners.slice(0, 1).map(({ words }) => words.headline)].join(' ');
}
