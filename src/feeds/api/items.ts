import { z } from 'zod';
import { areas, severities } from '#catalog/bulletin-names.ts';
import { bulletinSchema } from '#catalog/bulletin.ts';
import { deckSchema } from '#catalog/deck.ts';
import { editionSchema } from '#catalog/edition.ts';
import { id } from '#catalog/fields.ts';
import { guideSchema } from '#catalog/guide.ts';
import { codeStates } from '#analyzer/code-facts.ts';
import { levels } from '#analyzer/message.ts';
import { ownDeckSchema } from '#catalog/own-deck.ts';
import { messageCode, messagePageSchema } from '#catalog/message-page.ts';
import { listSchema } from '#catalog/list.ts';
import { releaseSchema } from '#catalog/release.ts';
import { roadmapSchema } from '#catalog/roadmap.ts';
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

export const guideItem = z.strictObject({
  id,
  address,
  ...guideSchema.shape,
  minutes: z.int().positive().describe('To read'),
  text: z.string().describe('MDX'),
});

export const deckItem = z.strictObject({ id: idInEdition, edition: id, ...deckSchema.shape });

export const ownDeckItem = z.strictObject({
  id,
  address,
  ...ownDeckSchema.shape,
  slides: z.array(
    z.strictObject({
      id: id.describe("Its anchor on the deck's page"),
      title: z.string(),
      sources: z.array(id).describe("Ids among the deck's sources"),
      text: z.string().describe('MDX'),
      notes: z.string().describe('What the speaker says, Markdown').optional(),
    }),
  ),
});

export const checkItem = z.strictObject({
  id: messageCode,
  address,
  ...messagePageSchema.shape,
  level: z.enum(levels).optional(),
  state: z
    .enum(codeStates)
    .describe('Whether a check reports it, no file can decide it, or Istio gave it up'),
  subjects: z.array(z.string()).describe('The kinds that it is about'),
  checks: z.array(
    z.strictObject({
      name: z.string(),
      summary: z.string().describe('What holds when the check is silent'),
      istio: z.string().optional().describe("Istio's analyzer that looks for the same"),
      reads: z.array(z.string()).describe('The kinds that it reads'),
    }),
  ),
  rules: z.array(z.string()).describe('Ids of the rules behind a code that has many'),
  description: markdown,
});

export const releaseItem = z.strictObject({
  id: z.string().regex(/^[01]\.\d+$/),
  address,
  ...releaseSchema.shape,
  bulletins: z.array(id).describe('Those that list a version of the release, or are fixed in one'),
});

export const bulletinItem = z.strictObject({
  id,
  address,
  ...bulletinSchema.shape,
  areas: z.array(z.enum(areas)),
  severity: z.enum(severities).describe('By the scale of CVSS 3.1'),
});

export const roadmapItem = z.strictObject({ id, address, ...roadmapSchema.shape });

export const listItem = z.strictObject({ id, address, ...listSchema.shape });
