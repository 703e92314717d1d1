import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import type { Topic } from '#catalog/topic.ts';
import { feedAddresses } from '#feeds/addresses.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { rss } from '#feeds/rss.ts';

export function talksRss(catalog: Catalog, publisher: Publisher): string {
  const channel = {
    title: `${publisher.name}: talks`,
    description: 'Every talk of IstioCon and Istio Day in the archive, the newest first.',
    page: 'talks/',
    feed: feedAddresses.talksRss,
  };
  return rss(channel, catalog.talks.values(), catalog, publisher);
}

export function topicRss(topic: Topic, catalog: Catalog, publisher: Publisher): string {
  const channel = {
    title: `${publisher.name}: ${topic.title}`,
    description: `Talks of IstioCon and Istio Day on ${topic.title}, the newest first.`,
    page: `topics/${topic.id}/`,
    feed: feedAddresses.topicRss(topic.id),
  };
  const talks = [...catalog.talks.values()].filter(({ topics }) => topics.includes(topic.id));
  return rss(channel, talks, catalog, publisher);
}

/** Nothing for an edition of which no talk is known. */
export function editionRss(
  edition: Edition,
  catalog: Catalog,
  publisher: Publisher,
): string | undefined {
  const channel = {
    title: `${publisher.name}: ${edition.name}`,
    description: `Talks of ${edition.name}, the newest first.`,
    page: `editions/${edition.id}/`,
    feed: feedAddresses.editionRss(edition.id),
  };
  const talks = [...catalog.talks.values()].filter((talk) => talk.edition === edition.id);
  return talks.length > 0 ? rss(channel, talks, catalog, publisher) : undefined;
}
