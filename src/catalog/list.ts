import { z } from 'zod';
import { day, id, talkId, text, url } from '#catalog/fields.ts';
import { formats } from '#catalog/talk.ts';

/** `content/lists/<id>.yaml`: talks that somebody recommended, or topics that somebody called hot. */
export const listSchema = z.strictObject({
  title: text,
  /** Who chose. */
  by: text,
  date: day.optional(),
  /** Where it was published, if it still is. */
  source: url.optional(),
  /** What the choice rests on, and what to know about it. */
  note: text.optional(),
  /** The figure of the talks that the order rests on, the highest first. */
  rankedBy: z.enum(['liveViewers']).optional(),
  talks: z.array(z.strictObject({ talk: talkId, why: text.optional() })).optional(),
  /** What the author called a hot topic, and the sessions that he counted for it. */
  hotTopics: z
    .array(
      z.strictObject({
        topic: id,
        edition: id,
        said: text,
        counted: z.partialRecord(z.enum(formats), z.int().positive()).optional(),
      }),
    )
    .optional(),
});

export type List = z.infer<typeof listSchema> & { id: string };
