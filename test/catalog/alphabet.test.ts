import { expect, test } from 'vitest';
import { byLetter } from '#catalog/alphabet.ts';

const letters = (...names: string[]) =>
  byLetter(names.map((name) => ({ name }))).map(
    ({ letter, items }) => `${letter}: ${items.map(({ name }) => name).join(', ')}`,
  );

test.each([
  [
    'names stand under their first letter, in order',
    ['Bob', 'Ann', 'Al'],
    ['A: Al, Ann', 'B: Bob'],
  ],
  ['an accent makes no letter of its own', ['Álvaro', 'Ann'], ['A: Álvaro, Ann']],
  ['a small letter is the same letter', ['ann', 'Al'], ['A: Al, ann']],
  [
    'other scripts and digits stand last',
    ['张超盟', '4ever', 'Zoe'],
    ['Z: Zoe', '#: 4ever, 张超盟'],
  ],
])('%s', (_, names, groups) => {
  expect(letters(...names)).toEqual(groups);
});
