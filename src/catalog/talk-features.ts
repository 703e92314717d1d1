import { talksBy } from '#catalog/counting.ts';
import type { Talk } from '#catalog/talk.ts';

/** Something that talks have in common, with the places of the talks that have it. */
export type Feature = {
  kind: 'speaker' | 'topic' | 'leading topic' | 'company';
  name: string;
  /** What sharing it counts for: a positive whole number, so that sums are exact. */
  weight: number;
  members: readonly number[];
};

/** Features of each talk, by its place in `talks`. */
export type Features = readonly (readonly Feature[])[];

/**
 * What each talk can share with others.
 *
 * @param isMember whether a talk can be another's relation; others have features and are no members.
 */
export function featuresOf(talks: readonly Talk[], isMember: (talk: Talk) => boolean): Features {
  const places = new Map(talks.map((talk, place) => [talk, place]));
  const features = talks.map((): Feature[] => []);
  const add = (
    kind: Feature['kind'],
    weigh: (rarity: number) => number,
    keysOf: (talk: Talk) => readonly string[],
  ) => {
    for (const [name, held] of talksBy(talks, keysOf)) {
      const members = held.filter(isMember).flatMap((talk) => places.get(talk) ?? []);
      const weight = Math.max(1, Math.round(weigh(rarity(members.length, talks.length))));
      for (const talk of held) {
        features[places.get(talk) ?? -1]?.push({ kind, name, weight, members });
      }
    }
  };
  add(
    'speaker',
    () => 3000,
    (talk) => talk.speakers ?? [],
  );
  add(
    'topic',
    (rare) => 1000 * rare,
    (talk) => talk.topics,
  );
  // The first topic is the most telling one: two talks that lead with it are nearer to each other.
  add(
    'leading topic',
    (rare) => 500 * rare,
    (talk) => talk.topics.slice(0, 1),
  );
  add(
    'company',
    (rare) => 500 * rare,
    (talk) => talk.companies ?? [],
  );
  return features;
}

/** Inverse frequency, 1 for what one talk of all has, 0 for what all have. */
function rarity(members: number, all: number): number {
  return members < 2 || all < 2 ? 1 : Math.log(all / members) / Math.log(all);
}
