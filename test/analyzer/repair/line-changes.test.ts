import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChanges, type LineChange } from '#analyzer/repair/line-changes.ts';

const cases: Record<string, [before: string, after: string, changes: LineChange[]]> = {
  'nothing changes': ['a\nb', 'a\nb', []],
  'one line becomes another': ['a\nb\nc', 'a\nx\nc', [{ line: 2, removed: ['b'], added: ['x'] }]],
  'a line goes': ['a\nb\nc', 'a\nc', [{ line: 2, removed: ['b'], added: [] }]],
  'a line comes': ['a\nc', 'a\nb\nc', [{ line: 2, removed: [], added: ['b'] }]],
  'lines come to an empty text': ['', 'a\nb', [{ line: 1, removed: [''], added: ['a', 'b'] }]],
  'two places change': [
    'a\nb\nc\nd\ne',
    'x\nb\nc\nd\ny',
    [
      { line: 1, removed: ['a'], added: ['x'] },
      { line: 5, removed: ['e'], added: ['y'] },
    ],
  ],
  'one line goes above another that comes': [
    'a\nb\nc\nd',
    'b\nc\nx\nd',
    [
      { line: 1, removed: ['a'], added: [] },
      { line: 4, removed: [], added: ['x'] },
    ],
  ],
  'line ends of Windows': ['a\r\nb\r\n', 'a\r\nx\r\n', [{ line: 2, removed: ['b'], added: ['x'] }]],
};

test.each(Object.entries(cases))('%s', (_, [before, after, changes]) => {
  expect(lineChanges(before, after)).toEqual(changes);
});

test('made in the text before, the changes give the text after', () => {
  const text = fc.array(fc.constantFrom<string>('a', 'b', 'c', ''), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = [...before];
      for (const { line, removed, added } of lineChanges(
        before.join('\n'),
        after.join('\n'),
      ).toReversed()) {
        expect(lines.slice(line - 1, line - 1 + removed.length)).toEqual(removed);
        lines.splice(line - 1, removed.length, ...added);
      }
      expect(lines).toEqual(after);
    }),
  );
});

test('texts that have nothing in common are one change, and take no time', () => {
  const lines = (letter: string) => Array.from({ length: 20_000 }, (_, at) => `${letter}${at}`);
  expect(lineChanges(lines('a').join('\n'), lines('b').join('\n'))).toHaveLength(1);
});
