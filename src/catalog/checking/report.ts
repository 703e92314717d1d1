import type { Problem } from '#catalog/checking/problem.ts';
import { counted } from '#catalog/numbers.ts';

/** A problem as a person reads it: where, what, and what to do. */
export function problemText({ path, line, column, message, fix }: Problem): string {
  return [`${path}:${line}:${column}`, `  ${message}`, ...(fix ? [`  ${fix}`] : [])].join('\n');
}

/** The last line of a run. */
export function summaryText(problems: readonly Problem[], files: number): string {
  if (problems.length === 0) return `No problem in ${counted(files, 'file')}.`;
  const paths = new Set(problems.map(({ path }) => path));
  return `${counted(problems.length, 'problem')} in ${counted(paths.size, 'file')}.`;
}

/**
 * A problem as GitHub shows it beside the line.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotation({ path, line, column, message, fix }: Problem): string {
  const place = `file=${property(path)},line=${line},col=${column}`;
  return `::error ${place}::${data([message, fix ?? ''].join('\n').trim())}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
