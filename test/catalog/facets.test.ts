import { describe, expect, test } from 'vitest';
import { packFacets, unpackFacets } from '#catalog/facet-pack.ts';
import { queryOf, selectionOf } from '#catalog/facet-query.ts';
import { narrow, toggled, type Faceted } from '#catalog/facets.ts';
import { facetedTalk, talkFacets } from '#catalog/talk-facets.ts';

const facets = ['topic', 'language', 'video'] as const;
type Facet = (typeof facets)[number];

const item = (id: string, topic: string, language: string, video = ''): Faceted<Facet> => ({
  id,
  values: {
    topic: topic.split(' '),
    language: language.split(' ').filter(Boolean),
    video: video.split(' ').filter(Boolean),
  },
});

const items = [
  item('airbnb', 'multicluster scale', 'en', 'yes'),
  item('baidu', 'scale', 'zh', 'yes'),
  item('cni', 'ebpf', 'zh'),
  item('delta', 'multicluster', 'en'),
  item('ebay', 'multicluster', ''),
];

const shown = (query: string) => narrow(items, selectionOf(query, facets)).ids;
const counted = (query: string, facet: Facet) =>
  Object.fromEntries(narrow(items, selectionOf(query, facets)).counts[facet]);

describe('narrowing the talks', () => {
  test.each([
    ['shows everything when nothing is chosen', '', ['airbnb', 'baidu', 'cni', 'delta', 'ebay']],
    ['shows the items of one value', '?topic=multicluster', ['airbnb', 'delta', 'ebay']],
    [
      'takes several values of one facet as any',
      '?topic=ebpf&topic=scale',
      ['airbnb', 'baidu', 'cni'],
    ],
    ['takes several facets as all', '?topic=multicluster&video=yes', ['airbnb']],
    [
      'leaves out items whose fact is unknown',
      '?topic=multicluster&language=en',
      ['airbnb', 'delta'],
    ],
    ['shows nothing for a value that no item has', '?topic=knitting', []],
    [
      'skips facets and parameters it does not know',
      '?utm=x&colour=red&language',
      ['airbnb', 'baidu', 'cni', 'delta', 'ebay'],
    ],
  ])('%s', (_, query, expected) => {
    expect(shown(query)).toEqual(expected);
  });

  test('counts a facet under the selection of the others, not under its own', () => {
    expect(counted('?language=zh', 'topic')).toEqual({ scale: 1, ebpf: 1 });
    expect(counted('?language=zh', 'language')).toEqual({ en: 2, zh: 2 });
    expect(counted('?language=zh&topic=multicluster', 'language')).toEqual({ en: 2 });
    expect(counted('?language=zh&topic=multicluster', 'topic')).toEqual({ scale: 1, ebpf: 1 });
    expect(counted('?language=zh&topic=multicluster', 'video')).toEqual({});
  });

  test('a count is what choosing the value gives', () => {
    for (const query of ['', '?language=zh', '?video=yes', '?topic=scale&language=en']) {
      const selection = selectionOf(query, facets);
      const { counts } = narrow(items, selection);
      for (const facet of facets) {
        for (const [value, count] of counts[facet]) {
          expect(narrow(items, { ...selection, [facet]: [value] }).ids).toHaveLength(count);
        }
      }
    }
  });
});

describe('the address of a selection', () => {
  test.each([
    '',
    '?topic=multicluster',
    '?topic=multicluster&topic=wasm&language=zh&video=yes',
    '?topic=a%20b%26c',
  ])('survives being read and written: "%s"', (query) => {
    expect(queryOf(selectionOf(query, facets))).toBe(query);
  });

  test.each([
    ['a value given twice counts once', '?topic=wasm&topic=wasm', '?topic=wasm'],
    ['facets stand in one order', '?video=yes&topic=wasm', '?topic=wasm&video=yes'],
    ['an empty value asks nothing', '?topic=&language=zh', '?language=zh'],
    ['a broken escape is taken literally', '?topic=%E0%A4%A', '?topic=%25E0%25A4%25A'],
    ['a plus is a space', 'topic=a+b', '?topic=a%20b'],
  ])('%s', (_, query, expected) => {
    expect(queryOf(selectionOf(query, facets))).toBe(expected);
  });

  test('toggling a value twice gives the selection back', () => {
    const before = selectionOf('?topic=wasm', facets);
    const both = toggled(before, 'topic', 'ebpf');
    expect(queryOf(both)).toBe('?topic=wasm&topic=ebpf');
    expect(toggled(both, 'topic', 'ebpf')).toEqual(before);
  });
});

test('packed items arrive as they were', () => {
  const packed = packFacets(items, facets);
  expect(unpackFacets(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(items);
});

test('a talk has the values that its page shows', () => {
  const talk = facetedTalk({
    id: 'istiocon-2021/x',
    path: 'talks/istiocon-2021/x/',
    title: 'X',
    titleLanguage: 'en',
    titleUnknown: false,
    speakers: [{ id: 'lin-sun', name: 'Lin Sun' }],
    edition: { id: 'istiocon-2021', name: 'IstioCon 2021' },
    date: '2021-02-22',
    format: 'talk',
    language: undefined,
    minutes: 40,
    topics: [{ id: 'wasm', name: 'Wasm' }],
    video: true,
    slides: false,
    cancelled: false,
  });
  expect(queryOf(talk.values)).toBe(
    '?topic=wasm&edition=istiocon-2021&format=talk&speaker=lin-sun&video=yes',
  );
  expect(Object.keys(talk.values)).toEqual([...talkFacets]);
});
