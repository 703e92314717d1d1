import type { Place } from '#analyzer/finding.ts';
import { lineStarts, type SourceFile } from '#analyzer/reading/source.ts';
import { columns, harmless, type Paint } from '#cli/terminal.ts';

const most = 100;

/** Shows places in files: the line, and carets below what is meant. */
export function framer(files: readonly SourceFile[], paint: Paint): (place: Place) => string[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const starts = new Map<string, Uint32Array>();
  return ({ file, start, end }) => {
    const source = byName.get(file);
    if (!source) return [];
    const lines = starts.get(file) ?? lineStarts(source.text);
    starts.set(file, lines);
    const from = lines[start.line - 1] ?? 0;
    const text = source.text.slice(from, lines[start.line]).replace(/[\r\n]+$/, '');
    const first = start.column - 1;
    const last = end.line === start.line ? end.column - 1 : text.length;
    // Of a long line only the surroundings are shown.
    const left = Math.max(0, Math.min(first - 30, text.length - most));
    const right = Math.min(text.length, left + most);
    const before = harmless(text.slice(left, first));
    const meant = harmless(text.slice(first, Math.min(last, right)));
    const shown = before + meant + harmless(text.slice(Math.min(last, right), right));
    const lead = left > 0 ? '…' : '';
    const number = `${start.line}`;
    const carets = '^'.repeat(Math.max(1, columns(meant)));
    return [
      `${paint('dim', `${number} |`)} ${lead}${shown}${right < text.length ? '…' : ''}`,
      `${paint('dim', `${' '.repeat(number.length)} |`)} ${' '.repeat(columns(lead + before))}${paint('red', carets)}`,
    ];
  };
}
