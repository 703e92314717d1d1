import type { z } from 'zod';
import { deckSchema } from '#catalog/deck.ts';
import { editionSchema } from '#catalog/edition.ts';
import { listSchema } from '#catalog/list.ts';
import { sessionSchema } from '#catalog/session.ts';
import { speakerSchema } from '#catalog/speaker.ts';
import { talkSchema } from '#catalog/talk.ts';
import { topicSchema } from '#catalog/topic.ts';

type Collection = {
  /** `md`: front matter and a body; `yaml`: fields alone. */
  extension: 'md' | 'yaml';
  /** Whether items lie in a folder for each edition, so that an id is `<edition>/<slug>`. */
  byEdition: boolean;
  schema: z.ZodType;
};

/**
 * Each collection by the name of its folder in `content/`.
 * Guides, messages, releases and bulletins will stand here as well.
 */
export const collections = {
  editions: { extension: 'yaml', byEdition: false, schema: editionSchema },
  sessions: { extension: 'yaml', byEdition: true, schema: sessionSchema },
  talks: { extension: 'md', byEdition: true, schema: talkSchema },
  speakers: { extension: 'yaml', byEdition: false, schema: speakerSchema },
  slides: { extension: 'yaml', byEdition: true, schema: deckSchema },
  topics: { extension: 'md', byEdition: false, schema: topicSchema },
  lists: { extension: 'yaml', byEdition: false, schema: listSchema },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;

export const collectionNames = Object.keys(collections) as CollectionName[];
