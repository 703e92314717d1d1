/** What it says of two things that they share topics. */
export type TopicWeights = {
  /**
   * @param shared topics of both.
   * @param topics all of the one that explains, the most telling first.
   */
  of: (shared: readonly string[], topics: readonly string[]) => number;
};

/** The rarer a topic among the items, and the further in front it stands in one, the more it says. */
export function topicWeights(items: readonly { topics: readonly string[] }[]): TopicWeights {
  const uses = new Map<string, number>();
  for (const topic of items.flatMap(({ topics }) => topics)) {
    uses.set(topic, (uses.get(topic) ?? 0) + 1);
  }
  return {
    of: (shared, topics) =>
      shared.reduce((sum, topic) => {
        const rarity = Math.log(1 + items.length / (uses.get(topic) ?? 1));
        return sum + rarity / (1 + topics.indexOf(topic) / 2);
      }, 0),
  };
}
