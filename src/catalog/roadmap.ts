import { z } from 'zod';
import { day, id, text, url } from '#catalog/fields.ts';
import { release } from '#catalog/message-page.ts';

/** The headings of the deck of 2021, in its order. */
export const roadmapGroups = [
  'stability',
  'graduation',
  'extensions',
  'excellence',
  'other',
] as const;
export type RoadmapGroup = (typeof roadmapGroups)[number];

export const roadmapGroupNames: Readonly<Record<RoadmapGroup, string>> = {
  stability: 'Stability and maintainability',
  graduation: 'Feature graduation',
  extensions: 'Extension ecosystem',
  excellence: 'Operational excellence',
  other: 'Other areas',
};

export const stages = ['experimental', 'alpha', 'beta', 'stable'] as const;
export type Stage = (typeof stages)[number];

/** What became of a focus area. */
export const outcomes = ['done', 'partly', 'otherwise', 'not-done', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  done: 'Done',
  partly: 'Done in part',
  otherwise: 'Done in another way',
  'not-done': 'Did not happen',
  unknown: 'Not known',
};

/** `content/roadmap/<id>.yaml`: one focus area of the roadmap of 2021, and what became of it. */
export const roadmapSchema = z.strictObject({
  title: text,
  group: z.enum(roadmapGroups),
  /** The place on the deck, from 1. */
  order: z.int().positive(),
  /** What the deck asked for. */
  asked: text,
  outcome: z.enum(outcomes),
  /** What happened, oldest first; none where nothing is known to have happened. */
  events: z
    .array(
      z.strictObject({
        /** Of a release: its minor; the day stands in its file. */
        release: release.optional(),
        /** Of what came without a release. */
        date: day.optional(),
        stage: z.enum(stages).optional(),
        what: text,
        source: url,
      }),
    )
    .min(1)
    .optional(),
  /** The state today, as far as known. */
  now: text,
  nowSource: url.optional(),
  topics: z.array(id).min(1),
});

export type RoadmapItem = z.infer<typeof roadmapSchema> & { id: string };
