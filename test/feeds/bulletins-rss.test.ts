import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { catalogOf } from '#catalog/catalog.ts';
import { readItems } from '#catalog/checking/read.ts';
import { bulletinsRss } from '#feeds/bulletins-rss.ts';
import { publisherAt } from '#feeds/publisher.ts';
import { readContentFiles } from '../../scripts/content-files.ts';

const catalog = catalogOf(readItems(await readContentFiles('content')).items);
const publisher = publisherAt('https://chartroom.example', '/', {
  name: 'Chartroom',
  description: 'A test.',
});

test('every bulletin is an item, the newest first, with its page and its fix', () => {
  const parsed = new XMLParser().parse(bulletinsRss(catalog, publisher)) as {
    rss: { channel: { item: { title: string; link: string; description: string }[] } };
  };
  const { item: items } = parsed.rss.channel;
  expect(items).toHaveLength(catalog.bulletins.size);
  expect(items[0]).toMatchObject({
    title: 'ISTIO-SECURITY-2026-006 (high)',
    link: 'https://chartroom.example/bulletins/istio-security-2026-006/',
    description: expect.stringContaining('Fixed in 1.29.7, 1.30.4.') as string,
  });
  expect(items.at(-1)?.title).toBe('ISTIO-SECURITY-2019-001 (high)');
});
