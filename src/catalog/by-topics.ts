/**
 * Those that share most of the topics, the most first; of equals the one that comes first here.
 * The rarer a topic among the items, the more it says.
 */
export function nearestByTopics<Item extends { topics: readonly string[] }>(
  topics: readonly string[],
  items: readonly Item[],
  most: number,
): Item[] {
  const weights = new Map(
    topics.map((topic) => {
      const count = items.filter((item) => item.topics.includes(topic)).length;
      return [topic, Math.log(1 + items.length / Math.max(1, count))] as const;
    }),
  );
  return items
    .map((item) => ({
      item,
      weight: item.topics.reduce((sum, topic) => sum + (weights.get(topic) ?? 0), 0),
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ item }) => item);
}
