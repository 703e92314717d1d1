import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { composeAnything } from '#analyzer/reading/compose.ts';
import { readSimple } from '#analyzer/reading/simple-yaml.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('reads as the whole grammar does', () => {
  test.each([
    ['maps and lists in blocks', 'a:\n  b:\n    - c\n    - d: 1\n      e: 2\n  f: g\n'],
    ['a list as far left as its key', 'a:\n- b\n- c: d\ne: f\n'],
    ['a list of lists', '- - a\n  - b\n- c\n'],
    ['collections in brackets', 'a: { b: [1, two], c: {}, d: [] }\ne: [{ f: g }, { h: i }]\n'],
    ['quotes', `a: 'b: c'\n"d": "e # f"\n'g': ''\n`],
    ['comments and empty lines', '# a\n\nb: c # d\n  # e\nf: #g\n  h: i\n'],
    ['comments in other languages', '# é 服务\na: b # ü\n'],
    ['keys without a value', 'a:\nb:\n  c:\nd: e\n'],
    ['letters that mean something elsewhere', 'a: b:c#d,e[f]{g}&h*i!j|k>l\nm: n - o ? p\n'],
    ['numbers and booleans', 'a: 0777\nb: on\nc: -1\n8080: 1e3\n'],
    ['blanks at the end', 'a: b  \nc: [d]  \ne:  \n  f: g\n\n  \n'],
    ['a scalar alone', 'a b\n'],
    ['a document without an end of line', 'a: b'],
  ])('%s', (_, text) => {
    const simple = readSimple(text, whole(text));
    expect(simple).toBeDefined();
    expect({ ...simple, repeatedKeys: [] }).toEqual(composeAnything(text, whole(text)));
  });

  test.each([
    ['a colon behind it', 'a: b\n', 1],
    ['a letter behind its dash', 'a: -b\n', 4],
    ['a quote behind its last line', "a: b\n'", 5],
  ])('what ends before %s', (_, text, end) => {
    const document = { start: 0, end };
    const simple = readSimple(text, document);
    const composed = composeAnything(text, document);
    const isSame = isDeepStrictEqual({ ...simple, repeatedKeys: [] }, composed);
    expect(simple === undefined || isSame).toBe(true);
  });

  test('with offsets from the start of the file', () => {
    const text = 'a: b\n---\nc:\n  - d\n';
    const document = { start: 9, end: text.length };
    expect({ ...readSimple(text, document), repeatedKeys: [] }).toEqual(
      composeAnything(text, document),
    );
  });
});

test.each([
  ['a text over lines', 'a: b\n  c\n'],
  ['a block of text', 'a: |\n  b\n'],
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !b c\n'],
  ['a merge key', 'a: { <<: b }\n'],
  ['a repeated key', 'a: b\na: c\n'],
  ['a key that is repeated as a number', '1: b\n0x1: c\n'],
  ['a key without a name', '~: a\n'],
  ['a key of brackets', '[a]: b\n'],
  ['a question mark', '? a\n: b\n'],
  ['an escape', String.raw`a: "b\n"`],
  ['a quote in quotes', "a: 'b''c'\n"],
  ['quotes over lines', "a: 'b\n  c'\n"],
  ['brackets over lines', 'a: [b,\n  c]\n'],
  ['a tab', 'a:\tb\n'],
  ['letters beyond ASCII', 'a: é\n'],
  ['a number that JSON does not know', 'a: .inf\n'],
  ['a mark of the end', 'a: b\n...\n'],
  ['an item without a value', '- a\n-\n'],
  ['a value that is a key', 'a: b: c\n'],
  ['two lines at odds', 'a:\n    b: c\n  d: e\n'],
  ['a bracket that is not closed', 'a: [b\n'],
  ['nothing', '# a\n'],
  ['a colon before a bracket', 'a: [b:]\n'],
  ['a comment without a blank before it', 'a: []#b\n'],
  ['a comment with what is no text', 'a: b #\u0000\n'],
  ['lines that end with CR', 'a: b # c\rd: e\n'],
  ['a map of many keys', Array.from({ length: 102 }, (_, key) => `a${key}: b\n`).join('')],
  ['more values than are read', `[${'a, '.repeat(500_000)}a]\n`],
  ['brackets of great depth', `${'['.repeat(40)}a${']'.repeat(40)}\n`],
])('leaves %s to the whole grammar', (_, text) => {
  expect(readSimple(text, whole(text))).toBeUndefined();
});
