import { expect, test } from 'vitest';
import { talksOf } from '#catalog/facet-query.ts';

test('filters stand in the query, in their order', () => {
  expect(talksOf({ topic: 'wasm', edition: 'istiocon-2021' })).toBe(
    'talks/?topic=wasm&edition=istiocon-2021',
  );
});

test('what has a meaning in an address is escaped', () => {
  expect(talksOf({ topic: 'a&b' })).toBe('talks/?topic=a%26b');
});
