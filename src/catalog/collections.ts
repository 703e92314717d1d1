import type { z } from 'zod';
import { deckSchema } from '#catalog/deck.ts';
import { editionSchema } from '#catalog/edition.ts';
import { guideSchema } from '#catalog/guide.ts';
import { listSchema } from '#catalog/list.ts';
import { messagePageSchema } from '#catalog/message-page.ts';
import { sessionSchema } from '#catalog/session.ts';
import { speakerSchema } from '#catalog/speaker.ts';
import { talkSchema } from '#catalog/talk.ts';
import { topicSchema } from '#catalog/topic.ts';

type Collection = {
  /** `md`, `mdx`: front matter and a body; `yaml`: fields alone. */
  extension: 'md' | 'mdx' | 'yaml';
  /** Whether items lie in a folder for each edition, so that an id is `<edition>/<slug>`. */
  byEdition: boolean;
  /** What names a file: a slug, or a code of the analyzer (`IST0101`). */
  naming: 'slug' | 'code';
  schema: z.ZodType;
};

/**
 * Each collection by the name of its folder in `content/`.
 * Releases and bulletins will stand here as well.
 */
export const collections = {
  editions: { extension: 'yaml', byEdition: false, naming: 'slug', schema: editionSchema },
  sessions: { extension: 'yaml', byEdition: true, naming: 'slug', schema: sessionSchema },
  talks: { extension: 'md', byEdition: true, naming: 'slug', schema: talkSchema },
  speakers: { extension: 'yaml', byEdition: false, naming: 'slug', schema: speakerSchema },
  slides: { extension: 'yaml', byEdition: true, naming: 'slug', schema: deckSchema },
  topics: { extension: 'md', byEdition: false, naming: 'slug', schema: topicSchema },
  guides: { extension: 'mdx', byEdition: false, naming: 'slug', schema: guideSchema },
  lists: { extension: 'yaml', byEdition: false, naming: 'slug', schema: listSchema },
  messages: { extension: 'md', byEdition: false, naming: 'code', schema: messagePageSchema },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;

export const collectionNames = Object.keys(collections) as CollectionName[];
