import type { Finding } from '#analyzer/finding.ts';
import type { Form } from '#analyzer/forms/report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Commands of GitHub's workflows: each finding stands beside its line in the pull request.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Form = ({ findings, refused, pathOf }) =>
  [
    ...findings.map((finding) => annotation(finding, pathOf)),
    ...refused.map(
      ({ path, reason }) => `::error file=${property(path)}::${data(`${path} ${reason}`)}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');

function annotation(finding: Finding, pathOf: (file: string) => string): string {
  const { code, level, message, why, fix, place, related } = finding;
  const { file, start, end } = place;
  const also = related.map(
    (other) => `${pathOf(other.place.file)}:${other.place.start.line}: ${other.message}`,
  );
  const text = [message, why ?? '', fix, ...also].filter((part) => part !== '').join('\n');
  const properties = [
    ...(file === ''
      ? []
      : [
          ['file', pathOf(file)],
          ['line', `${start.line}`],
        ]),
    ['endLine', `${end.line}`],
    // Columns count within one line alone.
    ...(start.line === end.line
      ? [
          ['col', `${start.column}`],
          ['endColumn', `${end.column}`],
        ]
      : []),
    ['title', code],
  ].map(([name = '', value = '']) => `${name}=${property(value)}`);
  return `::${commands[level]} ${properties.join(',')}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
