import { z } from 'zod';
import { day, id, text, url } from '#catalog/fields.ts';

/** A minor release of Istio or Kubernetes. Bare in YAML, 1.10 would be the number 1.1. */
export const minor = z.custom<string>(
  (value) => typeof value === 'string' && /^[01]\.\d+$/.test(value),
  "is no minor release; write it in quotes, as in '1.10'",
);

/** A patch release: `1.20.3`. */
export const patchVersion = z
  .string()
  .regex(/^[01]\.\d+\.\d+$/, 'is no version; write three numbers, as in 1.20.3');

/** A month, for a day that nobody has fixed yet. */
export const month = z.custom<string>(
  (value) => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
  "is no month; write it in quotes, as in '2026-11'",
);

/** What another source says of a day. */
const elsewhere = z
  .array(z.strictObject({ by: z.enum(['git-tag', 'support-table']), date: day, source: url }))
  .min(1);

export const changeKinds = ['removed', 'default', 'added'] as const;

const change = z.strictObject({
  /** Gone, another default, or new. */
  kind: z.enum(changeKinds),
  what: text,
  /** What to look for in one's manifests and tools. */
  lookFor: text,
  /** The setting that brings the former behaviour back, for a while. */
  former: text.optional(),
  topics: z.array(id).min(1),
  source: url,
});

/** `content/releases/<minor>.yaml`: one minor release of Istio. */
export const releaseSchema = z.strictObject({
  /** The day of the announcement. */
  released: day,
  announcement: url,
  /** Other days that sources give for the release. */
  releasedElsewhere: elsewhere.optional(),
  /** Absent where no end was ever published. */
  support: z
    .strictObject({
      /** The last day. */
      ends: day.optional(),
      /** While no day is fixed: the month that the support table expects. */
      expected: month.optional(),
      source: url,
      elsewhere: elsewhere.optional(),
    })
    .optional(),
  kubernetes: z
    .strictObject({
      versions: z.array(minor).min(1),
      /** Tested, and not supported. */
      tested: z.array(minor).min(1).optional(),
      /** `tested`: the documentation of that time called `versions` tested, not supported. */
      basis: z.enum(['tested']).optional(),
      source: url,
    })
    .optional(),
  /** The branch of Envoy that the proxy is built from. */
  envoy: minor.optional(),
  patches: z
    .array(
      z.strictObject({
        version: patchVersion,
        date: day,
        /** The date is that of the announcement; else it is that of the git tag. */
        announced: z.literal(true).optional(),
      }),
    )
    .min(1)
    .optional(),
  milestones: z
    .array(z.strictObject({ text, topics: z.array(id).min(1), source: url.optional() }))
    .min(1)
    .optional(),
  /** What differs from the release before, for those who upgrade. */
  changes: z.array(change).min(1).optional(),
  notes: z.array(text).min(1).optional(),
});

export type Release = z.infer<typeof releaseSchema> & {
  /** The minor release: `1.20`. */
  id: string;
};

export type Change = NonNullable<Release['changes']>[number];
