import { catalogOf, type Catalog, type Items } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import type { Talk } from '#catalog/talk.ts';
import { noItems } from './no-items.ts';

const source = 'https://example.org/programme';

/** A talk of IstioCon 2021 on security, where nothing else is said. */
export function talk(id: string, fields: Partial<Talk> = {}): Talk {
  const [edition = '', slug = ''] = id.split('/');
  return {
    id,
    edition,
    slug,
    title: slug,
    format: 'talk',
    language: 'en',
    topics: ['security'],
    sources: [source],
    body: 'About it.',
    ...fields,
  };
}

const editions: Edition[] = [
  ['istiocon-2021', 'IstioCon 2021', '2021-02-22', true],
  ['istiocon-2022', 'IstioCon 2022', '2022-04-25', true],
  ['istio-day-2023', 'Istio Day 2023', '2023-04-18', false],
].map(([id, name, start, complete]) => ({
  id: String(id),
  name: String(name),
  start: String(start),
  complete: complete === true,
  sources: [source],
}));

/** An archive of these talks, with a topic and a speaker for every id that they name. */
export function archive(talks: Talk[], items: Partial<Items> = {}): Catalog {
  const named = (ids: string[]) => [...new Set(ids)];
  return catalogOf({
    ...noItems,
    editions,
    talks,
    speakers: named(talks.flatMap(({ speakers }) => speakers ?? [])).map((id) => ({
      id,
      name: `Name of ${id}`,
    })),
    topics: named(talks.flatMap(({ topics }) => topics)).map((id) => ({
      id,
      title: `Title of ${id}`,
      sources: [],
      body: 'What it is. And more.',
    })),
    ...items,
  });
}
