import { describe, expect, test } from 'vitest';
import { editionRss, talksRss, topicRss } from '#feeds/channels.ts';
import { archiveOf, inPerson, publisher, talk, virtual } from './archive.ts';

const catalog = archiveOf([
  talk('meshcon-2031/filters'),
  talk('meshcon-2031/routes', { topics: ['routing'] }),
]);
const wasm = { id: 'wasm', title: 'Wasm', sources: [], body: 'Filters.' };

describe('which talks a feed has', () => {
  const feeds = [
    { what: 'of all talks', text: talksRss(catalog, publisher), talks: ['filters', 'routes'] },
    { what: 'of a topic', text: topicRss(wasm, catalog, publisher), talks: ['filters'] },
    {
      what: 'of an edition',
      text: editionRss(virtual, catalog, publisher),
      talks: ['filters', 'routes'],
    },
  ];
  test.each(feeds)('that $what', ({ text, talks }) => {
    const found = [...(text ?? '').matchAll(/<guid[^>]*>talks\/[^/]+\/(\w+)@/g)];
    expect(found.map(([, slug]) => slug)).toEqual(talks);
  });
});

test('a feed names itself and its page', () => {
  const text = topicRss(wasm, catalog, publisher);
  expect(text).toContain('<title>Chartroom: Wasm</title>');
  expect(text).toContain('<link>https://example.org/charts/topics/wasm/</link>');
  expect(text).toContain('href="https://example.org/charts/feeds/topics/wasm.xml"');
});

test('an edition without talks has no feed', () => {
  expect(editionRss(inPerson, catalog, publisher)).toBeUndefined();
});
