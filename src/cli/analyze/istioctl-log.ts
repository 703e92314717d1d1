import type { Finding } from '#analyzer/finding.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import { harmless, type Paint } from '#cli/terminal.ts';

const colours = { error: 'red', warning: 'yellow', info: undefined } as const;

/** A line a finding, in the form of `istioctl analyze`. */
export function istioctlLog(findings: readonly Finding[], paint: Paint): string {
  return findings.map((finding) => `${lineOf(finding, paint)}\n`).join('');
}

function lineOf(finding: Finding, paint: Paint): string {
  const { code, level, message, reference } = finding;
  const colour = colours[level];
  const name = colour === undefined ? levelName(level) : paint(colour, levelName(level));
  const where = [originOf(finding), reference].filter((part) => part !== '').join(' ');
  return `${name} [${code}] (${harmless(where)}) ${harmless(message)}`;
}
