import { z } from 'zod';
import { deckSchema } from '#catalog/deck.ts';
import { editionSchema } from '#catalog/edition.ts';
import { id } from '#catalog/fields.ts';
import { listSchema } from '#catalog/list.ts';
import { sessionSchema } from '#catalog/session.ts';
import { speakerSchema } from '#catalog/speaker.ts';
import { talkSchema } from '#catalog/talk.ts';
import { topicSchema } from '#catalog/topic.ts';

// An item has its id, the address of its page and the fields of its file. A file names talks and
// decks within its edition; here they carry the edition, so that every reference is a whole id.

const idInEdition = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  .describe('<edition>/<slug>');
const address = z.url().describe("The item's page");
const markdown = z.string().describe('Markdown');

export const talkItem = z.strictObject({
  id: idInEdition,
  edition: id,
  address,
  ...talkSchema.shape,
  slides: z.array(idInEdition).optional(),
  abstract: markdown,
});

export const sessionItem = z.strictObject({
  id: idInEdition,
  edition: id,
  ...sessionSchema.shape,
  talk: idInEdition.optional(),
});

export const editionItem = z.strictObject({ id, address, ...editionSchema.shape });

export const speakerItem = z.strictObject({ id, address, ...speakerSchema.shape });

export const topicItem = z.strictObject({
  id,
  address,
  ...topicSchema.shape,
  description: markdown,
});

export const deckItem = z.strictObject({ id: idInEdition, edition: id, ...deckSchema.shape });

export const listItem = z.strictObject({ id, address, ...listSchema.shape });
