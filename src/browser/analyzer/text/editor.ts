import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, type Transaction } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { look } from '#browser/analyzer/text/look.ts';
import { findingMarks, setFindings, spanOf } from '#browser/analyzer/text/marks.ts';
import { smallestChange, withPlainEnds } from '#browser/analyzer/text/smallest-change.ts';
import type { TextActions, TextView } from '#browser/analyzer/text/text-view.ts';
import { yaml } from '#browser/analyzer/text/yaml-language.ts';

/**
 * The editor. It lives in a shadow tree, where its styles are constructed sheets: the page's policy
 * blocks every style element.
 */
export function openEditor(
  host: HTMLElement,
  { label, hint }: { label: string; hint: string },
  { changed, check }: TextActions,
): TextView {
  const root = host.attachShadow({ mode: 'open' });
  const states = new Map<string, EditorState>();
  let shown: SourceFile = { name: '', text: '' };
  const view = new EditorView({ root, parent: root, state: stateOf('') });

  return {
    show(file) {
      if (file.name === shown.name && file.text === shown.text) return;
      states.set(shown.name, view.state);
      const kept = states.get(file.name);
      shown = file;
      view.setState(kept ? rewritten(kept, file.text).state : stateOf(file.text));
    },
    mark(findings) {
      const here = findings.filter(({ place }) => place.file === shown.name);
      view.dispatch({ effects: setFindings.of(here) });
    },
    go(place) {
      const { from, to } = spanOf({ place }, view.state.doc);
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    replace(text) {
      view.dispatch(rewritten(view.state, text));
    },
    forget: () => states.clear(),
    cursor() {
      const { from } = view.state.selection.main;
      const line = view.state.doc.lineAt(from);
      return { line: line.number, column: from - line.from + 1 };
    },
    focus: () => view.focus(),
  };

  /** A text is changed no more than it must be: the cursor and the marks stay at their words. */
  function rewritten(state: EditorState, text: string): Transaction {
    const changes = smallestChange(state.doc.toString(), withPlainEnds(text));
    return state.update(changes ? { changes, annotations: isolateHistory.of('full') } : {});
  }

  function stateOf(text: string): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        // Before the editor's own keys. Tab stays the browser's, so that one gets out again.
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              check();
              return true;
            },
          },
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        history(),
        lineEnds(text),
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        bracketMatching(),
        highlightSelectionMatches(),
        search({ top: true }),
        yaml,
        indentUnit.of('  '),
        placeholder(hint),
        findingMarks,
        look,
        typeOver,
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'false',
          tabindex: '0',
        }),
        EditorView.updateListener.of(({ docChanged, state, transactions }) => {
          if (!docChanged) return;
          shown = { name: shown.name, text: state.sliceDoc() };
          changed(shown.text, transactions.some(isPaste));
        }),
      ],
    });
  }
}

function isPaste(transaction: Transaction): boolean {
  return ['input.paste', 'input.drop'].some((event) => transaction.isUserEvent(event));
}

/** A text with the line ends of Windows keeps them; one with several kinds gets those of Unix. */
function lineEnds(text: string): Extension {
  const isWindows = text.includes('\r\n') && !/(?:^|[^\r])\n|\r(?!\n)/.test(text);
  return isWindows ? EditorState.lineSeparator.of('\r\n') : [];
}

/**
 * A letter typed over a selection. Left to the browser, it would copy the look of the old text as
 * style attributes, which the policy blocks and reports.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const isTyped = event.inputType === 'insertText' && !event.isComposing;
    if (!isTyped || event.data === null || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(event.data), {
      scrollIntoView: true,
      userEvent: 'input.type',
    });
    return true;
  },
});
