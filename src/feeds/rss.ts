import { plainText } from '#catalog/abstract.ts';
import { talkDate, type Catalog } from '#catalog/catalog.ts';
import { summarize } from '#catalog/summary.ts';
import type { Talk } from '#catalog/talk.ts';
import { talkUid } from '#feeds/programme-events.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { glossedTitle } from '#feeds/titles.ts';
import { element, optionalElement, xmlDocument, type XmlElement } from '#feeds/xml.ts';

export type Channel = {
  title: string;
  description: string;
  /** The page that shows the same, below the site's base. */
  page: string;
  /** The feed itself, below the site's base. */
  feed: string;
};

/**
 * Talks as an RSS 2.0 feed, newest first. An item's date is when the talk was held; it carries
 * none where that is not known.
 */
export function rss(
  channel: Channel,
  talks: Iterable<Talk>,
  catalog: Catalog,
  publisher: Publisher,
): string {
  const dated = [...talks]
    .map((talk) => ({ talk, date: talkDate(talk, catalog) ?? '' }))
    .toSorted((a, b) => b.date.localeCompare(a.date) || a.talk.id.localeCompare(b.talk.id));
  const items = dated.map(({ talk, date }) => item(talk, date, catalog, publisher));
  return feed(channel, items, dated[0]?.date, publisher);
}

/**
 * An RSS 2.0 feed of these items.
 *
 * @param newest the day or moment of the first item, where it is known.
 */
export function feed(
  channel: Channel,
  items: readonly XmlElement[],
  newest: string | undefined,
  publisher: Publisher,
): string {
  const content = [
    element('title', channel.title),
    element('link', publisher.absolute(channel.page)),
    element('description', channel.description),
    element('language', 'en'),
    element('copyright', 'CC BY 4.0'),
    ...optionalElement('pubDate', pubDate(newest)),
    element('atom:link', [], {
      href: publisher.absolute(channel.feed),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    ...items,
  ];
  return xmlDocument(
    element('rss', [element('channel', content)], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    }),
  );
}

function item(talk: Talk, date: string, catalog: Catalog, publisher: Publisher): XmlElement {
  const { path, speakers, topics } = summarize(talk, catalog);
  return element('item', [
    element('title', glossedTitle(talk)),
    element('link', publisher.absolute(path)),
    element('description', asHtml(plainText(talk.body))),
    ...speakers.map(({ name }) => element('dc:creator', name)),
    ...optionalElement('dc:language', talk.language),
    ...topics.map(({ name }) => element('category', name)),
    element('guid', talkUid(talk), { isPermaLink: 'false' }),
    ...optionalElement('pubDate', pubDate(date)),
  ]);
}

/** `2021-02-22T16:00:00Z` → `Mon, 22 Feb 2021 16:00:00 GMT`; a day stands for its beginning. */
export function pubDate(date: string | undefined): string | undefined {
  return date ? new Date(date).toUTCString() : undefined;
}

/** Readers take a description for HTML, so text is escaped once for that, and once more for XML. */
export function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
