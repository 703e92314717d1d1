import { expect, test } from 'vitest';
import { nearestByTopics } from '#catalog/by-topics.ts';

const items = [
  { id: 'plain', topics: ['debugging'] },
  { id: 'rare', topics: ['wasm'] },
  { id: 'both', topics: ['debugging', 'wasm'] },
  { id: 'other', topics: ['mtls'] },
  { id: 'plain too', topics: ['debugging', 'mtls'] },
];

test.each([
  [
    'those that share more come first, and of one topic those with the rarer',
    ['debugging', 'wasm'],
    9,
    ['both', 'rare', 'plain', 'plain too'],
  ],
  ['equals keep their order', ['debugging'], 9, ['plain', 'both', 'plain too']],
  ['no more than asked for', ['debugging'], 2, ['plain', 'both']],
  ['nothing shares an unknown topic', ['helm'], 9, []],
])('%s', (_, topics, most, ids) => {
  expect(nearestByTopics(topics, items, most).map(({ id }) => id)).toEqual(ids);
});
