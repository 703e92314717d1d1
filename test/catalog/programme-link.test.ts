import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linkedTalks, linkFragment, talkCode } from '#catalog/programme-link.ts';

const known = ['con/a', 'con/b', 'con/c'];

test('a link brings the talks in their order', () => {
  expect(linkedTalks(`#${linkFragment(['con/c', 'con/a'])}`, known)).toEqual({
    ids: ['con/c', 'con/a'],
    unknown: 0,
  });
});

test('a link outlives talks that are added, and counts those that are gone', () => {
  const link = linkFragment(['con/b', 'con/gone']);
  expect(linkedTalks(link, ['con/0', ...known])).toEqual({ ids: ['con/b'], unknown: 1 });
});

test.each([
  ['another fragment', '#content', undefined],
  ['no fragment', '', undefined],
  ['an empty programme', '#talks=', { ids: [], unknown: 0 }],
  [
    'a link cut short',
    `#${linkFragment(['con/a', 'con/b']).slice(0, -2)}`,
    { ids: ['con/a'], unknown: 1 },
  ],
  ['a talk given twice', `#${linkFragment(['con/a', 'con/a'])}`, { ids: ['con/a'], unknown: 0 }],
])('%s is read without a fuss', (_, fragment, expected) => {
  expect(linkedTalks(fragment, known)).toEqual(expected);
});

test('a code is six characters that need no escape and never changes', () => {
  expect(talkCode('istiocon-2021/airbnb-on-istio')).toBe('O1xT2i');
  expect(talkCode('istiocon-2021/airbnb-on-istio')).toMatch(/^[\w-]{6}$/);
});

test('no two talks of the archive, nor of ten thousand numbered ones, share a code', () => {
  const ids = [
    ...globSync('content/talks/*/*.md').map((path) => path.slice(14, -3)),
    ...Array.from({ length: 10_000 }, (_, number) => `con-${number % 50}/talk-${number}`),
  ];
  expect(ids.length).toBeGreaterThan(10_100);
  expect(new Set(ids.map(talkCode)).size).toBe(ids.length);
});
