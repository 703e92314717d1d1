import type { Finding } from '#analyzer/finding.ts';
import { originOf } from '#analyzer/forms/origin.ts';
import type { Report } from '#analyzer/forms/report.ts';
import { framer } from '#cli/analyze/frame.ts';
import { levelCounts } from '#cli/analyze/wording.ts';
import { harmless, type Paint } from '#cli/terminal.ts';
import { wrap } from '#cli/wrap.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const width = 96;

/** A report for people: file by file, each finding with its line, its reason and its cure. */
export function log({ findings, files, pathOf }: Report, paint: Paint): string {
  const frame = framer(files, paint);
  const byFile = Map.groupBy(findings, ({ place }) => place.file);
  return [...byFile]
    .map(([name, found]) => {
      const path = harmless(name === '' ? 'The run itself' : pathOf(name));
      const head = `${paint('bold', path)}: ${levelCounts(found)}`;
      const blocks = found.map((finding) => blockOf(finding, path));
      return `${[head, ...blocks].join('\n\n')}\n`;
    })
    .join('\n');

  function blockOf(finding: Finding, path: string): string {
    const { code, level, rule, message, why, fix, place, related } = finding;
    const origin = originOf(finding);
    const where = `${path}:${place.start.line}:${place.start.column}`;
    const also = related.map(({ place: other, message: text }) => {
      const { line, column } = other.start;
      return `See ${harmless(pathOf(other.file))}:${line}:${column}: ${harmless(text)}`;
    });
    const lines = [
      [
        paint('bold', where),
        `${paint(colours[level], level)} ${code}`,
        ...(rule === undefined ? [] : [rule]),
        ...(origin === '' ? [] : [paint('dim', harmless(origin))]),
      ].join('  '),
      ...wrap(harmless(message), width),
      ...frame(place).map((line) => `  ${line}`),
      ...(why === undefined ? [] : wrap(`Why: ${harmless(why)}`, width)),
      ...(fix === '' ? [] : wrap(`Fix: ${harmless(fix)}`, width)),
      ...also,
    ];
    return lines.map((line) => `  ${line}`).join('\n');
  }
}
