import { z } from 'zod';
import type { Catalog } from '#catalog/catalog.ts';
import { isCounted } from '#catalog/counting.ts';
import { reasonSchema, reasonsFor } from '#catalog/related-reasons.ts';
import type { Talk } from '#catalog/talk.ts';
import { featuresOf, type Features } from '#catalog/talk-features.ts';

export const relatedTalksSchema = z.strictObject({
  /** By `<edition>/<slug>` of the talk that a reader is at; the nearest first. */
  talks: z.record(
    z.string(),
    z.array(
      z.strictObject({
        talk: z.string(),
        /** Grows with what the two share; to be compared within one list only. */
        score: z.int().positive(),
        reasons: z.array(reasonSchema),
      }),
    ),
  ),
});

export type RelatedTalks = z.infer<typeof relatedTalksSchema>;
type Related = RelatedTalks['talks'][string][number];

/** At most so many of a talk's relations are by its own speakers, as long as others are left. */
const mostBySpeakers = 3;

/** Decides between equals, no more: the rarest topic that two talks share counts 1,000. */
const sameEdition = 20;

/**
 * For each talk the others that share most with it: speakers weigh most, then topics, the rarer the
 * more, then companies. Cancelled talks and social events are nobody's relation.
 *
 * Goes through the lists of talks that share a feature, never through all pairs.
 */
export function relatedTalks(catalog: Catalog, most = 6): RelatedTalks {
  const talks = [...catalog.talks.values()];
  const features = featuresOf(talks, isCounted);
  const nearest = nearestTo(talks, features, most);
  return {
    talks: Object.fromEntries(
      talks.map((talk, place) => [
        talk.id,
        nearest(place).flatMap(({ place: other, score }): Related[] => {
          const related = talks[other];
          if (!related) return [];
          const reasons = reasonsFor(talk, related, features[place] ?? [], catalog);
          return [{ talk: related.id, score, reasons }];
        }),
      ]),
    ),
  };
}

type Candidate = { place: number; score: number };

function nearestTo(
  talks: readonly Talk[],
  features: Features,
  most: number,
): (place: number) => Candidate[] {
  // Used again for each talk, because clearing what was touched is quicker than a new map.
  const scores = new Int32Array(talks.length);
  const bySpeakers = new Uint8Array(talks.length);
  return (place) => {
    const met: number[] = [];
    for (const { kind, weight, members } of features[place] ?? []) {
      for (const other of members) {
        if (other === place) continue;
        if (scores[other] === 0) met.push(other);
        scores[other] = (scores[other] ?? 0) + weight;
        if (kind === 'speaker') bySpeakers[other] = 1;
      }
    }
    const speakers: Candidate[] = [];
    const others: Candidate[] = [];
    // The newest first, so that a crowd of equals is turned away at the door.
    for (const other of met.reverse()) {
      const score = scores[other] ?? 0;
      const pool = bySpeakers[other] ? speakers : others;
      scores[other] = 0;
      bySpeakers[other] = 0;
      if (score + sameEdition < (pool[most - 1]?.score ?? 0)) continue;
      const near = talks[other]?.edition === talks[place]?.edition ? sameEdition : 0;
      insert({ place: other, score: score + near }, pool, most);
    }
    const chosen = [...speakers.slice(0, mostBySpeakers), ...others].slice(0, most);
    const spare = speakers.slice(mostBySpeakers, mostBySpeakers + most - chosen.length);
    return [...chosen, ...spare].toSorted(nearestFirst);
  };
}

/** Keeps the nearest few of what is inserted, the nearest first. */
function insert(candidate: Candidate, nearest: Candidate[], most: number): void {
  const last = nearest[most - 1];
  if (last && nearestFirst(last, candidate) < 0) return;
  nearest.push(candidate);
  nearest.sort(nearestFirst).splice(most);
}

/** Of equals the newer one, which comes later in the catalog. */
function nearestFirst(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.place - a.place;
}
