import { explain } from '#accesslogs/explain.ts';
import type { Entry, LogLine } from '#accesslogs/line.ts';
import { harmless } from '#cli/terminal.ts';
import { wrap } from '#cli/wrap.ts';

const width = 92;

/** One line of a log for a person: what it was, what happened, why, and what to look at. */
export function entryText(entry: Entry): string {
  if (entry.kind === 'other') return `${entry.other.number}: ${entry.other.error}\n`;
  const { line } = entry;
  const told = explain(line);
  const parts = [
    ...paragraph('', `${told.title}. ${told.says}`),
    ...told.flags.flatMap(({ short, meaning }) => paragraph('', `${short}: ${meaning}`)),
    ...told.transport.flatMap((text) => paragraph('', text)),
    ...paragraph('', `${told.answeredByText} ${told.directionText}`),
    ...list('Likely causes:', told.causes),
    ...list('Check next:', told.next),
  ];
  return harmlessLines([`${line.number}: ${headOf(line)}`, ...parts]);
}

function headOf({ fields, kind, flags }: LogLine): string {
  const what = [fields.method, fields.path].filter((part) => part !== null).join(' ');
  const state = [kind === 'tcp' ? 'TCP' : fields.response_code, flags.join(',')];
  const to = fields.upstream_cluster ?? fields.authority ?? fields.downstream_local_address;
  return [...state, what, to === null ? '' : `to ${to}`]
    .filter((part) => part !== '' && part !== null)
    .join(' ');
}

function paragraph(mark: string, text: string): string[] {
  return wrap(text, width).map(
    (line, index) => `  ${index === 0 ? mark : ' '.repeat(mark.length)}${line}`,
  );
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [`  ${title}`, ...items.flatMap((item, index) => paragraph(`${index + 1}. `, item))];
}

function harmlessLines(lines: readonly string[]): string {
  return `${lines.map(harmless).join('\n')}\n`;
}
