import { z } from 'zod';

/** Words that stand in for a fact nobody has yet; an unknown field is left out instead. */
const placeholder = /^(tbd|tba|todo|n\/?a|none|unknown|null|xxx+|lorem ipsum\b.*|-+|\?+|\.+)$/i;

/** One line of text with something in it. */
export const text = z
  .string()
  .refine((value) => value.trim() !== '', 'is empty; leave the field out when the fact is unknown')
  .refine((value) => value.trim() === value, 'has spaces at its ends; remove them')
  .refine((value) => !placeholder.test(value.trim()), 'is a placeholder; leave the field out');

/** A slug: what names a file and stands in an address. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: use lower-case letters, digits and single hyphens');

/** `<edition>/<slug>` of a talk. */
export const talkId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is no talk: write <edition>/<slug>');

/** A calendar day, `2021-02-22`. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? isoMoment(value).slice(0, 10) : value),
  z.iso.date('is no day; write it as 2021-02-22'),
);

/** A moment in UTC, `2021-02-22T16:00:00Z`. */
export const moment = z.preprocess(
  (value) => (value instanceof Date ? isoMoment(value) : value),
  z.iso.datetime('is no moment in UTC; write it as 2021-02-22T16:00:00Z'),
);

/** Astro's YAML reader makes a `Date` of a bare timestamp; the item says text. */
function isoMoment(value: Date): string {
  return Number.isNaN(value.valueOf()) ? '' : value.toISOString().replace('.000Z', 'Z');
}

/** An address that is served over TLS. */
export const url = z
  .string()
  .refine(
    (value) => value.startsWith('https://'),
    'is no https address; write one that begins with "https://"',
  )
  .refine((value) => URL.canParse(value), 'is no valid address; copy it again from the page');

const youtubeWatch = /^https:\/\/www\.youtube\.com\/watch\?v=([^&]*)$/;

/** A recording on YouTube, as `https://www.youtube.com/watch?v=` and an id of 11 characters. */
export const youtube = url.superRefine((value, context) => {
  const found = youtubeWatch.exec(value)?.[1];
  if (found === undefined) {
    context.addIssue('is no address of the form https://www.youtube.com/watch?v=…');
  } else if (!/^[\w-]{11}$/.test(found)) {
    context.addIssue(
      `has a video id of ${found.length} characters ("${found}"); YouTube's have 11: copy the address again from the page of the recording`,
    );
  }
});

/** The id of a recording, for a player: `https://www.youtube.com/watch?v=QNs7Fiyw4Xk` → `QNs7Fiyw4Xk`. */
export function youtubeId(address: string): string {
  return youtubeWatch.exec(address)?.[1] ?? '';
}

/** Languages of sessions. */
export const language = z.enum(['en', 'zh']);
export type Language = z.infer<typeof language>;

/** Names of languages in their own words. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

/** The same in English. */
export const englishNames = { en: 'English', zh: 'Chinese' } as const;
