import { z } from 'zod';
import { id, language, talkId, text, url, youtube } from '#catalog/fields.ts';

export const formats = [
  'keynote',
  'talk',
  'lightning',
  'workshop',
  'office-hours',
  'social',
] as const;
export type Format = (typeof formats)[number];

export const formatNames: Readonly<Record<Format, string>> = {
  keynote: 'Keynote',
  talk: 'Talk',
  lightning: 'Lightning talk',
  workshop: 'Workshop',
  'office-hours': 'Office hours',
  social: 'Social event',
};

/** `content/talks/<edition>/<slug>.md`: one talk; the body is its abstract. */
export const talkSchema = z.strictObject({
  /** As announced, without speaker or conference. */
  title: text.optional(),
  /** What the talk was about, where no source gives its title. */
  subject: text.optional(),
  /** An English gloss of a title announced in Chinese. */
  titleEn: text.optional(),
  /** The Chinese title of a talk whose English title leads. */
  titleZh: text.optional(),
  /** Files of `content/speakers/`. */
  speakers: z.array(id).optional(),
  /** Employer of each speaker as stated at the time. */
  affiliations: z.record(id, text).optional(),
  language: language.optional(),
  format: z.enum(formats),
  minutes: z.int().positive().max(600).optional(),
  /** Files of `content/topics/`, the most telling first. */
  topics: z.array(id).min(1),
  /** Organizations that the talk is about or whose people speak, by their common name. */
  companies: z.array(text).optional(),
  video: youtube.optional(),
  /** Other recordings of the same talk, where sources disagree. */
  otherVideos: z.array(z.strictObject({ url: youtube, source: url })).optional(),
  /** Files of `content/slides/<edition>/`. */
  slides: z.array(id).optional(),
  /** The talk's page on the site of the conference. */
  page: url.optional(),
  track: text.optional(),
  panel: z.boolean().optional(),
  sponsored: z.boolean().optional(),
  cancelled: z.boolean().optional(),
  /** Figures of the event's report. */
  liveViewers: z.int().positive().optional(),
  participants: z.int().positive().optional(),
  /** Of 5. */
  satisfaction: z.number().min(0).max(5).optional(),
  /** Earlier ids, `<edition>/<slug>`: their addresses lead here. */
  formerly: z.array(talkId).optional(),
  /** Doubts and conflicts of the sources. */
  notes: z.array(text).optional(),
  sources: z.array(url).min(1),
});

export type Talk = z.infer<typeof talkSchema> & {
  /** `<edition>/<slug>`: the path in `content/talks/` and in the address. */
  id: string;
  edition: string;
  slug: string;
  /** The abstract, Markdown. */
  body: string;
};

/** The title as announced, else the subject. */
export function talkTitle(talk: Pick<Talk, 'title' | 'subject' | 'slug'>): string {
  return talk.title ?? talk.subject ?? talk.slug;
}

/** The language that most of a title is written in. A Chinese character counts as two letters. */
export function titleLanguage(title: string): 'en' | 'zh' {
  const chinese = title.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return chinese * 2 > latin ? 'zh' : 'en';
}

/** Address of a talk below the site's base: `talks/istiocon-2021/airbnb-on-istio/`. */
export function talkPath(talk: Pick<Talk, 'id'>): string {
  return `talks/${talk.id}/`;
}
