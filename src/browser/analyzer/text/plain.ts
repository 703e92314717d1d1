import { lineStarts, positionAt } from '#analyzer/reading/source.ts';
import type { TextView } from '#browser/analyzer/text/text-view.ts';

/** The plain field. It works before the editor is there, and wherever the editor does not. */
export function plainText(field: HTMLTextAreaElement, changed: (text: string) => void): TextView {
  field.addEventListener('input', () => changed(field.value));
  const offset = ({ line, column }: { line: number; column: number }) =>
    (lineStarts(field.value)[line - 1] ?? 0) + column - 1;

  return {
    show({ text }) {
      // The cursor stays where somebody types already.
      if (field.value !== text) field.value = text;
    },
    mark: () => {},
    go({ start, end }) {
      field.focus();
      field.setSelectionRange(offset(start), offset(end));
      const height = field.scrollHeight / Math.max(1, lineStarts(field.value).length);
      field.scrollTop = Math.max(0, (start.line - 4) * height);
    },
    replace(text) {
      field.value = text;
      changed(text);
    },
    forget: () => {},
    cursor: () => positionAt(lineStarts(field.value), field.selectionStart),
    focus: () => field.focus(),
  };
}
