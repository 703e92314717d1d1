import { expect, test } from 'vitest';
import { coverage, holdings } from '#catalog/coverage.ts';
import { archive, talk } from './small-archive.ts';

const catalog = archive([
  talk('istiocon-2021/a', {}),
  talk('istiocon-2021/b', { cancelled: true }),
  talk('istiocon-2022/c', {}),
]);

test('Every page tells the same figures: cancelled talks have a page, and an event has a talk.', () => {
  expect(holdings(catalog)).toEqual({
    talks: 3,
    cancelled: 1,
    events: 2,
    emptyEvents: catalog.editions.size - 2,
  });
});

test('What is known of an edition counts the talks that were held.', () => {
  expect(coverage(catalog).find(({ edition }) => edition.id === 'istiocon-2021')?.talks).toBe(1);
});
