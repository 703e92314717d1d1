import { lineStarts, positionAt } from '#analyzer/reading/source.ts';
import { smallestChange, withPlainEnds } from '#browser/analyzer/text/smallest-change.ts';
import type { TextActions, TextView } from '#browser/analyzer/text/text-view.ts';

/** The plain field. It works before the editor is there, and wherever the editor does not. */
export function plainText(field: HTMLTextAreaElement, changed: TextActions['changed']): TextView {
  field.addEventListener('input', (event) => {
    const how = event instanceof InputEvent ? event.inputType : '';
    changed(field.value, how === 'insertFromPaste' || how === 'insertFromDrop');
  });
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
      const plain = withPlainEnds(text);
      const change = smallestChange(field.value, plain);
      if (!change) return;
      const before = document.activeElement;
      field.focus();
      field.setSelectionRange(change.from, change.to);
      // The one way to write into a field that its own undo takes back: nothing replaces it.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      const isDone = document.execCommand(
        change.insert === '' ? 'delete' : 'insertText',
        false,
        change.insert,
      );
      if (!isDone || field.value !== plain) field.value = plain;
      if (before instanceof HTMLElement) before.focus();
      changed(text, false);
    },
    forget: () => {},
    cursor: () => positionAt(lineStarts(field.value), field.selectionStart),
    focus: () => field.focus(),
  };
}
