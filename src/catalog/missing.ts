import { plainText } from '#catalog/abstract.ts';
import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import { lengths, wordCount } from '#catalog/lengths.ts';
import type { Talk } from '#catalog/talk.ts';

export const gaps = ['title', 'abstract', 'video', 'slides', 'time', 'language'] as const;
export type Gap = (typeof gaps)[number];

/** What talks lack that somebody could add. Cancelled talks are left out. */
export type Missing = {
  /** Each gap, with the talks that have it by edition, the newest first. */
  groups: { gap: Gap; count: number; of: number; editions: TalksOfEdition[] }[];
  /** Each edition with talks, the newest first, and how many of them have each gap. */
  rows: { edition: Edition; talks: number; counts: Record<Gap, number> }[];
  /** Editions of which sessions are missing. */
  editions: Edition[];
  talks: number;
  /** Talks without any gap. */
  whole: number;
};

export type TalksOfEdition = { edition: Edition; talks: Talk[] };

export function missing(catalog: Catalog): Missing {
  const talks = [...catalog.talks.values()].filter(({ cancelled }) => !cancelled);
  // The catalog puts editions without a date last: they stay there.
  const editions = [...catalog.editions.values()].toSorted((a, b) =>
    (b.start ?? '').localeCompare(a.start ?? ''),
  );
  const lacking = new Map(
    gaps.map((gap) => [gap, talks.filter((talk) => lacks(talk, gap, catalog))]),
  );
  const inEdition = (found: readonly Talk[] | undefined, { id }: Edition) =>
    (found ?? []).filter(({ edition }) => edition === id);
  return {
    groups: gaps.map((gap) => ({
      gap,
      count: lacking.get(gap)?.length ?? 0,
      of: talks.filter((talk) => mayHave(talk, gap)).length,
      editions: editions
        .map((edition) => ({ edition, talks: inEdition(lacking.get(gap), edition) }))
        .filter((group) => group.talks.length > 0),
    })),
    rows: editions
      .map((edition) => ({
        edition,
        talks: inEdition(talks, edition).length,
        counts: Object.fromEntries(
          gaps.map((gap) => [gap, inEdition(lacking.get(gap), edition).length]),
        ) as Record<Gap, number>,
      }))
      .filter((row) => row.talks > 0),
    editions: editions.filter(({ complete }) => !complete),
    talks: talks.length,
    whole: talks.filter((talk) => gaps.every((gap) => !lacks(talk, gap, catalog))).length,
  };
}

function lacks(talk: Talk, gap: Gap, catalog: Catalog): boolean {
  return mayHave(talk, gap) && !has(talk, gap, catalog);
}

/** Office hours have no deck, and an evening together has no recording. */
function mayHave({ format }: Talk, gap: Gap): boolean {
  if (format === 'social') return gap === 'title' || gap === 'time';
  return format !== 'office-hours' || gap !== 'slides';
}

function has(talk: Talk, gap: Gap, catalog: Catalog): boolean {
  switch (gap) {
    case 'title':
      return talk.title !== undefined;
    case 'abstract':
      return wordCount(plainText(talk.body)) >= lengths.abstract.least;
    case 'video':
      return talk.video !== undefined;
    case 'slides':
      return (talk.slides ?? []).length > 0;
    case 'time':
      return catalog.sessionOfTalk.has(talk.id);
    case 'language':
      return talk.language !== undefined;
  }
}
