import type { CollectionName } from '#catalog/collections.ts';
import { slugOf } from '#catalog/slug.ts';

/** What to do about a field that people expect and that stands elsewhere, by its name. */
const elsewhere: Readonly<Record<string, string>> = {
  id: 'Remove it: the name of the file is the id.',
  slug: 'Remove it: the name of the file is the slug.',
  edition: 'Remove it: the folder says the edition.',
  abstract: 'Write it below the second "---".',
  body: 'Write it below the second "---".',
  description: 'Write it below the second "---".',
  tags: 'Did you mean "topics"?',
  duration: 'Did you mean "minutes"?',
  length: 'Did you mean "minutes"?',
  youtube: 'Did you mean "video"?',
  recording: 'Did you mean "video"?',
  affiliation: 'Did you mean "affiliations"? It takes "<speaker>: <employer>".',
  company: 'Did you mean "companies"?',
  date: 'Write "start" and "end" in the file of the session.',
  start: 'Write it in the file of the session.',
  end: 'Write it in the file of the session.',
};

/** The cure for an unknown field that is no misspelling, where one is known. */
export function unknownFieldCure(collection: CollectionName, key: string): string | undefined {
  if (collection === 'talks') return elsewhere[key];
  return ['id', 'slug', 'edition'].includes(key) ? elsewhere[key] : undefined;
}

/** Names in use for the values of a choice. */
const synonyms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  language: { english: 'en', chinese: 'zh', mandarin: 'zh', cn: 'zh', 中文: 'zh', 'zh-cn': 'zh' },
  format: { session: 'talk', panel: 'talk', tutorial: 'workshop', breakout: 'talk' },
  channel: { main: 'main-stage', parallel: 'separate', workshop: 'separate' },
  mode: { online: 'virtual', remote: 'virtual', onsite: 'in-person' },
};

/** The value that somebody most likely meant, as a question, by the name of its field. */
export function valueCure(field: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const meant =
    synonyms[field]?.[value.toLowerCase()] ??
    (addressFields.has(field) ? addressMeant(field, value) : undefined) ??
    (momentFields.has(field) ? momentMeant(value) : undefined) ??
    (codeFields.has(field) ? codeMeant(value) : undefined) ??
    (idFields.has(field) ? slugOf(value) : undefined);
  return meant && meant !== value ? `Did you mean "${meant}"?` : undefined;
}

const idFields = new Set(['speakers', 'topics', 'slides', 'talk', 'related', 'topic', 'edition']);
/** Fields that may name codes of the analyzer. */
const codeFields = new Set(['related', 'by', 'codes']);
const momentFields = new Set(['start', 'end']);
const addressFields = new Set([
  'url',
  'video',
  'page',
  'site',
  'programme',
  'playlist',
  'report',
  'source',
  'sources',
]);

const youtubeAddress =
  /^(?:https?:\/\/)?(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|live\/|shorts\/|v\/)|youtu\.be\/)([\w-]{11})(?![\w-])/;

function addressMeant(field: string, value: string): string | undefined {
  const recording = youtubeAddress.exec(value.trim())?.[1];
  if (recording && (field === 'video' || field === 'url')) {
    return `https://www.youtube.com/watch?v=${recording}`;
  }
  const secure = value
    .trim()
    .replace(/^(?:http:\/\/|\/\/)?(?=[\w-]+\.[\w.-]+(?:[/?#]|$))/, 'https://');
  return secure.startsWith('https://') && URL.canParse(secure) ? secure : undefined;
}

/** `ist-101` → `IST0101` */
function codeMeant(value: string): string | undefined {
  const [, letters, digits] = /^(ist|cr)\W?(\d{1,4})$/i.exec(value.trim()) ?? [];
  return letters && digits ? letters.toUpperCase() + digits.padStart(4, '0') : undefined;
}

/** A moment with an offset, or without seconds, in UTC. */
function momentMeant(value: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(value)) return undefined;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString().replace('.000Z', 'Z');
}
