import { z } from 'zod';
import { firstSentence } from '#catalog/abstract.ts';
import type { Catalog } from '#catalog/catalog.ts';
import { countsBy, isCounted, mostFrequent, talksBy } from '#catalog/counting.ts';
import { newestFirst } from '#catalog/summary.ts';
import type { Talk } from '#catalog/talk.ts';
import { toolsOfTopic } from '#catalog/tools.ts';
import type { Topic } from '#catalog/topic.ts';

const sessions = z.int().nonnegative();

export const topicIndexSchema = z.strictObject({
  /** By title. */
  topics: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** The first sentence of what the topic's page says. */
      summary: z.string(),
      aliases: z.array(z.string()),
      /** Topics that the author names as the next to read. */
      related: z.array(z.string()),
      /** `<edition>/<slug>` of every talk with the topic, newest edition first. */
      talks: z.array(z.string()),
      /** By task, in their order there. */
      guides: z.array(z.string()),
      /** Decks of our own, by title. */
      decks: z.array(z.string()),
      /** Codes of the analyzer, without those that Istio gave up. */
      checks: z.array(z.string()),
      /** Security bulletins, newest first. */
      bulletins: z.array(z.string()),
      /** Paths of the tools, below the site's base. */
      tools: z.array(z.string()),
      /** Talks without cancelled ones and social events; what follows counts these. */
      sessions,
      /** Newest edition first. */
      byEdition: z.record(z.string(), sessions),
      byLanguage: z.record(z.string(), sessions),
      byFormat: z.record(z.string(), sessions),
      /** Topics of the same talks, the most frequent first. */
      together: z.array(z.strictObject({ topic: z.string(), sessions })),
      /** The most frequent first. */
      speakers: z.array(z.strictObject({ speaker: z.string(), sessions })),
      companies: z.array(z.strictObject({ company: z.string(), sessions })),
    }),
  ),
});

export type TopicIndex = z.infer<typeof topicIndexSchema>;
export type TopicEntry = TopicIndex['topics'][number];

/** What the archive holds on each topic. */
export function topicIndex(catalog: Catalog): TopicIndex {
  const talks = newestFirst(catalog.talks.values(), catalog);
  const talksOfTopic = talksBy(talks, ({ topics }) => topics);
  const codes = [...catalog.messages.values()].filter(({ retired }) => !retired);
  const guides = [...catalog.guides.values()];
  const decks = [...catalog.decks.values()];
  const bulletins = [...catalog.bulletins.values()].toReversed();
  return {
    topics: [...catalog.topics.values()].map((topic) =>
      entry(topic, talksOfTopic.get(topic.id) ?? [], {
        guides: idsOn(topic, guides),
        decks: idsOn(topic, decks),
        checks: idsOn(topic, codes),
        bulletins: idsOn(topic, bulletins),
        tools: toolsOfTopic(topic.id, codes).map(({ path }) => path),
      }),
    ),
  };
}

function idsOn(
  topic: Topic,
  items: readonly { id: string; topics: readonly string[] }[],
): string[] {
  return items.filter(({ topics }) => topics.includes(topic.id)).map(({ id }) => id);
}

function entry(
  topic: Topic,
  talks: readonly Talk[],
  linked: Pick<TopicEntry, 'guides' | 'decks' | 'checks' | 'bulletins' | 'tools'>,
): TopicEntry {
  const counted = talks.filter(isCounted);
  return {
    id: topic.id,
    title: topic.title,
    summary: firstSentence(topic.body),
    aliases: topic.aliases ?? [],
    related: topic.related ?? [],
    talks: talks.map(({ id }) => id),
    ...linked,
    sessions: counted.length,
    byEdition: countsBy(counted, ({ edition }) => [edition]),
    byLanguage: countsBy(counted, ({ language }) => [language ?? 'unknown']),
    byFormat: countsBy(counted, ({ format }) => [format]),
    together: mostFrequent(counted, ({ topics }) => topics)
      .filter(([id]) => id !== topic.id)
      .map(([id, count]) => ({ topic: id, sessions: count })),
    speakers: mostFrequent(counted, ({ speakers }) => speakers ?? []).map(([id, count]) => ({
      speaker: id,
      sessions: count,
    })),
    companies: mostFrequent(counted, ({ companies }) => companies ?? []).map(([name, count]) => ({
      company: name,
      sessions: count,
    })),
  };
}
