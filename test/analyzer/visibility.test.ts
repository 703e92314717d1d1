import { describe, expect, test } from 'vitest';
import { isOpenTo, scopesMeet, scopesOf } from '#analyzer/visibility.ts';

describe('scopesOf', () => {
  test.each([
    ['nothing is everywhere', undefined, undefined, ['*']],
    ['an empty list too', [], undefined, ['*']],
    ['a dot is the own namespace', ['.', 'edge'], undefined, ['bookinfo', 'edge']],
    ['a star among others counts alone', ['.', '*'], undefined, ['*']],
    ['the default of the mesh', undefined, ['.'], ['bookinfo']],
    ['which the resource overrides', ['*'], ['.'], ['*']],
  ])('%s', (_, exportTo, byDefault, expected) => {
    expect([...scopesOf(exportTo, 'bookinfo', byDefault)]).toEqual(expected);
  });
});

test.each([
  [['*'], ['*'], true],
  [['*'], ['edge'], true],
  [['edge'], ['*'], true],
  [['edge', 'bookinfo'], ['bookinfo'], true],
  [['edge'], ['bookinfo'], false],
  [['~'], ['~'], false],
  [['*'], ['~'], false],
  [['~'], ['*'], false],
])('%j and %j meet: %s', (one, other, expected) => {
  expect(scopesMeet(new Set(one), new Set(other))).toBe(expected);
});

test('nobody sees what is exported to nobody', () => {
  expect(isOpenTo(scopesOf(['~'], 'bookinfo'), 'bookinfo')).toBe(false);
});
