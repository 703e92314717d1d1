import { describe, expect, test } from 'vitest';
import { appliedText, fencesOf, holdsResource, readMeta } from '#catalog/guide-fences.ts';

const none = { mark: [], add: [], remove: [], findings: [], with: [], folded: false };

describe('the blocks of a guide', () => {
  const body = [
    'Text with `code`.',
    '',
    '```yaml file=a.yaml mark=2',
    'kind: Gateway',
    'metadata: {}',
    '```',
    '',
    '1. A step',
    '',
    '   ```sh',
    '   kubectl get pods',
    '     -A',
    '   ```',
    '',
    '````text',
    '```',
    'inner',
    '```',
    '````',
  ].join('\n');

  test('stand in order, with language, words and text', () => {
    expect(fencesOf(body).map(({ language, meta, text }) => [language, meta, text])).toEqual([
      ['yaml', 'file=a.yaml mark=2', 'kind: Gateway\nmetadata: {}\n'],
      ['sh', '', 'kubectl get pods\n  -A\n'],
      ['text', '', '```\ninner\n```\n'],
    ]);
  });

  test('know where they begin', () => {
    expect(fencesOf(body).map(({ index }) => body.slice(index).trimStart().slice(0, 5))).toEqual([
      '```ya',
      '```sh',
      '````t',
    ]);
  });
});

describe('the words behind a language', () => {
  test.each([
    ['', none],
    ['file=a.yaml', { ...none, file: 'a.yaml' }],
    ['mark=2-4,9', { ...none, mark: [2, 3, 4, 9] }],
    ['add=3 remove=2', { ...none, add: [3], remove: [2] }],
    [
      'file=a.yaml finding=IST0101,CR0005 with=b.yaml,c.yaml',
      { ...none, file: 'a.yaml', findings: ['IST0101', 'CR0005'], with: ['b.yaml', 'c.yaml'] },
    ],
    ['file=a.yaml folded', { ...none, file: 'a.yaml', folded: true }],
    ['mark=1-999999999', { ...none, mark: Array.from({ length: 1_000 }, (_, index) => index + 1) }],
  ])('"%s" are read', (words, meta) => {
    expect(readMeta(words)).toEqual({ kind: 'meta', meta });
  });

  test.each([
    ['title=x', 'title=x', /file, mark/],
    ['file', 'file', /file=…/],
    ['folded=yes', 'folded=yes', /alone/],
    ['mark=two', 'mark=two', /mark=3-5,8/],
    ['{3-5}', '{3-5}', /file, mark/],
  ])('"%s" are refused with what to write', (words, word, fix) => {
    const reading = readMeta(words);
    expect(reading).toMatchObject({ kind: 'unknown', word });
    expect(reading.kind === 'unknown' && reading.fix).toMatch(fix);
  });
});

test('what is applied lacks the lines that are shown as removed', () => {
  const [fence] = fencesOf('```yaml remove=2\na: 1\nb: 2\nc: 3\n```');
  expect(fence && appliedText(fence, { remove: [2] })).toBe('a: 1\nc: 3\n');
});

test.each([
  ['apiVersion: v1\nkind: Service\n', true],
  ['global:\n  proxy: {}\n', false],
  ['mtls:\n  mode: STRICT\n', false],
])('a resource is told from a part of one: %j', (text, expected) => {
  expect(holdsResource(text)).toBe(expected);
});
