import { describe, expect, test } from 'vitest';
import { editDistance } from '#catalog/edit-distance.ts';

describe('editDistance', () => {
  test.for([
    ['', '', 0],
    ['wasm', 'wasm', 0],
    ['', 'wasm', 4],
    ['wasm', 'wams', 1], // two neighbours swapped
    ['rivera', 'riviera', 1],
    ['kitten', 'sitting', 3],
    ['kiali', 'kaili', 1],
    ['salesforce', 'saleforce', 1],
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
