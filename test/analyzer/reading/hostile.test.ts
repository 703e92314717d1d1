import { expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';

const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: reviews }\n';

/** Ten lists, each of ten times the one before it. */
const bomb = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']
  .map((name, index, names) => `${name}: &${name} [${`*${names[index - 1] ?? 'a'},`.repeat(10)}]`)
  .join('\n');

/** What was made to hurt, and the codes that answer it. */
const inputs: [string, string, string[]][] = [
  ['aliases that repeat one another', `a: &a [x, x]\n${bomb}`, ['CR0004']],
  ['an alias of itself', '&a { b: *a }', ['CR0001']],
  ['a merge key that is no map', '<<: 5', ['CR0001']],
  ['100,000 brackets', '['.repeat(100_000), ['CR0004']],
  ['100,000 braces', '{'.repeat(100_000), ['CR0004']],
  ['100,000 brackets that are closed', '['.repeat(1e5) + ']'.repeat(1e5), ['CR0004']],
  ['lists in one line', '- '.repeat(100_000), ['CR0004']],
  ['a list of lists of lists', `kind: List\nitems: ${'['.repeat(20)}${']'.repeat(20)}`, ['CR0003']],
  ['more than 100,000 documents', '---\nnull\n'.repeat(100_001), ['CR0004']],
  ['a file of 24 million characters', 'a: b\n'.repeat(4_800_000), ['CR0004']],
  ['a key 100,000 times', `${service}spec:\n${'  a: 1\n'.repeat(100_000)}`, ['CR0005', 'CR0021']],
  ['brackets at the left', `${service}spec: {\n${'a: b,\n'.repeat(5000)}}`, ['CR0005', 'CR0021']],
  [
    'tabs in brackets',
    `${service}spec:\n  a: {\n${'\tb: c,\n'.repeat(5000)} }`,
    ['CR0005', 'CR0021'],
  ],
  ['an open bracket', `${service}spec: [\n${'a,\n'.repeat(20_000)}`, ['CR0001']],
  ['an open quote', `${service}spec: "\n${'a\n'.repeat(20_000)}`, ['CR0001']],
  ['an open template', `${service}spec: "${'{{'.repeat(100_000)}`, ['CR0001']],
  ['templates without end', '{{ a }}\n'.repeat(20_000), ['CR0002']],
  ['a number of a million digits', `${service}spec: { ports: [${'9'.repeat(1e6)}] }`, ['CR0007']],
  [
    'an amount of a million digits',
    `apiVersion: v1\nkind: Pod\nmetadata: { name: reviews }\nspec: { overhead: { cpu: ${'1'.repeat(1e6)}x } }`,
    ['CR0009'],
  ],
  ['a kind of a million letters', `apiVersion: v1\nkind: ${'V'.repeat(1e6)}\n`, ['CR0016']],
  ['a field of a million letters', `${service}spec: { ${'p'.repeat(1e6)}: 1 }`, ['CR0005']],
  ['a lone surrogate', `apiVersion: v1\nkind: "${String.fromCharCode(0xd800)}"\n`, ['CR0016']],
  ['a null byte', 'apiVersion: v1\nkind: Service\0\n', ['CR0001']],
  ['bytes that were no UTF-8', `${service}spec: { externalName: "\ufffd\ufffd" }`, []],
  ['names of prototypes', 'apiVersion: __proto__/v1\nkind: constructor\n', []],
  [
    'fields of prototypes',
    `${service}__proto__: { a: 1 }\nspec: { constructor: 1, selector: { __proto__: a, toString: b } }`,
    ['CR0005', 'CR0005'],
  ],
  ['a byte order mark', `\ufeff${service}---\n\ufeff${service.replace('reviews', 'ratings')}`, []],
  [
    'Windows line ends',
    `${service}---\n${service.replace('reviews', 'ratings')}`.replaceAll('\n', '\r\n'),
    [],
  ],
  ['line ends of old Macs', service.replaceAll('\n', '\r'), []],
  [
    'tabs as indentation',
    'apiVersion: v1\nkind: Service\nmetadata:\n\tname: reviews\n',
    ['CR0001'],
  ],
  [
    '100,000 tabs behind a text',
    `${service}spec:\n  type: ClusterIP\n${'   \t\n'.repeat(100_000)}`,
    [],
  ],
  ['tabs between key and value', service.replaceAll(': ', ':\t'), []],
  ['nothing', '', []],
  ['only separators', '---\n'.repeat(100_000), []],
  ['a text', 'hello', ['CR0003']],
];

test.each(inputs)('%s', async (_, text, codes) => {
  const start = process.cpuUsage();
  const { findings } = await analyze([{ name: 'input.yaml', text }]);
  const told = findings.map(({ code }) => code).toSorted();
  expect(codes.length > 1 ? [...new Set(told)] : told).toEqual([...new Set(codes)]);
  for (const { message, fix } of findings) expect(message.length + fix.length).toBeLessThan(4100);
  // Two seconds at most on a machine of its own; the machines of tests are shared.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
});

test.each(inputs)('%s, answering like Istio', async (_, text) => {
  const { findings } = await analyze([{ name: 'input.yaml', text }], { likeIstio: true });
  expect(findings.filter(({ code }) => code === 'IST0001')).toEqual([]);
});
