import { describe, expect, test } from 'vitest';
import { nearestWord } from '#catalog/search/spelling.ts';

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
