import { describe, expect, test } from 'vitest';
import { catalogOf } from '#catalog/catalog.ts';
import { searchEntries } from '#catalog/search/entry.ts';
import { indexFields, indexFilters } from '#catalog/search/fields.ts';
import { quickEntries, withIds } from '#catalog/search/quick-entries.ts';
import { toolEntryAt } from '#catalog/search/tool-entry.ts';
import { tools } from '#catalog/tools.ts';
import { noItems } from '../no-items.ts';

const catalog = catalogOf({
  ...noItems,
  editions: [
    {
      id: 'istiocon-2021',
      name: 'IstioCon 2021',
      start: '2021-02-22',
      end: '2021-02-26',
      complete: true,
      sources: ['https://example.com/'],
    },
  ],
  talks: [
    {
      id: 'istiocon-2021/baidu',
      edition: 'istiocon-2021',
      slug: 'baidu',
      title: '百度APP升级',
      titleEn: 'Upgrading the Baidu App',
      speakers: ['xu-chao'],
      affiliations: { 'xu-chao': 'Baidu' },
      language: 'zh',
      format: 'lightning',
      minutes: 10,
      topics: ['scale'],
      companies: ['Baidu'],
      video: 'https://www.youtube.com/watch?v=QNs7Fiyw4Xk',
      sources: ['https://example.com/'],
      body: '',
    },
  ],
  speakers: [{ id: 'xu-chao', name: 'Xu Chao', nameZh: '许超' }],
  topics: [
    { id: 'scale', title: 'Scale', aliases: ['large scale', '大规模'], sources: [], body: '' },
  ],
});
const all = searchEntries(catalog);
/** Tools are there without any item. */
const entries = all.filter(({ kind }) => kind !== 'tool');
const [topic, talk, speaker, edition] = entries;

describe('what search knows', () => {
  test('of a talk: both titles, people with their other names, companies, and facts', () => {
    expect(talk).toMatchObject({
      path: 'talks/istiocon-2021/baidu/',
      title: '百度APP升级',
      otherTitle: 'Upgrading the Baidu App',
      people: ['Xu Chao'],
      peopleAliases: ['许超'],
      companies: ['Baidu'],
      facts: 'IstioCon 2021 · lightning talk · 10 min · 中文 · video',
    });
  });

  test.each([
    ['a topic', topic, { aliases: ['large scale', '大规模'], facts: '1 session' }],
    ['a person', speaker, { aliases: ['许超'], facts: '许超 · Baidu · 1 talk' }],
    ['an edition', edition, { facts: '22–26 February 2021 · 1 talk' }],
  ])('of %s: other names and how much there is', (_, entry, known) => {
    expect(entry).toMatchObject(known);
  });
});

test('search knows every tool by its name and by what it reads', () => {
  const found = all.filter(({ kind }) => kind === 'tool');
  expect(found.map(({ path }) => path)).toEqual(tools.map(({ path }) => path));
  const explainer = toolEntryAt('access-logs/');
  expect(explainer).toMatchObject({
    title: 'Access-log explainer',
    facts: 'Why did this request fail?',
  });
  expect(explainer?.aliases).toContain('response flags');
  expect(toolEntryAt('nowhere/')).toBeUndefined();
});

describe('the full-text index', () => {
  test('gets no empty field, and Chinese in pairs', () => {
    const fields = Object.fromEntries(indexFields(talk!));
    expect(Object.keys(fields)).not.toContain('aliases');
    expect(fields['han']).toBe('百度 升级, 许超');
  });

  test('gets every value of every filter', () => {
    expect(indexFilters(talk!)).toEqual([
      ['kind', 'talk'],
      ['topic', 'scale'],
      ['edition', 'istiocon-2021'],
      ['language', 'zh'],
      ['format', 'lightning'],
      ['speaker', 'xu-chao'],
    ]);
  });
});

describe('the names loaded at once', () => {
  test('are all of them while there is room', () => {
    expect(quickEntries(entries, 10_000)).toHaveLength(entries.length);
  });

  test('are topics and editions before talks, and talks before people, where there is not', () => {
    const room = JSON.stringify(quickEntries(entries, 10_000).slice(0, 3)).length;
    const kinds = quickEntries(entries, room).map(({ kind }) => kind);
    expect(kinds).toEqual(['topic', 'edition', 'talk']);
  });

  test('say of talks, guides and decks what each is most about', () => {
    const kindsWithTopics = quickEntries(
      [
        talk!,
        { ...talk!, kind: 'guide' },
        { ...talk!, kind: 'deck' },
        { ...topic!, kind: 'check' },
      ],
      10_000,
    ).map(({ kind, topics }) => [kind, topics]);
    expect(Object.fromEntries(kindsWithTopics)).toEqual({
      talk: ['scale'],
      guide: ['scale'],
      deck: ['scale'],
      check: undefined,
    });
  });

  test('learn their ids in the full-text index', () => {
    const [first, second] = withIds(
      quickEntries(entries, 10_000),
      new Map([['topics/scale/', 'en_1']]),
    );
    expect([first?.id, second?.id]).toEqual(['en_1', undefined]);
  });
});
