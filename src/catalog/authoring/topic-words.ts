import { parts, type Answers } from '#catalog/authoring/answers.ts';
import type { Material } from '#catalog/authoring/draft.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import { holdsChinese } from '#catalog/chinese.ts';
import type { Topic } from '#catalog/topic.ts';

/**
 * Topics that a text is likely about: those whose title or alias stands in it as a word, the ones
 * with more and longer words first.
 *
 * @param most how many at the most.
 */
export function suggestTopics(text: string, topics: readonly Topic[], most = 4): string[] {
  const wanted = folded(text);
  return topics
    .map((topic) => {
      const found = new Set(
        namesOf(topic)
          .map(folded)
          .filter((name) => has(wanted, name)),
      );
      const weight = [...found].reduce((sum, name) => sum + name.trim().length, 0);
      return { id: topic.id, weight };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}

/** What title and description of a new item are likely about, as an answer to "Topics". */
export function likelyTopics(
  { title = '', description = '' }: Answers,
  { items }: Material,
): string | undefined {
  return suggestTopics(`${title} ${description}`, items.topics).join(', ') || undefined;
}

/** The topic of an id, a title or an alias. */
export function topicNamed(name: string, topics: readonly Topic[]): Topic | undefined {
  const wanted = folded(name);
  return (
    topics.find(({ id, title }) => id === name || folded(title) === wanted) ??
    topics.find((topic) => namesOf(topic).some((other) => folded(other) === wanted))
  );
}

/** The topics of an answer, by id, title or alias. */
export function topicIds(
  answer: string | undefined,
  topics: readonly Topic[],
): { ids: string[]; reasons: string[] } {
  const names = parts(answer);
  const ids = topics.map(({ id }) => id).toSorted();
  if (names.length === 0) {
    return { ids: [], reasons: [`No topic is named. Topics are ${ids.join(', ')}.`] };
  }
  const found = names.map((name) => ({ name, topic: topicNamed(name, topics) }));
  return {
    ids: [...new Set(found.flatMap(({ topic }) => topic?.id ?? []))],
    reasons: found.flatMap(({ name, topic }) =>
      topic
        ? []
        : [`"${name}" is no topic. ${didYouMean(name, ids) ?? `Topics are ${ids.join(', ')}.`}`],
    ),
  };
}

function namesOf({ id, title, aliases = [] }: Topic): string[] {
  return [id, title, ...aliases];
}

/** In small letters and the singular, each word between spaces; Chinese has no spaces. */
function folded(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/s\b/g, '')
    .trim()} `;
}

function has(text: string, name: string): boolean {
  if (name.trim() === '') return false;
  return holdsChinese(name) ? text.includes(name.trim()) : text.includes(name);
}
