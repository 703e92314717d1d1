import type { Catalog } from '#catalog/catalog.ts';
import { languageNames } from '#catalog/fields.ts';
import type { ProgrammeTalk } from '#catalog/programme.ts';
import { summarize } from '#catalog/summary.ts';
import { formatNames, type Talk } from '#catalog/talk.ts';

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
    facts: [
      summary.edition.name,
      ...(summary.cancelled ? ['cancelled'] : []),
      ...(talk.format === 'talk' ? [] : [formatNames[talk.format].toLowerCase()]),
      ...(talk.minutes ? [`${talk.minutes} min`] : []),
      ...(talk.language === 'zh' ? [languageNames.zh] : []),
      ...(summary.video || summary.slides
        ? [[summary.video && 'video', summary.slides && 'slides'].filter(Boolean).join(', ')]
        : []),
    ].join(' · '),
    start: session?.start,
    end: session?.end,
    place: edition?.mode === 'virtual' ? 'Online' : edition?.place,
  };
}
