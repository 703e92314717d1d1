import { describe, expect, test } from 'vitest';
import { choiceOf, choicePairs, isChosen, type CodeRow } from '#catalog/code-search.ts';

const row: CodeRow = {
  level: 'error',
  kinds: ['virtualservice', 'gateway'],
  topics: ['mtls', 'gateways'],
  text: 'IST0101 ReferencedResourceNotFound A resource names something that is not there',
};
const nothing = choiceOf(() => null);

describe('a code is shown', () => {
  test.each([
    ['when nothing is chosen', {}, true],
    ['by its number alone', { q: '0101' }, true],
    ['by words in any order and case', { q: ' NOT  resource ' }, true],
    ['only when each word is there', { q: 'resource absent' }, false],
    ['by its level', { level: 'error' }, true],
    ['not by another level', { level: 'info' }, false],
    ['by one of its kinds', { kind: 'gateway' }, true],
    ['not by a part of a kind', { kind: 'virtual' }, false],
    ['by one of its topics', { topic: 'mtls' }, true],
    ['only when all that is chosen fits', { level: 'error', topic: 'wasm' }, false],
  ])('%s', (_, choice, shown) => {
    expect(isChosen(row, { ...nothing, ...choice })).toBe(shown);
  });
});

test('a choice stands in an address as it is read from it', () => {
  const parameters = new URLSearchParams('topic=mtls&other=1&q=two+words');
  const choice = choiceOf((field) => parameters.get(field));
  expect(choicePairs(choice)).toEqual([
    ['q', 'two words'],
    ['topic', 'mtls'],
  ]);
});
