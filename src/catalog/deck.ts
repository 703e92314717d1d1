import { z } from 'zod';
import { text, url } from '#catalog/fields.ts';

/** `content/slides/<edition>/<slug>.yaml`: one deck. */
export const deckSchema = z.strictObject({
  /** Only where it differs from the talk's. */
  title: text.optional(),
  url,
  pages: z.int().positive().optional(),
  /** A source names the file, and whoever wrote the item has not opened it. */
  unopened: z.literal(true).optional(),
  notes: z.array(text).optional(),
  source: url,
});

export type Deck = z.infer<typeof deckSchema> & {
  /** `<edition>/<slug>`. */
  id: string;
  edition: string;
};

/** What a deck's file is, from its address: `PDF`, `PPTX`, else `page` for a viewer on the web. */
export function deckKind(deck: Pick<Deck, 'url'>): string {
  const extension = /\.([a-z]{3,4})$/i.exec(new URL(deck.url).pathname)?.[1];
  return extension ? extension.toUpperCase() : 'page';
}
