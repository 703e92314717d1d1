import { describe, expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '#catalog/checking/nearest.ts';

describe('editDistance', () => {
  test.for([
    ['', '', 0],
    ['wasm', 'wasm', 0],
    ['', 'wasm', 4],
    ['wasm', 'wams', 1], // two neighbours swapped
    ['rivera', 'riviera', 1],
    ['kitten', 'sitting', 3],
    ['百度', '百渡', 1],
    ['😀a', '😁a', 1], // one character, two code units
  ] as const)('%s → %s takes %i edits.', ([a, b, edits]) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });

  test('It stops above the limit.', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 2)).toBeGreaterThan(2);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });
});

describe('nearest', () => {
  const speakers = ['sam-rivera', 'sam-park', 'lin-sun', 'zhonghu-xu', 'christian-posta'];
  test.for([
    ['sam-riviera', 'sam-rivera'],
    ['Sam-Rivera', 'sam-rivera'], // case does not count
    ['xu-zhonghu', 'zhonghu-xu'], // another order
    ['christian', 'christian-posta'], // the only one that begins so
    ['sam', undefined], // two begin so
    ['lee-park', undefined],
    ['x', undefined],
  ] as const)('%s is taken for %s.', ([word, meant]) => {
    expect(nearest(word, speakers)).toBe(meant);
  });

  test('Of two that are equally near, the first by the alphabet wins, in any order.', () => {
    expect(nearest('topic', ['topik', 'topid'])).toBe('topid');
    expect(nearest('topic', ['topid', 'topik'])).toBe('topid');
  });

  test('A question is asked only where there is an answer.', () => {
    expect(didYouMean('wams', ['wasm'])).toBe('Did you mean "wasm"?');
    expect(didYouMean('helm', ['wasm'])).toBeUndefined();
  });
});
