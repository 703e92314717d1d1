import { z } from 'zod';
import type { Catalog } from '#catalog/catalog.ts';
import { countsBy, mostFrequent, talksBy } from '#catalog/counting.ts';
import type { Speaker } from '#catalog/speaker.ts';
import { newestFirst } from '#catalog/summary.ts';
import type { Talk } from '#catalog/talk.ts';

const talks = z.int().positive();

export const speakerIndexSchema = z.strictObject({
  /** By name. */
  speakers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      nameZh: z.string().optional(),
      alsoKnownAs: z.array(z.string()),
      /** `<edition>/<slug>`, newest edition first; so are the editions that follow. */
      talks: z.array(z.string()),
      byEdition: z.record(z.string(), talks),
      /** Employers as the programmes gave them, newest first; one that returned stands again. */
      affiliations: z.array(
        z.strictObject({ affiliation: z.string(), editions: z.array(z.string()) }),
      ),
      /** Who shared a talk, the most frequent first. */
      coSpeakers: z.array(z.strictObject({ speaker: z.string(), talks })),
      topics: z.array(z.strictObject({ topic: z.string(), talks })),
    }),
  ),
});

export type SpeakerIndex = z.infer<typeof speakerIndexSchema>;
export type SpeakerEntry = SpeakerIndex['speakers'][number];

/** What the archive holds of each speaker, cancelled talks and social events included. */
export function speakerIndex(catalog: Catalog): SpeakerIndex {
  const talks = newestFirst(catalog.talks.values(), catalog);
  const talksOfSpeaker = talksBy(talks, ({ speakers }) => speakers ?? []);
  return {
    speakers: [...catalog.speakers.values()].map((speaker) =>
      entry(speaker, talksOfSpeaker.get(speaker.id) ?? []),
    ),
  };
}

function entry(speaker: Speaker, talks: readonly Talk[]): SpeakerEntry {
  return {
    id: speaker.id,
    name: speaker.name,
    ...(speaker.nameZh === undefined ? {} : { nameZh: speaker.nameZh }),
    alsoKnownAs: speaker.alsoKnownAs ?? [],
    talks: talks.map(({ id }) => id),
    byEdition: countsBy(talks, ({ edition }) => [edition]),
    affiliations: affiliations(speaker.id, talks),
    coSpeakers: mostFrequent(talks, ({ speakers }) => speakers ?? [])
      .filter(([id]) => id !== speaker.id)
      .map(([id, count]) => ({ speaker: id, talks: count })),
    topics: mostFrequent(talks, ({ topics }) => topics).map(([id, count]) => ({
      topic: id,
      talks: count,
    })),
  };
}

function affiliations(speaker: string, talks: readonly Talk[]): SpeakerEntry['affiliations'] {
  const found: SpeakerEntry['affiliations'] = [];
  for (const { edition, affiliations: stated } of talks) {
    const affiliation = stated?.[speaker];
    if (affiliation === undefined) continue;
    const last = found.at(-1);
    if (last?.affiliation !== affiliation) found.push({ affiliation, editions: [edition] });
    else if (!last.editions.includes(edition)) last.editions.push(edition);
  }
  return found;
}
