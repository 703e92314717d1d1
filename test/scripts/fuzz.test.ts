import { expect, test } from 'vitest';
import { random } from '../../scripts/bench/random.ts';
import { mutate } from '../../scripts/fuzz/mutate.ts';
import { fuzz } from '../../scripts/fuzz/run.ts';
import { shrink } from '../../scripts/fuzz/shrink.ts';
import { subjects } from '../../scripts/fuzz/subjects.ts';

test.each(subjects)(
  'no damaged input of $name gets a wrong answer',
  { timeout: 60_000 },
  async (subject) => {
    expect(await fuzz(subject, 1, 400)).toBeUndefined();
  },
);

test.each(subjects)('a number stands for one input of $name', async ({ readSeeds, inputOf }) => {
  const seeds = await readSeeds();
  expect(inputOf(7, seeds)).toEqual(inputOf(7, seeds));
  expect(inputOf(7, seeds)).not.toEqual(inputOf(8, seeds));
});

test('chance falls the same way for the same seed', () => {
  expect(mutate('a: 1\n', 'b: 2\n', random(1))).toBe(mutate('a: 1\n', 'b: 2\n', random(1)));
});

test('an input is made as small as the mistake allows', async () => {
  const files = [
    { name: 'a', text: 'one\ntwo bad words\nthree' },
    { name: 'b', text: 'four' },
  ];
  const smaller = await shrink({ files, options: {} }, ({ files: left }) =>
    Promise.resolve(left.some(({ text }) => text.includes('bad'))),
  );
  expect(smaller.files).toEqual([{ name: 'a', text: 'bad' }]);
});
