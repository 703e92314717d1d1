import { expect, test } from 'vitest';
import { judge } from '../../scripts/fuzz/judge.ts';

const resource = (spec: string) =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: a }\nspec:\n${spec}\n`;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Nine lists of nine of the list before: a thousand million of values from 200 characters. */
const bomb = lines(9, (index) => {
  const before = index === 0 ? 'lol' : `*a${index - 1}`;
  return `a${index}: &a${index} [${Array.from({ length: 9 }, () => before).join(', ')}]\n`;
});

test.each([
  ['aliases that multiply', bomb],
  ['aliases of themselves', 'a: &a [*a]\nb: &b { <<: *b }\n'],
  [
    'merge keys that multiply',
    `a: &a {${lines(500, (i) => `k${i}: 1,`)}}\n${lines(2_000, (i) => `b${i}: { <<: *a }\n`)}`,
  ],
  ['brackets', '['.repeat(100_000)],
  ['braces', '{'.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
  ['question marks', '? '.repeat(100_000)],
  ['quotes', '"'.repeat(100_001)],
  ['indentation', lines(2_000, (i) => `${' '.repeat(i)}a:\n`)],
  ['a line of ten million characters', resource(`  hosts: [${'a'.repeat(10_000_000)}]`)],
  ['separators', '---\n'.repeat(300_000)],
  ['documents', 'a: 1\n---\n'.repeat(30_000)],
  [
    'lists that stand too far left',
    resource(`  hosts:\n${lines(20_000, (i) => `    - [a${i},\nb]\n`)}`),
  ],
  [
    'a list that stands too far left',
    resource(`  hosts: [\n${lines(100_000, (i) => `a${i},\n`)}\n]`),
  ],
  ['fields that nobody knows', resource(lines(10_000, (i) => `  f${i}: 1\n`))],
  ['fields said twice', resource('  hosts: [a]\n'.repeat(100_000))],
  [
    'a regular expression that never ends in others',
    resource(
      `  http: [{ match: [{ uri: { regex: "(a+)+$" }, authority: { regex: "${'(a*)*'.repeat(200)}" } }] }]`,
    ),
  ],
  [
    'a regular expression that is too large',
    resource('  http: [{ match: [{ uri: { regex: "((a{1,100}){1,100}){1,100}" } }] }]'),
  ],
  [
    'names of what every object has',
    resource(
      '  __proto__: { polluted: true }\n  constructor: { prototype: { polluted: true } }\n  hosts: [__proto__]\n  toString: 1',
    ),
  ],
  [
    'labels of what every object has',
    'apiVersion: v1\nkind: Service\nmetadata: { name: __proto__, namespace: constructor, labels: { __proto__: a }, annotations: { __proto__: b } }\nspec: { selector: { __proto__: a, toString: b } }\n',
  ],
  ['halves of characters', resource('  hosts: ["\ud800", \udc00]')],
  ['characters that nobody prints', '\u0000\u0001\u2028\u2029\ufffe\uffff'],
  ['bytes that are no text', '\ufffd\ufffd\ufffd'],
  ['a mark of byte order', `\ufeff${resource('  hosts: [a]')}`],
  ['Windows line ends', resource('  hosts: [a]\n  timout: 1').replaceAll('\n', '\r\n')],
  ['old Macintosh line ends', resource('  hosts: [a]\n  timout: 1').replaceAll('\n', '\r')],
  ['templates', lines(2_000, () => 'a: {{ .Values.a }}\n{{- end }}\n')],
  ['braces of templates without an end', '{{'.repeat(50_000)],
  ['comments that speak to us', '# chartroom: ignore IST0101 because of it\n'.repeat(20_000)],
])('%s', { timeout: 20_000 }, async (_, text) => {
  const input = { files: [{ name: 'a.yaml', text }], options: {} };
  expect(await judge(input)).toBeUndefined();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
