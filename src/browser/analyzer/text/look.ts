import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the inks of the chart, by day and by night: the tokens reach into its shadow. */
export const look: Extension = [
  EditorView.theme({
    '&': { flex: '1', minWidth: '0', height: '100%', fontSize: '0.875rem', color: 'var(--ink)' },
    '&.cm-focused': { outline: '2px solid var(--magenta)', outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
    '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '12px' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-placeholder': { color: 'var(--soft)' },
    '.cm-gutters': { background: 'var(--paper)', color: 'var(--soft)', border: '0' },
    '.cm-lineNumbers .cm-gutterElement': { padding: '0 12px 0 16px', minWidth: '3.5em' },
    '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--raised)' },
    '.cm-gutterElement.at-fault': { fontWeight: '700' },
    '.cm-gutterElement.error': { color: 'var(--error)', boxShadow: 'inset 3px 0 var(--error)' },
    '.cm-gutterElement.warning': {
      color: 'var(--warning)',
      boxShadow: 'inset 3px 0 var(--warning)',
    },
    '.cm-gutterElement.info': { color: 'var(--link)', boxShadow: 'inset 3px 0 var(--link)' },
    '.finding': {
      textDecoration: 'underline wavy',
      textUnderlineOffset: '0.25em',
      textDecorationSkipInk: 'none',
    },
    '.finding.error': { textDecorationColor: 'var(--error)' },
    '.finding.warning': { textDecorationColor: 'var(--warning)' },
    '.finding.info': { textDecorationColor: 'var(--link)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
      { background: 'var(--shoal)' },
    '.cm-searchMatch': { background: 'var(--land)' },
    '.cm-searchMatch-selected': { outline: '1px solid var(--magenta)' },
    '.cm-panels': { background: 'var(--raised)', color: 'var(--ink)', fontFamily: 'var(--sans)' },
    '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
    '.cm-panel :is(button, input)': { font: 'inherit', color: 'inherit' },
    '.cm-panel .cm-button, .cm-panel .cm-textfield': {
      background: 'var(--paper)',
      border: '1px solid var(--edge)',
      borderRadius: 'var(--corner)',
    },
    '.cm-tooltip': {
      maxWidth: 'min(32rem, 90vw)',
      padding: '8px 12px',
      border: '1px solid var(--line)',
      borderRadius: 'var(--corner)',
      background: 'var(--raised)',
      color: 'var(--ink)',
      boxShadow: 'var(--shadow)',
      font: '0.875rem / 1.45 var(--sans)',
    },
    '.saying p': { margin: '0 0 4px' },
    '.saying .cure': { color: 'var(--soft)' },
    '.saying.error strong': { color: 'var(--error)' },
    '.saying.warning strong': { color: 'var(--warning)' },
    '.saying.info strong': { color: 'var(--link)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--link)' },
      { tag: [tags.comment, tags.punctuation, tags.separator, tags.meta], color: 'var(--soft)' },
      { tag: tags.string, color: 'var(--ok)' },
      { tag: [tags.typeName, tags.labelName, tags.keyword], color: 'var(--warning)' },
    ]),
  ),
];
