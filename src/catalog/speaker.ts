import { z } from 'zod';
import { id, text } from '#catalog/fields.ts';

/** `content/speakers/<id>.yaml`: one person. Employers stand with the talks, as of that time. */
export const speakerSchema = z.strictObject({
  name: text,
  /** The name in Chinese characters. */
  nameZh: text.optional(),
  /** Other spellings that programmes and recordings use. */
  alsoKnownAs: z.array(text).optional(),
  /** Speakers of nearly the same name who are somebody else. */
  differentFrom: z.array(id).optional(),
  /** Earlier ids: their addresses lead here. */
  formerly: z.array(id).optional(),
});

export type Speaker = z.infer<typeof speakerSchema> & { id: string };
