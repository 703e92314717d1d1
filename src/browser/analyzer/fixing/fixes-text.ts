import { counted } from '#analyzer/wording.ts';
import type { Fixes } from '#browser/analyzer/fixes.ts';

/** What all safe fixes come to, as a sentence: their number may be another than that of the findings. */
export function fixesText({ count, findings, files }: Fixes): string {
  if (count === 0) return 'No finding has a safe fix.';
  const made = `${counted(count, 'fix', 'fixes')} in ${counted(files.length, 'file')}`;
  const wanted = counted(findings, 'finding');
  const more = count - findings;
  if (more > 0)
    return `${made}: for ${wanted}, and for ${more} more that the first fixes bring up.`;
  if (more === 0) return `${made}, for ${wanted}.`;
  return `${made}, which ${count === 1 ? 'mends' : 'mend'} ${wanted}.`;
}

/** What the button says that shows them. How many fixes it takes is known once they are looked for. */
export function showFixesText(findings: number): string {
  return findings === 1
    ? 'Show the safe fix for 1 finding'
    : `Show safe fixes for ${findings} findings`;
}
