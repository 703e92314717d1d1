import { z } from 'zod';
import { id, text, url } from '#catalog/fields.ts';

/** `content/topics/<id>.md`: one topic; the body explains it. */
export const topicSchema = z.strictObject({
  title: text,
  /** Other names and common misspellings, for search. */
  aliases: z.array(text).optional(),
  /** Topics that a reader would want next. */
  related: z.array(id).optional(),
  /** Earlier ids: their addresses lead here. */
  formerly: z.array(id).optional(),
  /** Where the facts of the body stand, those of the talks aside: they have sources of their own. */
  sources: z.array(z.strictObject({ title: text, url })).min(1),
});

export type Topic = z.infer<typeof topicSchema> & {
  id: string;
  /** Markdown. */
  body: string;
};
