import { clean, addresses } from '#catalog/authoring/answers.ts';
import { checked, newFile, refused, type Kind } from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { slugOf } from '#catalog/slug.ts';

/** `npm run new edition`: an event; its programme comes after it. */
export const newEdition: Kind = {
  questions: [
    { flag: 'name', ask: 'Name, with the year', required: true },
    { flag: 'start', ask: 'First day in UTC (2021-02-22)' },
    { flag: 'end', ask: 'Last day in UTC', suggest: ({ start }) => clean(start) },
    { flag: 'mode', ask: 'Mode (virtual, in-person)' },
    { flag: 'place', ask: 'Place', when: ({ mode }) => mode !== 'virtual' },
    { flag: 'time-zone', ask: 'Clock of the programme (Europe/Paris, UTC)' },
    { flag: 'site', ask: 'Site (https://…)' },
    {
      flag: 'gaps',
      ask: 'What is not known yet, in a sentence; empty when every session is here',
      suggest: () => 'The programme is not here yet.',
    },
    { flag: 'sources', ask: 'Where the facts stand (https://…)', required: true },
    { flag: 'with', ask: 'The larger event that it is part of', flagOnly: true },
    { flag: 'id', ask: 'The name of the file, if not the name', flagOnly: true },
  ],
  draft(answers, material) {
    const name = clean(answers['name']) ?? '';
    const id = slugOf(clean(answers['id']) ?? name);
    if (id === '') return refused('The name gives no name for the file: give --id.');
    const zone = clean(answers['time-zone']);
    const gaps = clean(answers['gaps']);
    const start = clean(answers['start']);
    const fields = {
      name,
      start,
      end: clean(answers['end']) ?? start,
      mode: clean(answers['mode']),
      place: clean(answers['place']),
      with: clean(answers['with']),
      timeZones: zone ? { en: zone } : undefined,
      site: clean(answers['site']),
      complete: gaps === undefined,
      gaps: gaps ? [gaps] : [],
      sources: addresses(answers['sources']),
    };
    const created = [newFile('editions', id, fileText('editions', fields))];
    return checked({ kind: 'drafted', created, changed: [], notes: [] }, material);
  },
};
