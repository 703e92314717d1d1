import { clean, type Answers } from '#catalog/authoring/answers.ts';
import type { Material } from '#catalog/authoring/draft.ts';
import { likelyTopics, topicIds } from '#catalog/authoring/topic-words.ts';
import { slugOf } from '#catalog/slug.ts';

/** What the page of an item about some topics begins with, and the name of its file. */
export type PageHead = { id: string; title: string; topics: string[] };

/** @returns why the page cannot be made, where the answers give no name or unknown topics. */
export function pageHead(answers: Answers, material: Material): PageHead | { reasons: string[] } {
  const title = clean(answers['title']) ?? '';
  const id = slugOf(clean(answers['id']) ?? title);
  if (id === '') return { reasons: ['The title gives no name for the file: give --id.'] };
  const named = clean(answers['topics']) ?? likelyTopics(answers, material);
  const { ids, reasons } = topicIds(named, material.items.topics);
  return reasons.length > 0 ? { reasons } : { id, title, topics: ids };
}
