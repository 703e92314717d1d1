import { expect, test } from 'vitest';
import { relatedList } from '#catalog/related-list.ts';
import { relatedTalks } from '#catalog/related-talks.ts';
import { archive, talk } from './small-archive.ts';

const catalog = archive([
  talk('istiocon-2021/a', { topics: ['wasm'] }),
  talk('istiocon-2022/b', { topics: ['wasm'] }),
]);
const index = relatedTalks(catalog);

test('a related talk comes with its title and the reason in words', () => {
  const [related] = relatedList('istiocon-2021/a', index, catalog);
  expect(related?.talk.title).toBe('b');
  expect(related?.reason).toBe('shares Title of wasm; a year newer');
});

test('a talk that the index does not know has none', () => {
  expect(relatedList('istiocon-2021/x', index, catalog)).toEqual([]);
});
