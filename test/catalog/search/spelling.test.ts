import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from '#catalog/search/spelling.ts';

describe('the distance of two words', () => {
  test.each([
    ['kiali', 'kiali', 0],
    ['kiali', 'kialli', 1],
    ['kiali', 'kali', 1],
    ['kiali', 'kiaki', 1],
    ['kiali', 'kaili', 1],
    ['salesforce', 'saleforce', 1],
    ['', 'envoy', 5],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  test('is given up once it is too far', () => {
    expect(editDistance('authorization', 'gateway', 2)).toBeGreaterThan(2);
  });
});

describe('the word meant by a misspelt one', () => {
  const known = new Map([
    ['gateway', 40],
    ['observability', 12],
    ['salesforce', 2],
    ['kafka', 3],
    ['meshed', 1],
    ['meshes', 5],
  ]);

  test.each([
    ['lacks a letter', 'obserability', 'observability'],
    ['has two letters swapped', 'gatewya', 'gateway'],
    ['is begun and misspelt', 'observbil', 'observability'],
    ['is as near to a rarer word', 'meshez', 'meshes'],
  ])('where it %s', (_, word, meant) => {
    expect(nearestWord(word, known)).toBe(meant);
  });

  test.each([
    ['is too far from any', 'prometheus'],
    ['is too short to guess', 'kfa'],
    ['is in another script', '网关'],
  ])('is none where it %s', (_, word) => {
    expect(nearestWord(word, known)).toBeUndefined();
  });
});
