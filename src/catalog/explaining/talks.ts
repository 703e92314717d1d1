import type { ExplainingGuide } from '#catalog/explaining/guides.ts';
import type { TopicWeights } from '#catalog/explaining/weights.ts';
import type { Guide } from '#catalog/guide.ts';
import type { MessagePage } from '#catalog/message-page.ts';
import type { Talk } from '#catalog/talk.ts';

/** How a talk explains a code. */
export type ExplainingTalk = {
  talk: string;
  /** Guides that name both the talk and the code. */
  guides: string[];
  /** Topics of both, in the order of the code's. */
  topics: string[];
};

/** Somebody who knows the subject chose the talk for the guide. */
const ofBestGuide = 3;
const ofOtherGuide = 1;
/** A talk that can be watched; it decides between nearly equal ones. */
const ofVideo = 0.5;

/** Talks that explain a code, the best first; of equals the one that comes first here. */
export function talksOn(
  { topics }: Pick<MessagePage, 'topics'>,
  explaining: readonly ExplainingGuide[],
  {
    talks,
    guides,
    weights,
  }: { talks: readonly Talk[]; guides: ReadonlyMap<string, Guide>; weights: TopicWeights },
  most: number,
): ExplainingTalk[] {
  const naming = explaining.map(({ guide }) => guide);
  return talks
    .map((talk) => {
      const named = naming.filter((id) => guides.get(id)?.talks?.includes(talk.id));
      const shared = topics.filter((topic) => talk.topics.includes(topic));
      const chosen = named.reduce(
        (sum, id) => sum + (id === naming[0] ? ofBestGuide : ofOtherGuide),
        0,
      );
      // As with guides: what goes with many of them is about none of their codes in particular.
      const weight = chosen / Math.sqrt(naming.length || 1) + weights.of(shared, talk.topics);
      return {
        said: { talk: talk.id, guides: named, topics: shared },
        weight: weight === 0 ? 0 : weight + (talk.video === undefined ? 0 : ofVideo),
      };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ said }) => said);
}
