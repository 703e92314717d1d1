import { expect, test } from 'vitest';
import { applyEdits } from '#analyzer/repair/apply-edits.ts';
import { readDocuments } from '#analyzer/reading/documents.ts';
import { repairOf } from '#analyzer/repair/plan-edits.ts';
import { insert, remove, rename, surely, write, type Change } from '#analyzer/repair/plan.ts';

/** The text below `spec:` after a change, whose path begins there; nothing if it is refused. */
function changed(spec: string, change: (path: (...steps: Step[]) => Step[]) => Change) {
  const head = 'apiVersion: a/v1\nkind: A\nspec:\n';
  const text = head + spec;
  const { manifests } = readDocuments([{ name: 'a.yaml', text }]);
  const [manifest] = manifests;
  if (!manifest) throw new TypeError('the text cannot be read');
  const repair = repairOf(manifest, surely(change((...steps) => ['spec', ...steps])), []);
  return repair && applyEdits(text, repair.edits).slice(head.length);
}

type Step = string | number;

test.each([
  ['plain', '  a: b # c\n', 'x', '  a: x # c\n'],
  ['in double quotes', '  a: "b"\n', 'x "y"', '  a: "x \\"y\\""\n'],
  ['in single quotes', "  a: 'b'\n", "it's", "  a: 'it''s'\n"],
  ['plain, and now needs quotes', '  a: b\n', 'on', '  a: "on"\n'],
  ['plain, and now looks like a number', '  a: b\n', '1.20', '  a: "1.20"\n'],
  ['plain, and now looks like a time', '  a: b\n', '12:30', '  a: "12:30"\n'],
  ['plain, and now begins with a sign', '  a: b\n', '*.example.com', '  a: "*.example.com"\n'],
  ['plain, and now holds a comment', '  a: b\n', 'x #y', '  a: "x #y"\n'],
  ['within brackets', '  { a: b }\n', 'x, y', '  { a: "x, y" }\n'],
  ['a number in quotes', '  a: "5"\n', 5, '  a: 5\n'],
  ['of two lines in quotes', '  a: "b\n    c"\n', 'x', '  a: "x"\n'],
  ['absent', '  a: # c\n', 'x', '  a: x # c\n'],
  ['absent, within brackets', '  { a: , b: 1 }\n', 'x', '  { a: x , b: 1 }\n'],
  ['a scalar that becomes an object', '  a: 5\n', { b: [1, 'on'] }, '  a: { b: [1, "on"] }\n'],
])('a value that is %s is written in its style', (_, spec, value, expected) => {
  expect(changed(spec, (path) => write(path('a'), value))).toBe(expected);
});

test.each([
  ['behind an alias', '  x: &x b\n  a: *x\n'],
  ['with an anchor', '  a: &x b\n  x: *x\n'],
  ['in an object with an anchor', '  x: &x { y: 1 }\n  <<: *x\n  a: *x\n'],
  ['that came by a merge key', '  x: &x\n    a: 1\n  <<: *x\n'],
  ['with a tag', '  a: !!str 5\n'],
  ['of several lines without quotes', '  a: b\n    c\n'],
  ['a block', '  a: |\n    b\n'],
  ['an object', '  a: { b: 1 }\n'],
])('a value %s stays', (_, spec) => {
  expect(changed(spec, (path) => write(path('a'), 'x'))).toBeUndefined();
});

test.each([
  ['behind the anchor', '  a: &x # shared\n    b: 1\n  y: *x\n'],
  ['on lines below the anchor', '  a: &x\n    # shared\n    # by y\n    b: 1\n  y: *x\n'],
  ['that is long', `  a: &x # ${'shared '.repeat(50)}\n    b: 1\n  y: *x\n`],
])('a value in an object with an anchor stays, with a comment %s', (_, spec) => {
  expect(changed(spec, (path) => write(path('a', 'b'), 'x'))).toBeUndefined();
});

test('a value below a comment that speaks of an anchor changes', () => {
  const spec = '  a: # as &x\n    b: 1\n';
  expect(changed(spec, (path) => write(path('a', 'b'), 'x'))).toBe(spec.replace('1', 'x'));
});

test.each([
  ['plain', '  a: b\n', '  c: b\n'],
  ['in quotes, before a blank', '  "a" : b\n', '  "c" : b\n'],
  ['with an object below', '  a:\n    # of it\n    b: 1\n', '  c:\n    # of it\n    b: 1\n'],
  ['in JSON', '  {"a": [1]}\n', '  {"c": [1]}\n'],
])('a key that is %s is written in its style', (_, spec, expected) => {
  expect(changed(spec, (path) => rename(path('a'), 'c'))).toBe(expected);
});

test.each([
  ['with its line and comment', '  x: 1\n  a: 2 # c\n  # y\n  y: 3\n', '  x: 1\n  # y\n  y: 3\n'],
  ['with all that is below it', '  a:\n    b:\n      - c\n  y: 3\n', '  y: 3\n'],
  ['with lines that end in CRLF', '  x: 1\r\n  a: 2\r\n  y: 3\r\n', '  x: 1\r\n  y: 3\r\n'],
  ['that ends the file', '  x: 1\n  a: "2"', '  x: 1\n'],
  ['in a block text', '  a: |\n    b\n  y: 3\n', '  y: 3\n'],
  ['with a field below that has no value', '  a:\n    b:\n  y: 3\n', '  y: 3\n'],
  ['that is alone and ends without a value', '  a:\n    "b" :\n', '{}\n'],
  ['first within brackets', '  { a: 1, b: 2 }\n', '  { b: 2 }\n'],
  ['last within brackets', '  { b: 2, a: [1] }\n', '  { b: 2 }\n'],
  ['alone within brackets', '  { a: 1 }\n', '  {}\n'],
])('a field is taken out %s', (_, spec, expected) => {
  expect(changed(spec, (path) => remove(path('a')))).toBe(expected);
});

test.each([
  ['its first field', '  a:\n    - b: 1\n      c: 2\n', '  a:\n    - c: 2\n'],
  ['its last field', '  a:\n    - c: 2\n      b: 1\n', '  a:\n    - c: 2\n'],
  ['a field before a comment', '  a:\n    - b: 1\n      # c\n      c: 2\n', undefined],
])('of an item %s is taken out', (_, spec, expected) => {
  expect(changed(spec, (path) => remove(path('a', 0, 'b')))).toBe(expected);
});

test.each([
  ['of a block', '  a:\n  - x\n  - y: 1\n    z: 2\n', '  a:\n  - x\n'],
  ['within brackets', "  a: ['x', 'y']\n", "  a: ['x']\n"],
  ['alone', '  x: 1\n  a: [[], b]\n', '  x: 1\n  a: [[]]\n'],
])('an item is taken out %s', (_, spec, expected) => {
  expect(changed(spec, (path) => remove(path('a', 1)))).toBe(expected);
});

test('the last item of a list stays, and so does what an alias needs', () => {
  expect(changed('  a: [x]\n', (path) => remove(path('a', 0)))).toBeUndefined();
  expect(changed('  a: { b: &x 1 }\n  c: *x\n', (path) => remove(path('a')))).toBeUndefined();
});

test('an object goes with its only field, the spec does not', () => {
  expect(changed('  { a: 1 }\n', (path) => remove(path('a')))).toBe('  {}\n');
  const spec = '  x: 1\n  a:\n    b: { c: 1 }\n';
  expect(changed(spec, (path) => remove(path('a', 'b', 'c')))).toBe('  x: 1\n');
});

test.each([
  [
    'behind the others',
    '  a:\n    b: 1 # c\n  y: 2\n',
    '  a:\n    b: 1 # c\n    note: on-top\n  y: 2\n',
  ],
  [
    'behind one with a list',
    '  a:\n    b:\n    - 1\n',
    '  a:\n    b:\n    - 1\n    note: on-top\n',
  ],
  ['within brackets', '  a: { b: 1 }\n', '  a: { b: 1, note: on-top }\n'],
  [
    'within brackets on several lines',
    '  a: {\n    b: 1\n  }\n',
    '  a: {\n    b: 1, note: on-top\n  }\n',
  ],
  ['into nothing', '  a: {}\n', '  a: { note: on-top }\n'],
  ['in CRLF', '  a:\r\n    b: 1\r\n', '  a:\r\n    b: 1\r\n    note: on-top\r\n'],
  ['where the file ends', '  a:\n    b: 1', '  a:\n    b: 1\n    note: on-top'],
  ['in place of an empty one', "  a: { note: '' }\n", "  a: { note: 'on-top' }\n"],
])('a field is added %s', (_, spec, expected) => {
  expect(changed(spec, (path) => insert(path('a'), 'note', 'on-top'))).toBe(expected);
});

test.each([
  ['of an item', '  a:\n  - b: 1\n    c: 2\n', '  a:\n  - name: on\n    b: 1\n    c: 2\n'],
  ['of an item within brackets', '  a: [{ b: 1 }]\n', '  a: [{ name: on, b: 1 }]\n'],
])('a name comes first %s, in quotes where it needs them', (_, spec, expected) => {
  const quoted = expected.replace('name: on', 'name: "on"');
  expect(changed(spec, (path) => insert(path('a', 0), 'name', 'on'))).toBe(quoted);
});

test('JSON stays JSON', () => {
  const text = '{"apiVersion": "a/v1", "kind": "A", "spec": {"a": 5, "b": "x"}}';
  const { manifests } = readDocuments([{ name: 'a.json', text }]);
  const [manifest] = manifests;
  const plan = surely(write(['spec', 'a'], '5s'), insert(['spec'], 'name', 'n'));
  const repair = manifest && repairOf(manifest, plan, []);
  expect(JSON.parse(applyEdits(text, repair?.edits ?? []))).toMatchObject({
    spec: { name: 'n', a: '5s', b: 'x' },
  });
});

test.each([
  [
    'overlap',
    [
      [0, 2],
      [1, 3],
    ],
  ],
  [
    'begin at one place',
    [
      [1, 1],
      [1, 2],
    ],
  ],
  ['lie outside', [[0, 9]]],
])('edits that %s are refused', (_, spans) => {
  const edits = spans.map(([from = 0, to = 0]) => ({ file: 'a', from, to, insert: 'x' }));
  expect(() => applyEdits('abc', edits)).toThrow(RangeError);
});
