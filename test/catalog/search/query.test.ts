import { describe, expect, test } from 'vitest';
import { fullTextQuery, tellingWords } from '#catalog/search/query.ts';

describe('what is asked of the full text', () => {
  test.each([
    ['leaves out words that say nothing here', 'how to debug Istio', 'debug'],
    ['keeps them where nothing else is left', 'about istio', 'about istio'],
    ['keeps quoted words as they are', '"the state of istio"', '"the state of istio"'],
    ['has Chinese in pairs', '网关 istio 升级', '网关 升级'],
  ])('%s', (_, query, asked) => {
    expect(fullTextQuery(query)).toBe(asked);
  });

  test('leaves out a letter that is just being typed', () => {
    expect(fullTextQuery('kafka w', true)).toBe('kafka');
    expect(fullTextQuery('kafka w')).toBe('kafka w');
    expect(fullTextQuery('kafka wa', true)).toBe('kafka wa');
  });
});

test('the telling words of a title leave out the others', () => {
  expect(tellingWords('Auth Patterns: What to Use and When')).toEqual(['auth', 'pattern', 'use']);
});
