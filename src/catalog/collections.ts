import type { z } from 'zod';
import { bulletinSchema } from '#catalog/bulletin.ts';
import { deckSchema } from '#catalog/deck.ts';
import { editionSchema } from '#catalog/edition.ts';
import { guideSchema } from '#catalog/guide.ts';
import { listSchema } from '#catalog/list.ts';
import { messagePageSchema } from '#catalog/message-page.ts';
import { ownDeckSchema } from '#catalog/own-deck.ts';
import { releaseSchema } from '#catalog/release.ts';
import { roadmapSchema } from '#catalog/roadmap.ts';
import { sessionSchema } from '#catalog/session.ts';
import { speakerSchema } from '#catalog/speaker.ts';
import { talkSchema } from '#catalog/talk.ts';
import { topicSchema } from '#catalog/topic.ts';

type Collection = {
  /** `md`, `mdx`: front matter and a body; `yaml`: fields alone. */
  extension: 'md' | 'mdx' | 'yaml';
  /** Whether items lie in a folder for each edition, so that an id is `<edition>/<slug>`. */
  byEdition: boolean;
  /** What names a file: a slug, a code of the analyzer (`IST0101`), or a minor release (`1.20`). */
  naming: 'slug' | 'code' | 'release';
  schema: z.ZodType;
};

/** Each collection by the name of its folder in `content/`. */
export const collections = {
  editions: { extension: 'yaml', byEdition: false, naming: 'slug', schema: editionSchema },
  sessions: { extension: 'yaml', byEdition: true, naming: 'slug', schema: sessionSchema },
  talks: { extension: 'md', byEdition: true, naming: 'slug', schema: talkSchema },
  speakers: { extension: 'yaml', byEdition: false, naming: 'slug', schema: speakerSchema },
  slides: { extension: 'yaml', byEdition: true, naming: 'slug', schema: deckSchema },
  decks: { extension: 'mdx', byEdition: false, naming: 'slug', schema: ownDeckSchema },
  topics: { extension: 'md', byEdition: false, naming: 'slug', schema: topicSchema },
  guides: { extension: 'mdx', byEdition: false, naming: 'slug', schema: guideSchema },
  lists: { extension: 'yaml', byEdition: false, naming: 'slug', schema: listSchema },
  messages: { extension: 'md', byEdition: false, naming: 'code', schema: messagePageSchema },
  releases: { extension: 'yaml', byEdition: false, naming: 'release', schema: releaseSchema },
  bulletins: { extension: 'yaml', byEdition: false, naming: 'slug', schema: bulletinSchema },
  roadmap: { extension: 'yaml', byEdition: false, naming: 'slug', schema: roadmapSchema },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;

export const collectionNames = Object.keys(collections) as CollectionName[];
