import type { Finding } from '#analyzer/finding.ts';
import { documentationUrl } from '#analyzer/forms/documentation.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import type { Form } from '#analyzer/forms/report.ts';
import { levels } from '#analyzer/message.ts';

/** A report to be read, for a pull request or a wiki: a table a file. */
export const markdown: Form = ({ findings, files, refused, pathOf }) => {
  const counts = levels.map((level) => findings.filter((one) => one.level === level).length);
  const byFile = Map.groupBy(findings, ({ place }) => place.file);
  return [
    '# Istio configuration',
    table(
      ['Error', 'Warning', 'Info', 'Files'],
      [[...counts, files.length].map((count) => `${count}`)],
    ),
    ...(findings.length === 0 ? ['Nothing was found.'] : []),
    ...[...byFile].map(([name, found]) =>
      [
        `## ${name === '' ? 'The run itself' : escaped(pathOf(name))}`,
        table(['Line', 'Level', 'Code', 'Resource', 'Finding'], found.map(row)),
      ].join('\n\n'),
    ),
    ...(refused.length === 0
      ? []
      : [
          '## Not read',
          refused.map(({ path, reason }) => `- ${escaped(path)} ${escaped(reason)}`).join('\n'),
        ]),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
};

function row(finding: Finding): string[] {
  const { code, level, message, why, fix, place } = finding;
  return [
    `${place.start.line}`,
    levelName(level),
    `[${code}](${documentationUrl(code, 'latest')})`,
    escaped(originOf(finding)),
    [message, why ?? '', fix]
      .filter((part) => part !== '')
      .map(escaped)
      .join('<br>'),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that stays text: no markup, no cell that ends early, nobody called by "@name". */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_[\]<>|~#&$]/g, '\\$&')
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/\b(https?|ftp):\/\//gi, '$1:<!-- -->//');
}
