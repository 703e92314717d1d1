import { describe, expect, test } from 'vitest';
import { openQuick } from '#catalog/search/quick.ts';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';

const entries: QuickEntry[] = [
  {
    kind: 'topic',
    path: 'topics/wasm/',
    title: 'Wasm',
    aliases: ['WebAssembly', 'web assembly', 'Wasm 插件'],
    facts: '',
  },
  {
    kind: 'topic',
    path: 'topics/multicluster/',
    title: 'Multicluster',
    aliases: ['multi cluster', '多集群'],
    facts: '',
  },
  {
    kind: 'talk',
    path: 'talks/2022/logging/',
    title: 'Developing a Wasm filter for logging',
    people: ['Amey Bhide'],
    companies: ['Splunk'],
    topics: ['wasm'],
    facts: '',
    date: '2022-04-25',
  },
  {
    kind: 'talk',
    path: 'talks/2021/workshop/',
    title: 'Istio Multicluster Workshop',
    people: ['Christian Posta'],
    facts: '',
    date: '2021-02-25',
  },
  {
    kind: 'talk',
    path: 'talks/2021/baidu/',
    title: '《百度APP基于Istio实现基础架构升级》',
    otherTitle: 'Upgrading the Baidu App infrastructure with Istio',
    people: ['Xu Chao'],
    peopleAliases: ['许超'],
    facts: '',
  },
  {
    kind: 'speaker',
    path: 'speakers/xu-chao/',
    title: 'Xu Chao',
    aliases: ['许超'],
    companies: ['Baidu'],
    facts: '',
  },
];
const quick = openQuick(entries);

describe('a query finds by name', () => {
  test.each([
    ['the page of that name first', 'wasm', 'name', 'topics/wasm/'],
    ['a name with a space more', 'multi-cluster', 'name', 'topics/multicluster/'],
    ['a topic by its alias', 'web assembly', 'alias', 'topics/wasm/'],
    ['a person by the Chinese name', '许超', 'alias', 'speakers/xu-chao/'],
    ['a topic by its Chinese alias', '多集群', 'alias', 'topics/multicluster/'],
    ['words of a title', 'logging filter', 'title', 'talks/2022/logging/'],
    ['words that a title joins', 'multi cluster workshop', 'title', 'talks/2021/workshop/'],
    ['words of a Chinese title', '架构升级', 'title', 'talks/2021/baidu/'],
    ['words of a gloss', 'baidu infrastructure', 'title', 'talks/2021/baidu/'],
    ['the beginning of words', 'logg', 'title-start', 'talks/2022/logging/'],
    ['title, people and companies together', 'splunk wasm', 'around', 'talks/2022/logging/'],
  ])('%s', (_, query, closeness, path) => {
    const [hit] = quick.search(query);
    expect([hit?.closeness, hit?.entry.path]).toEqual([closeness, path]);
  });

  test('nothing where a word is missing, and nothing without words', () => {
    expect(quick.search('wasm kafka')).toEqual([]);
    expect(quick.search(' … ')).toEqual([]);
  });
});

describe('a query finds loosely', () => {
  test.each([
    ['what has most of it', 'wasm logging kafka', ['talks/2022/logging/']],
    [
      'what has a word by its topic alone',
      'splunk webassembly',
      ['talks/2022/logging/', 'topics/wasm/'],
    ],
    [
      'what has it in the title before what has it beside',
      'baidu kafka',
      ['talks/2021/baidu/', 'speakers/xu-chao/'],
    ],
  ])('%s', (_, query, paths) => {
    expect(quick.searchLoosely(query).map(({ path }) => path)).toEqual(paths);
  });

  test('nothing where no word is known', () => {
    expect(quick.searchLoosely('kafka')).toEqual([]);
  });
});

describe('a word', () => {
  test.each([
    ['that is known stays', 'splunk', 'splunk'],
    ['that begins a known one stays', 'multicl', 'multicl'],
    ['that is misspelt is corrected', 'splnuk', 'splunk'],
    ['that resembles none is not guessed at', 'prometheus', undefined],
  ])('%s', (_, word, expected) => {
    expect(quick.respell(word)).toBe(expected);
  });
});
