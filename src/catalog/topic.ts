import { z } from 'zod';
import { id, text } from '#catalog/fields.ts';

/** `content/topics/<id>.md`: one topic; the body explains it. */
export const topicSchema = z.strictObject({
  title: text,
  /** Other names and common misspellings, for search. */
  aliases: z.array(text).optional(),
  /** Topics that a reader would want next. */
  related: z.array(id).optional(),
  /** Earlier ids: their addresses lead here. */
  formerly: z.array(id).optional(),
});

export type Topic = z.infer<typeof topicSchema> & {
  id: string;
  /** Markdown. */
  body: string;
};
