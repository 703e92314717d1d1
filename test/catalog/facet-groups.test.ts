import { describe, expect, test } from 'vitest';
import { catalogOf } from '#catalog/catalog.ts';
import { facetData, facetGroups, facetPages } from '#catalog/facet-groups.ts';
import { unpackFacets } from '#catalog/facet-pack.ts';
import { summarize } from '#catalog/summary.ts';
import type { Talk } from '#catalog/talk.ts';
import { noItems } from './no-items.ts';

const sources = ['https://example.org/'];

const talk = (edition: string, slug: string, more: Partial<Talk> = {}): Talk => ({
  id: `${edition}/${slug}`,
  edition,
  slug,
  title: slug,
  format: 'talk',
  topics: ['wasm'],
  sources,
  body: '',
  ...more,
});

const catalog = catalogOf({
  ...noItems,
  editions: [
    { id: 'con-2021', name: 'Con 2021', start: '2021-02-22', complete: true, sources },
    { id: 'con-2022', name: 'Con 2022', start: '2022-04-25', complete: true, sources },
    { id: 'con-2023', name: 'Con 2023', start: '2023-04-25', complete: false, sources },
  ],
  talks: [
    talk('con-2021', 'a', {
      language: 'zh',
      speakers: ['zoe'],
      video: 'https://www.youtube.com/watch?v=QNs7Fiyw4Xk',
    }),
    talk('con-2022', 'b', {
      format: 'workshop',
      topics: ['ebpf', 'wasm'],
      speakers: ['zoe', 'adam'],
    }),
    talk('con-2022', 'c', { topics: ['wasm'] }),
  ],
  speakers: [
    { id: 'zoe', name: 'Zoe' },
    { id: 'adam', name: 'Adam' },
  ],
  topics: [
    { id: 'ebpf', title: 'eBPF', sources: [], body: '' },
    { id: 'wasm', title: 'Wasm', sources: [], body: '' },
    { id: 'helm', title: 'Helm', sources: [], body: '' },
  ],
});

const talks = [...catalog.talks.values()].map((item) => summarize(item, catalog));

describe('the facets of a list of talks', () => {
  const told = Object.fromEntries(
    facetGroups(talks, catalog).map(({ facet, values }) => [
      facet,
      values.map(({ value, count }) => `${value} ${count}`),
    ]),
  );

  test('offer the topics by their number of talks', () => {
    expect(told['topic']).toEqual(['wasm 3', 'ebpf 1']);
  });

  test('offer the editions newest first, without those that have no talk', () => {
    expect(told['edition']).toEqual(['con-2022 2', 'con-2021 1']);
  });

  test('offer no value that no talk has', () => {
    expect(told).toMatchObject({
      language: ['zh 1'],
      format: ['talk 2', 'workshop 1'],
      video: ['yes 1'],
      slides: [],
    });
  });

  test('leave the speakers to their own page', () => {
    const speaker = facetGroups(talks, catalog).find(({ facet }) => facet === 'speaker');
    expect(speaker).toMatchObject({
      values: [],
      elsewhere: { path: 'speakers/', label: 'All 2 speakers', ask: 'Name' },
    });
  });
});

test('each value without a page elsewhere has one, unless it would be empty', () => {
  expect(
    facetPages(talks).map(({ path, query, talks }) => [path, query, talks.map(({ id }) => id)]),
  ).toEqual([
    ['talks/by/language/zh/', '?language=zh', ['con-2021/a']],
    ['talks/by/format/talk/', '?format=talk', ['con-2021/a', 'con-2022/c']],
    ['talks/by/format/workshop/', '?format=workshop', ['con-2022/b']],
    ['talks/by/has/video/', '?video=yes', ['con-2021/a']],
  ]);
});

test('the data for the script names each talk in order and each speaker by name', () => {
  const data = facetData(talks);
  expect(unpackFacets(data).map(({ id }) => id)).toEqual([
    'con-2021/a',
    'con-2022/b',
    'con-2022/c',
  ]);
  expect(Object.entries(data.labels.speaker)).toEqual([
    ['adam', 'Adam'],
    ['zoe', 'Zoe'],
  ]);
});
