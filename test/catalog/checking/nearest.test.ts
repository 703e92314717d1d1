import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '#catalog/checking/nearest.ts';

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
