import type { z } from 'zod';
import { companyIndexSchema } from '#catalog/company-index.ts';
import { explainedBySchema } from '#catalog/explained-by.ts';
import { relatedTalksSchema } from '#catalog/related-talks.ts';
import { saidAndMeasuredSchema } from '#catalog/said-and-measured.ts';
import { speakerIndexSchema } from '#catalog/speaker-index.ts';
import { topicIndexSchema } from '#catalog/topic-index.ts';
import { trendsSchema } from '#catalog/trends.ts';

/** Each derived index by the name of its file in `src/derived/`. */
export const indexSchemas = {
  'topic-index': topicIndexSchema,
  'speaker-index': speakerIndexSchema,
  'company-index': companyIndexSchema,
  'related-talks': relatedTalksSchema,
  'explained-by': explainedBySchema,
  trends: trendsSchema,
  'said-and-measured': saidAndMeasuredSchema,
} as const satisfies Record<string, z.ZodType>;

export type IndexName = keyof typeof indexSchemas;

export type Indexes = { [Name in IndexName]: z.infer<(typeof indexSchemas)[Name]> };
