import { z } from 'zod';
import { id, talkId, text, url } from '#catalog/fields.ts';

/** `content/decks/<slug>.mdx`: a deck of our own; the body holds its slides. */
export const ownDeckSchema = z.strictObject({
  title: text,
  /** One sentence for lists and search engines. */
  description: text,
  /** Files of `content/topics/`, the most telling first. */
  topics: z.array(id).min(1),
  /** Talks that it retells, or to see with it. */
  talks: z.array(talkId).min(1).optional(),
  /** Earlier slugs: their addresses lead here. */
  formerly: z.array(id).optional(),
  /** Where what its slides say stands; slides name them by id. */
  sources: z.array(z.strictObject({ id, title: text, url })).min(1),
});

export type OwnDeck = z.infer<typeof ownDeckSchema> & {
  /** The slug. */
  id: string;
  /** MDX. */
  body: string;
};

/** The folder of our own decks among those of the editions, below the site's base. */
const ownDecksPath = 'slides/chartroom/';

/** Address of a deck of our own below the site's base. */
export function ownDeckPath({ id }: Pick<OwnDeck, 'id'>): string {
  return `${ownDecksPath}${id}/`;
}
