import { ensureSyntaxTree, getIndentation } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { describe, expect, test } from 'vitest';
import { yaml } from '#browser/analyzer/text/yaml-language.ts';

const names = tagHighlighter([
  { tag: tags.propertyName, class: 'key' },
  { tag: tags.comment, class: 'comment' },
  { tag: tags.punctuation, class: 'mark' },
  { tag: tags.meta, class: 'meta' },
  { tag: tags.string, class: 'text' },
  { tag: [tags.typeName, tags.labelName], class: 'name' },
  { tag: tags.keyword, class: 'word' },
]);

function stateOf(doc: string): EditorState {
  return EditorState.create({ doc, extensions: [yaml] });
}

/** The pieces that have a colour, each with it; marks are left out. */
function colours(text: string): string[] {
  const state = stateOf(text);
  const tree = ensureSyntaxTree(state, text.length, 5_000);
  if (!tree) throw new Error('The text was not read in time.');
  const found: string[] = [];
  highlightTree(tree, names, (from, to, name) => {
    if (name !== 'mark') found.push(`${name} ${text.slice(from, to)}`);
  });
  return found;
}

describe('what has a colour', () => {
  test.each([
    ['a key', 'host: reviews', ['key host']],
    ['a key with marks in it', 'app.kubernetes.io/name: a:b#c', ['key app.kubernetes.io/name']],
    ['a key of an item', '- - name: a', ['key name']],
    ['a key in quotes', '"a b": "c: d"', ['key "a b"', 'text "c: d"']],
    ['a comment', 'a: b # c: d', ['key a', 'comment # c: d']],
    ['no comment within a word', 'a: b#c', ['key a']],
    ['an address, which has no key', 'a: http://b.example/c?d=e', ['key a']],
    ['brackets', '{ a: [b, true], "c": d }', ['key a', 'word true', 'key "c"']],
    ['JSON', '{"a":{"b":null}}', ['key "a"', 'key "b"', 'word null']],
    ['what a bracket ends', 'a: {}\nb: c', ['key a', 'key b']],
    ['documents', '---\na: b\n...', ['meta ---', 'key a', 'meta ...']],
    [
      'anchors and tags',
      'a: &x !!str b\nc: *x',
      ['key a', 'name &x', 'name !!str', 'key c', 'name *x'],
    ],
    ['words that are values', 'a: true\nb: true story', ['key a', 'word true', 'key b']],
    ['a doubled quote', "a: 'it''s' # b", ['key a', "text 'it''s'", 'comment # b']],
    ['a text over lines', 'a: "b\n  c: d"\ne: f', ['key a', 'text "b', 'text   c: d"', 'key e']],
    [
      'a block of text',
      'a: |\n  b: c\n\n  # d\ne: f',
      ['key a', 'text   b: c', 'text   # d', 'key e'],
    ],
    ['a document after an open bracket', 'a: [\n---\nb, c: d', ['key a', 'meta ---', 'key b, c']],
  ])('%s', (_, text, expected) => {
    expect(colours(text)).toEqual(expected);
  });

  // Read anew for each mark, any of these would outlast the test's own limit.
  test.each([
    ['colons', 'a: '.repeat(100_000)],
    ['quotes', `"${'\\"'.repeat(100_000)}`],
    ['brackets', `{${'a: b, '.repeat(50_000)}`],
    ['signs of comments', '#a'.repeat(100_000)],
    ['blanks', `a${' '.repeat(300_000)}b`],
    ['blanks at the end', `{ a${' '.repeat(300_000)}`],
  ])('a line of very many %s is read once', (_, text) => {
    expect(() => colours(text)).not.toThrow();
  });
});

test.each([
  ['spec:\n', 2],
  ['  hosts: [a]\n', 2],
  ['  - name: a\n', 4],
  ['  - spec:\n', 6],
  ['data:\n  a: |\n', 4],
  ['a: [\n', 2],
])('a new line below "%s" begins at column %s', (text, column) => {
  expect(getIndentation(stateOf(text.slice(0, -1)), text.length - 1)).toBe(column);
});
