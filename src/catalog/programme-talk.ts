import type { Catalog } from '#catalog/catalog.ts';
import { eventPlace } from '#catalog/edition.ts';
import type { ProgrammeTalk } from '#catalog/programme.ts';
import { summarize } from '#catalog/summary.ts';
import type { Talk } from '#catalog/talk.ts';
import { talkFacts } from '#catalog/talk-facts.ts';

/** What is published of a talk for those who keep it in their programme. */
export function programmeTalk(talk: Talk, catalog: Catalog): ProgrammeTalk {
  const summary = summarize(talk, catalog);
  const edition = catalog.editions.get(talk.edition);
  const session = catalog.sessionOfTalk.get(talk.id);
  return {
    id: talk.id,
    title: summary.title,
    titleLanguage: summary.titleLanguage,
    people: summary.speakers.map(({ name }) => name).join(', '),
    facts: talkFacts(summary).join(' · '),
    start: session?.start,
    end: session?.end,
    place: edition && eventPlace(edition),
  };
}
