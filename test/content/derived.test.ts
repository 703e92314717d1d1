import { expect, test } from 'vitest';
import { catalogOf } from '#catalog/catalog.ts';
import { readItems } from '#catalog/checking/read.ts';
import { explainedBy } from '#catalog/explained-by.ts';
import { moves } from '#catalog/movers.ts';
import { relatedTalks } from '#catalog/related-talks.ts';
import { saidAndMeasured } from '#catalog/said-and-measured.ts';
import { topicIndex } from '#catalog/topic-index.ts';
import { trends } from '#catalog/trends.ts';
import { readContentFiles } from '../../scripts/content-files.ts';

const catalog = catalogOf(readItems(await readContentFiles()).items);
const measured = trends(catalog);

test('every talk has a related one', () => {
  const lonely = Object.values(relatedTalks(catalog).talks).filter(({ length }) => length === 0);
  expect(lonely).toEqual([]);
});

test('the topics count as many sessions in their own index as in the trends', () => {
  const { topics } = topicIndex(catalog);
  expect(topics.map(({ id, sessions }) => [id, sessions])).toEqual(
    measured.topics.map(({ id, sessions }) => [id, sessions]),
  );
});

test('IstioCon 2021 and 2022 are compared, and some topics moved', () => {
  const found = moves(measured);
  expect([found?.from.id, found?.to.id]).toEqual(['istiocon-2021', 'istiocon-2022']);
  expect(found?.grew).not.toEqual([]);
  expect(found?.shrank).not.toEqual([]);
});

test('the programme holds what the takeaways counted, and more', () => {
  const [comparison] = saidAndMeasured(catalog, measured).comparisons;
  expect(comparison?.named.map(({ topic }) => topic)).toContain('multicluster');
  for (const { difference = 0 } of comparison?.named ?? []) {
    expect(difference).toBeGreaterThanOrEqual(0);
  }
});

test('every code is explained by a guide, or says why not, and by a talk', () => {
  const codes = Object.entries(explainedBy(catalog).codes);
  expect(codes.map(([code]) => code)).toEqual([...catalog.messages.keys()]);
  const lacks = codes.filter(
    ([, { guides, talks, unexplained }]) =>
      (guides.length === 0) !== (unexplained !== undefined) || talks.length === 0,
  );
  expect(lacks.map(([code]) => code)).toEqual([]);
});
