import type { Catalog } from '#catalog/catalog.ts';
import type { Deck } from '#catalog/deck.ts';
import type { List } from '#catalog/list.ts';
import type { Session } from '#catalog/session.ts';
import { summarize, type TalkSummary } from '#catalog/summary.ts';
import type { Talk } from '#catalog/talk.ts';

/** What the page of a talk shows beside the talk's own fields. */
export type TalkPage = {
  summary: TalkSummary;
  speakers: {
    id: string;
    name: string;
    nameZh?: string | undefined;
    affiliation?: string | undefined;
  }[];
  session: Session | undefined;
  decks: Deck[];
  /** Lists that recommend the talk, with the reason they give. */
  lists: { list: List; why: string | undefined }[];
  /** Neighbours in the order of the programme. */
  previous: TalkSummary | undefined;
  next: TalkSummary | undefined;
};

/** Gathers what belongs to each talk, in one pass over the catalog. */
export function talkPages(catalog: Catalog): Map<string, TalkPage> {
  const talks = [...catalog.talks.values()];
  const summaries = new Map(talks.map((talk) => [talk.id, summarize(talk, catalog)]));
  const neighbour = (talk: Talk, other: Talk | undefined) =>
    other?.edition === talk.edition ? summaries.get(other.id) : undefined;
  return new Map(
    talks.map((talk, index) => [
      talk.id,
      {
        summary: summaries.get(talk.id) ?? summarize(talk, catalog),
        speakers: speakersOf(talk, catalog),
        session: catalog.sessionOfTalk.get(talk.id),
        decks: (talk.slides ?? []).flatMap(
          (slug) => catalog.slides.get(`${talk.edition}/${slug}`) ?? [],
        ),
        lists: listsWith(talk.id, catalog),
        previous: neighbour(talk, talks[index - 1]),
        next: neighbour(talk, talks[index + 1]),
      },
    ]),
  );
}

function speakersOf(talk: Talk, catalog: Catalog): TalkPage['speakers'] {
  return (talk.speakers ?? []).map((id) => ({
    id,
    name: catalog.speakers.get(id)?.name ?? id,
    nameZh: catalog.speakers.get(id)?.nameZh,
    affiliation: talk.affiliations?.[id],
  }));
}

function listsWith(talkId: string, catalog: Catalog): TalkPage['lists'] {
  return [...catalog.lists.values()].flatMap((list) => {
    const entry = list.talks?.find(({ talk }) => talk === talkId);
    return entry ? [{ list, why: entry.why }] : [];
  });
}
