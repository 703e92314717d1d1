import type { Catalog } from '#catalog/catalog.ts';
import { eventPlace } from '#catalog/edition.ts';
import type { ProgrammeTalk } from '#catalog/programme.ts';
import { summarize } from '#catalog/summary.ts';
import type { Talk } from '#catalog/talk.ts';
import { talkFacts } from '#catalog/talk-facts.ts';
import { talkTime } from '#feeds/programme-events.ts';

/** What is published of a talk for those who keep it in their programme. */
export function programmeTalk(talk: Talk, catalog: Catalog): ProgrammeTalk {
  const summary = summarize(talk, catalog);
  const edition = catalog.editions.get(talk.edition);
  return {
    id: talk.id,
    title: summary.title,
    titleLanguage: summary.titleLanguage,
    titleEn: summary.titleEn,
    people: summary.speakers.map(({ name }) => name).join(', '),
    facts: talkFacts(summary).join(' · '),
    ...talkTime(talk, catalog),
    place: edition && eventPlace(edition),
  };
}
