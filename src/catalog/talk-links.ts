import { nearestByTopics } from '#catalog/by-topics.ts';
import type { Catalog } from '#catalog/catalog.ts';
import type { ExplainedBy } from '#catalog/explained-by.ts';
import type { Guide } from '#catalog/guide.ts';
import type { MessagePage } from '#catalog/message-page.ts';
import type { Talk } from '#catalog/talk.ts';

/** Guides for a talk: all that name it, then those nearest by topics, up to the number. */
export function guidesOfTalk(
  { id, topics }: Pick<Talk, 'id' | 'topics'>,
  { guides }: Pick<Catalog, 'guides'>,
  most: number,
): Guide[] {
  const all = [...guides.values()];
  const naming = all.filter(({ talks = [] }) => talks.includes(id));
  return filledUp(naming, nearestByTopics(topics, all, most), most);
}

/** Codes for a talk: those that no talk explains better, then those nearest by topics. */
export function codesOfTalk(
  { id, topics }: Pick<Talk, 'id' | 'topics'>,
  { messages }: Pick<Catalog, 'messages'>,
  { codes }: ExplainedBy,
  most: number,
): MessagePage[] {
  const inUse = [...messages.values()].filter(({ retired }) => !retired);
  const best = inUse.filter((page) => codes[page.id]?.talks[0]?.talk === id);
  return filledUp(best, nearestByTopics(topics, inUse, most), most);
}

function filledUp<Item>(first: readonly Item[], more: readonly Item[], most: number): Item[] {
  const all = [...new Set([...first, ...more])];
  return all.slice(0, Math.max(most, first.length));
}
