import type { Faceted } from '#catalog/facets.ts';
import type { TalkSummary } from '#catalog/summary.ts';

/** In the order in which they stand in an address. */
export const talkFacets = [
  'topic',
  'edition',
  'language',
  'format',
  'speaker',
  'video',
  'slides',
] as const;
export type TalkFacet = (typeof talkFacets)[number];

/** A page lists so many talks at most: more would be slow to load and are not read. */
export const mostListed = 500;

export function facetedTalk(talk: TalkSummary): Faceted<TalkFacet> {
  return {
    id: talk.id,
    values: {
      topic: talk.topics.map(({ id }) => id),
      edition: [talk.edition.id],
      language: talk.language ? [talk.language] : [],
      format: [talk.format],
      speaker: talk.speakers.map(({ id }) => id),
      video: talk.video ? ['yes'] : [],
      slides: talk.slides ? ['yes'] : [],
    },
  };
}
