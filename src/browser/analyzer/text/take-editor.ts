import type { Finding } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { part } from '#browser/parts.ts';
import { plainText } from '#browser/analyzer/text/plain.ts';
import { withPlainEnds } from '#browser/analyzer/text/smallest-change.ts';
import type { TextActions, TextView } from '#browser/analyzer/text/text-view.ts';

/**
 * The text of the page: the plain field, and the editor in its place as soon as it is there. Where
 * it does not come, the field stays.
 */
export function takeEditor(
  root: HTMLElement,
  actions: TextActions,
): TextView & { whenReady: Promise<void> } {
  const field = part<HTMLTextAreaElement>(root, 'text');
  let shown: SourceFile | undefined;
  let marked: readonly Finding[] = [];
  let view = plainText(field, actions.changed);

  return {
    show(file) {
      shown = file;
      view.show(file);
    },
    mark(findings) {
      marked = findings;
      view.mark(findings);
    },
    go: (place) => view.go(place),
    replace: (text) => view.replace(text),
    forget: () => view.forget(),
    cursor: () => view.cursor(),
    focus: () => view.focus(),
    whenReady: take().catch(() => {}),
  };

  async function take(): Promise<void> {
    const { openEditor } = await import('#browser/analyzer/text/editor.ts');
    const wasThere = document.activeElement === field;
    const start = view.cursor();
    const host = part(root, 'editor');
    const label = 'Kubernetes and Istio configuration, as YAML or JSON';
    view = openEditor(host, { label, hint: field.placeholder }, actions);
    host.hidden = false;
    field.hidden = true;
    if (shown) {
      // The field has no line ends of Windows; where nobody has typed, the file keeps its own.
      const isSame = withPlainEnds(shown.text) === field.value;
      view.show(isSame ? shown : { name: shown.name, text: field.value });
    }
    view.mark(marked);
    if (wasThere) view.go({ file: shown?.name ?? '', start, end: start });
  }
}
