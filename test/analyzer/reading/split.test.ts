import { describe, expect, test } from 'vitest';
import { splitDocuments } from '#analyzer/reading/split.ts';

describe('the lines that istioctl adds to the fields of a document', () => {
  test.each([
    ['none without separator', 'a: 1\n', [0]],
    ['none between documents', 'a: 1\n---\nb: 1\n', [0, 0]],
    ['a separator at the start', '---\na: 1\n', [1]],
    ['and what follows it', '---\n\n\na: 1\n', [3]],
    ['not behind a blank line', '\n---\na: 1\n', [0]],
    ['the second of two separators', 'a: 1\n---\n---\nb: 1\n', [0, 1]],
    ['the same with Windows line ends', 'a: 1\r\n---\r\n---\r\nb: 1\r\n', [0, 1]],
    ['but not the third', 'a: 1\n---\n---\n---\nb: 1\n', [0, 0]],
  ])('%s', (_, text, expected) => {
    expect(splitDocuments(text).map(({ linesAhead }) => linesAhead)).toEqual(expected);
  });
});

test.each([
  ['---\na: 1\n---\nb: 1\n', 2, 2],
  ['a: 1\n--- # the second\nb: 1\n', 2, 1],
  ['a: 1\n---\t\nb: 1\n', 2, 2],
  ['a: 1\n---#\nb: 1\n', 1, 1],
  ['a: 1\n----\nb: 1\n', 1, 1],
  ['--- # nothing\n---\n', 0, 1],
])('%j holds %i documents, to istioctl %i', (text, documents, inIstio) => {
  expect(splitDocuments(text)).toHaveLength(documents);
  expect(splitDocuments(text, true)).toHaveLength(inIstio);
});
