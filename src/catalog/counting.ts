import type { Talk } from '#catalog/talk.ts';

/** Whether a talk counts as a session of its edition: cancelled ones and social events do not. */
export function isCounted(talk: Pick<Talk, 'cancelled' | 'format'>): boolean {
  return talk.cancelled !== true && talk.format !== 'social';
}

type KeysOf = (talk: Talk) => readonly string[];

/** The talks of each key, in their order. A talk stands once under every key that it has. */
export function talksBy(talks: readonly Talk[], keysOf: KeysOf): Map<string, Talk[]> {
  const groups = new Map<string, Talk[]>();
  for (const talk of talks) {
    for (const key of new Set(keysOf(talk))) {
      const group = groups.get(key);
      if (group) group.push(talk);
      else groups.set(key, [talk]);
    }
  }
  return groups;
}

/** How many talks have each key, keys in the order of the talks. */
export function countsBy(talks: readonly Talk[], keysOf: KeysOf): Record<string, number> {
  return Object.fromEntries([...talksBy(talks, keysOf)].map(([key, { length }]) => [key, length]));
}

/** How many talks have each key: the most frequent key first, equal ones by their text. */
export function mostFrequent(
  talks: readonly Talk[],
  keysOf: KeysOf,
): [key: string, count: number][] {
  return Object.entries(countsBy(talks, keysOf)).toSorted(
    ([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'),
  );
}
