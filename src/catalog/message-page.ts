import { z } from 'zod';
import { levels } from '#analyzer/message.ts';
import { id, text, url } from '#catalog/fields.ts';

/** What names a message, and its file: Istio's own, or one of ours. */
export const messageCode = z
  .string()
  .regex(/^(IST|CR)\d{4}$/, 'is no code: write it in capitals and four digits, as in IST0101');

/** A minor release of Istio. Bare in YAML, 1.10 would be the number 1.1. */
export const release = z.custom<string>(
  (value) => typeof value === 'string' && /^1\.\d+$/.test(value),
  "is no minor release; write it in quotes, as in '1.10'",
);

/** When `istioctl` tells the code: on files, partly so, with a cluster, or before an upgrade. */
const istioctlWays = ['files', 'partly', 'cluster', 'precheck'] as const;

const kialiCode = z
  .string()
  .regex(/^(KIA\d{4}|GWAPI)$/, 'is no check of Kiali: write it as in KIA1101');

/** `content/messages/<CODE>.md`: one code of the analyzer; the body explains it. */
export const messagePageSchema = z.strictObject({
  /** What the code says, in a few words. */
  title: text,
  /** What Istio calls it. */
  name: z
    .string()
    .regex(/^[A-Z][A-Za-z]+$/, 'is no name of Istio; copy it from the list of its messages')
    .optional(),
  /** The first release of Istio that has the code; those older than 1.4 say 1.4. */
  since: release.optional(),
  /** For a code that no check of ours reports; else the message itself has it. */
  level: z.enum(levels).optional(),
  /** What other tools say of the same, as far as known. */
  elsewhere: z
    .strictObject({
      istioctl: z.enum(istioctlWays).optional(),
      /** The nearest of its validations. */
      kiali: z.array(kialiCode).min(1).optional(),
      /** What the API server does with the resource, Istio's webhook included. */
      server: z.enum(['refuses', 'warns']).optional(),
    })
    .optional(),
  /** Istio's own page, where there is one. */
  page: url.optional(),
  /** Codes that a reader would want next. */
  related: z.array(messageCode).min(1).optional(),
  topics: z.array(id).min(1),
  /** Why no guide names the code. Every other code stands in the `codes` of one. */
  unexplained: text.optional(),
  /** Where our answer differs from that of `istioctl`, and why. */
  differs: text.optional(),
  /** For a code that Istio gave up. */
  retired: z
    .strictObject({
      /** The last release that has the code. */
      last: release,
      /** The codes that tell it today. */
      by: z.array(messageCode).min(1).optional(),
    })
    .optional(),
});

export type MessagePage = z.infer<typeof messagePageSchema> & {
  /** The code. */
  id: string;
  /** Markdown. */
  body: string;
};

/** The page of a code, below the site's base. */
export function checkPath(code: string): string {
  return `checks/${code}/`;
}
