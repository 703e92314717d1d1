import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { rss, type Channel } from '#feeds/rss.ts';
import { archive, archiveOf, publisher, session, talk } from './archive.ts';

type Item = {
  title: string;
  link: string;
  description: string;
  'dc:creator'?: string[];
  'dc:language'?: string;
  category: string[];
  guid: { '#text': string; isPermaLink: string };
  pubDate?: string;
};

type Read = Record<'title' | 'link' | 'description' | 'language' | 'pubDate', string> & {
  'atom:link': Record<'href' | 'rel' | 'type', string>;
  item: Item[];
};

const channel: Channel = {
  title: 'Talks & more',
  description: 'Every talk.',
  page: 'talks/',
  feed: 'feeds/talks.xml',
};

const catalog = archiveOf(
  [
    talk('meshcon-2031/early', { title: '《早》', titleEn: 'Early', language: 'zh' }),
    talk('meshcon-2031/late', { body: 'When `a < b`, R&D is *slow*.' }),
    talk('mesh-day-2031/some-time', { speakers: [] }),
    talk('mesh-day/long-ago'),
  ],
  {
    sessions: [
      session('meshcon-2031/early', '2031-03-03T16:00:00Z'),
      session('meshcon-2031/late', '2031-03-04T16:00:00Z'),
    ],
  },
);
const feed = read(rss(channel, catalog.talks.values(), catalog, publisher));

describe('the feed', () => {
  test('says what it is, where it is and which page shows the same', () => {
    expect(feed).toMatchObject({
      title: 'Talks & more',
      description: 'Every talk.',
      link: 'https://example.org/charts/talks/',
      language: 'en',
      'atom:link': {
        href: 'https://example.org/charts/feeds/talks.xml',
        rel: 'self',
        type: 'application/rss+xml',
      },
    });
  });

  test('is as old as its newest talk, not as its build', () => {
    expect(feed.pubDate).toBe('Sun, 01 Jun 2031 00:00:00 GMT');
  });

  test('lists the newest talk first and those without a date last', () => {
    expect(feed.item.map(({ pubDate }) => pubDate)).toEqual([
      'Sun, 01 Jun 2031 00:00:00 GMT',
      'Tue, 04 Mar 2031 16:00:00 GMT',
      'Mon, 03 Mar 2031 16:00:00 GMT',
      undefined,
    ]);
  });
});

describe('an item', () => {
  test('has its people, topics and language', () => {
    expect(feed.item[1]).toMatchObject({
      link: 'https://example.org/charts/talks/meshcon-2031/late/',
      'dc:creator': ['Ada Ek', 'Bo Li'],
      category: ['Wasm'],
      'dc:language': 'en',
    });
  });

  test('keeps its identity when the site moves to another host', () => {
    expect(feed.item[1]?.guid).toEqual({
      '#text': 'talks/meshcon-2031/late@chartroom',
      isPermaLink: 'false',
    });
  });

  test('tells the abstract as text that survives being read as HTML', () => {
    expect(feed.item[1]?.description).toBe('When a &lt; b, R&amp;D is slow.');
  });

  test('has the gloss of a Chinese title beside it', () => {
    expect(feed.item[2]?.title).toBe('《早》 (Early)');
  });

  test('may have nobody', () => {
    expect(feed.item[0]?.['dc:creator']).toBeUndefined();
  });
});

describe('the archive as it is', () => {
  const text = rss(channel, archive.talks.values(), archive, publisher);

  test('has every talk once', () => {
    const ids = read(text).item.map(({ guid }) => guid['#text']);
    const expected = [...archive.talks.keys()].map((id) => `talks/${id}@chartroom`);
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  test('gives the same bytes in whatever order the talks come', () => {
    expect(rss(channel, [...archive.talks.values()].reverse(), archive, publisher)).toBe(text);
  });
});

function read(xml: string): Read {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    isArray: (name) => ['item', 'category', 'dc:creator'].includes(name),
  });
  return (parser.parse(xml) as { rss: { channel: Read } }).rss.channel;
}
