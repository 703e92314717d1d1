import { describe, expect, test } from 'vitest';
import { fullTextQuery, tellingWords } from '#catalog/search/query.ts';

describe('what is asked of the full text', () => {
  test.each([
    ['leaves out words that say nothing here', 'how to debug Istio', 'debug'],
    ['keeps them where nothing else is left', 'about istio', 'about istio'],
    ['keeps quoted words as they are', '"the state of istio"', '"the state of istio"'],
    ['has a version without its v', 'v1.29.3 upgrade', '1․29․3 upgrade'],
    ['has the dots of numbers as the index has them', 'istio 1.29', '1․29'],
    ['has Chinese in pairs', '网关 istio 升级', '网关 升级'],
  ])('%s', (_, query, asked) => {
    expect(fullTextQuery(query)).toBe(asked);
  });

  test('leaves out two letters that may go on', () => {
    expect(fullTextQuery('external ca', true)).toBe('external');
    expect(fullTextQuery('external ca')).toBe('external ca');
    expect(fullTextQuery('external car', true)).toBe('external car');
    expect(fullTextQuery('telco 5g', true)).toBe('telco 5g');
  });
});

test('the telling words of a title leave out the others', () => {
  expect(tellingWords('Auth Patterns: What to Use and When')).toEqual(['auth', 'pattern', 'use']);
});
