import { describe, expect, test } from 'vitest';
import { compose } from '#analyzer/reading/compose.ts';
import { plainValue } from '#analyzer/reading/decode.ts';
import { nodeAt } from '#analyzer/reading/tree.ts';

function read(text: string) {
  const composed = compose(text, { start: 0, end: text.length });
  if ('problem' in composed) throw new Error(composed.problem.reason);
  return composed.root!;
}

describe('what Kubernetes reads', () => {
  test.each<[string, string, unknown]>([
    ['brackets that close at the left', 'a:\n  b: [\n1,\n]\n', { a: { b: [1] } }],
    ['brackets that close behind a value', 'a: [b,\nc]\nd: e\n', { a: ['b', 'c'], d: 'e' }],
    [
      'brackets that close behind a value in a list',
      'a:\n  - b: [{ c: d },\n  { e: f }]\n    g: h\n',
      { a: [{ b: [{ c: 'd' }, { e: 'f' }], g: 'h' }] },
    ],
    ['quotes that close at the left', 'a:\n  b: "c\n  d"\ne: f\n', { a: { b: 'c d' }, e: 'f' }],
    ['tabs in brackets', 'a:\n  b: {\n\tc: 1,\n\td: [\t2 ] }\n', { a: { b: { c: 1, d: [2] } } }],
    ['quotes that go on at the left', 'a:\n  b: "c\nd"\n', { a: { b: 'c d' } }],
    [
      'booleans of YAML 1.1',
      'a: [yes, No, on, OFF, y, tRUE]',
      { a: [true, false, true, false, true, 'tRUE'] },
    ],
    [
      'numbers',
      'a: [0777, 0o17, 0x1F, 1_000, 1e3, .5, +1]',
      { a: [511, 15, 31, 1000, 1000, 0.5, 1] },
    ],
    [
      'what looks like a number',
      'a: [08:00, 1.2.3, 0x, 1e400, 2020-01-01]',
      { a: ['08:00', '1.2.3', '0x', '1e400', '2020-01-01'] },
    ],
    ['keys that are no text', 'on: 1\n2: 3\n', { true: 1, 2: 3 }],
    ['the last of repeated keys', 'a: 1\na: 2\n', { a: 2 }],
    ['a text without letters', 'a: !!str\n', { a: '' }],
    [
      'what a tag says, in quotes too',
      'a: [!!int "3", !!bool "true", !!float 1.5, !!null "", !<tag:yaml.org,2002:str> 12]\n',
      { a: [3, true, 1.5, null, '12'] },
    ],
    [
      'merge keys, where they stand',
      'c: &c { a: 1, b: 1 }\nd: { a: 2, <<: *c, b: 2 }\n',
      { c: { a: 1, b: 1 }, d: { a: 1, b: 2 } },
    ],
    [
      'the first of merged maps',
      'c: &c { a: 1 }\nd: &d { a: 2 }\ne: { <<: [*c, *d] }',
      { c: { a: 1 }, d: { a: 2 }, e: { a: 1 } },
    ],
  ])('%s', (_, text, value) => {
    expect(JSON.parse(JSON.stringify(plainValue(read(text))))).toEqual(value);
  });
});

test.each([
  ['a key without name', '~: 1\n'],
  ['a map as key', '{ a: 1 }: 2\n'],
  ['a number that JSON does not know', 'a: .inf\n'],
  ['a text that its tag calls a number', 'a: !!int b\n'],
])('Kubernetes refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});

test('a block scalar begins at its indicator, whatever its comment says', () => {
  const text = 'a: b # >\nc: |- # five | seconds\n  5\n';
  const { start } = nodeAt(read(text), ['c'])!;
  expect(text.slice(start)).toMatch(/^\|- # five/);
});

test('moved lines keep their places', () => {
  const text = 'a:\n  b: [\n"c",\n{ d: e\n}\n]\nf: g\n';
  const root = read(text);
  for (const [path, found] of [
    [['a', 'b', 0], 'c'],
    [['a', 'b', 1, 'd'], 'e'],
    [['f'], 'g'],
  ] as const) {
    const { start, end } = nodeAt(root, path)!;
    expect(text.slice(start, end)).toBe(found);
  }
});
