import { describe, expect, test } from 'vitest';
import { compose } from '#analyzer/reading/compose.ts';
import { tabReason } from '#analyzer/reading/tabs.ts';

/** Where a document is refused for a tab: its line, from 1; undefined where it is read. */
function refusedAt(...lines: string[]): number | undefined {
  const text = lines.join('\n');
  const composed = compose(text, { start: 0, end: text.length });
  if (!('problem' in composed)) return undefined;
  expect(composed.problem.reason).toBe(tabReason);
  expect(text[composed.problem.offset]).toBe('\t');
  return text.slice(0, composed.problem.offset).split('\n').length;
}

// Each line was held against the reader of Kubernetes.
describe('a line that begins with a tab and has no content', () => {
  test.each<[string, string[], number | undefined]>([
    ['behind a plain text, as far left as its key', ['a: b', '\t', 'c: d'], 2],
    [
      'behind a plain text, further in than its key',
      ['a:', '  b: c', '   \t', '  d: e'],
      undefined,
    ],
    ['behind a plain text, with a comment', ['a:', '  b: c', '   \t# why', '  d: e'], undefined],
    ['behind a plain text with a comment', ['a:', '  b: c # why', '   \t', '  d: e'], 3],
    ['behind an item, as far left as its dash', ['- a', '\t', '- b'], 2],
    ['behind an item, further in', ['- a', ' \t', '- b'], undefined],
    ['behind quotes', ['a: "b"', ' \t# why', 'c: d'], 2],
    ['behind a key', ['a:', '    \t# why', '  b: c'], 2],
    ['before everything else', ['\t# why', 'a: "b"'], 1],
    ['in brackets', ['a: {', '\t', ' b: c,', '\t# why', ' d: e}'], undefined],
    ['in brackets, behind a comment with one', ['a: { b: c # }', '\t', ' }'], undefined],
    ['in quotes', ['a: "b', '\t', '  c"'], undefined],
    ['in a block, as part of its text', ['a: |', '  b', '  \t', '  c'], undefined],
    ['left of a block, behind it', ['a: |', '  b', '\t', 'c: d'], 3],
    ['behind a block', ['a: |', '  b', '', '\t# why', 'c: d'], 4],
    ['in a key', ['? "a', '\t', '  b"', ': c'], undefined],
    ['in what a repeated key gives up', ['a: |', '  b', '  \t', '  c', 'a: d'], undefined],
    ['between repeated keys', ['a: b', 'c: |', '  d', '  \t', '  e', 'a: f'], undefined],
    ['in what a merge key takes', ['<<: {', '\t', ' a: b }'], undefined],
    [
      'in brackets, behind what an alias stands for',
      ['- { a: &a b,', '\t', '  c: d }', '- *a'],
      undefined,
    ],
  ])('%s', (_, lines, line) => {
    expect(refusedAt(...lines)).toBe(line);
  });

  test('among many blocks', () => {
    const blocks = Array.from({ length: 200 }, (_, index) => [
      `k${index}: |`,
      '  b',
      '  \t',
      '  c',
    ]);
    expect(refusedAt(...blocks.flat())).toBeUndefined();
    expect(refusedAt(...blocks.flat(), '\t# why')).toBe(801);
  });
});

test('a control character is refused in comments, too', () => {
  const text = 'a: b\n# c\u0001\n';
  expect(compose(text, { start: 0, end: text.length })).toMatchObject({
    problem: { offset: text.indexOf('\u0001') },
  });
});
