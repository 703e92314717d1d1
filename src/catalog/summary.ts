import { talkDate, type Catalog } from '#catalog/catalog.ts';
import type { Language } from '#catalog/fields.ts';
import { talkPath, talkTitle, titleLanguage, type Format, type Talk } from '#catalog/talk.ts';

type Named = { id: string; name: string };

/** What a list shows of a talk, with names in place of ids. */
export type TalkSummary = {
  id: string;
  /** Below the site's base. */
  path: string;
  title: string;
  titleLanguage: 'en' | 'zh';
  /** Whether `title` is a subject that stands for an unknown title. */
  titleUnknown: boolean;
  titleEn?: string | undefined;
  speakers: Named[];
  edition: Named;
  /** A moment or a day, see `talkDate`. */
  date: string | undefined;
  format: Format;
  language: Language | undefined;
  minutes: number | undefined;
  topics: Named[];
  video: boolean;
  slides: boolean;
  cancelled: boolean;
};

export function summarize(talk: Talk, catalog: Catalog): TalkSummary {
  const title = talkTitle(talk);
  return {
    id: talk.id,
    path: talkPath(talk),
    title,
    titleLanguage: titleLanguage(title),
    titleUnknown: talk.title === undefined,
    titleEn: talk.titleEn,
    speakers: (talk.speakers ?? []).map((id) => ({
      id,
      name: catalog.speakers.get(id)?.name ?? id,
    })),
    edition: { id: talk.edition, name: catalog.editions.get(talk.edition)?.name ?? talk.edition },
    date: talkDate(talk, catalog),
    format: talk.format,
    language: talk.language,
    minutes: talk.minutes,
    topics: talk.topics.map((id) => ({ id, name: catalog.topics.get(id)?.title ?? id })),
    video: talk.video !== undefined,
    slides: (talk.slides ?? []).length > 0,
    cancelled: talk.cancelled ?? false,
  };
}

/** Newest edition first, within an edition in programme order. */
export function newestFirst(talks: Iterable<Talk>, catalog: Catalog): Talk[] {
  const editionStart = (talk: Talk) => catalog.editions.get(talk.edition)?.start ?? '';
  return [...talks].toSorted(
    (a, b) =>
      editionStart(b).localeCompare(editionStart(a)) ||
      (talkDate(a, catalog) ?? '9').localeCompare(talkDate(b, catalog) ?? '9') ||
      a.id.localeCompare(b.id),
  );
}
