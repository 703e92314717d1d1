import { catalogOf, type Catalog, type Items } from '#catalog/catalog.ts';
import { readItems } from '#catalog/checking/read.ts';
import type { Edition } from '#catalog/edition.ts';
import type { Session } from '#catalog/session.ts';
import type { Talk } from '#catalog/talk.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { readContentFiles } from '../../scripts/content-files.ts';
import { noItems } from '../catalog/no-items.ts';

export const publisher: Publisher = {
  name: 'Chartroom',
  description: 'Talks by topic.',
  absolute: (path) => `https://example.org/charts/${path}`,
};

/** The archive as it is. */
export const archive: Catalog = catalogOf(readItems(await readContentFiles()).items);

const source = 'https://example.org/programme';

export const virtual: Edition = {
  id: 'meshcon-2031',
  name: 'MeshCon 2031',
  start: '2031-03-03',
  end: '2031-03-04',
  mode: 'virtual',
  site: 'https://example.org/meshcon',
  timeZones: { en: 'UTC' },
  complete: true,
  sources: [source],
};

export const inPerson: Edition = {
  id: 'mesh-day-2031',
  name: 'Mesh Day 2031',
  start: '2031-06-01',
  end: '2031-06-01',
  mode: 'in-person',
  place: 'Oslo, Norway',
  timeZones: { en: 'Europe/Oslo' },
  complete: false,
  sources: [source],
};

export const undated: Edition = {
  id: 'mesh-day',
  name: 'Mesh Day, edition unknown',
  complete: false,
  sources: [source],
};

export function talk(id: string, fields: Partial<Talk> = {}): Talk {
  const [edition = '', slug = ''] = id.split('/');
  return {
    id,
    edition,
    slug,
    title: `Title of ${slug}`,
    speakers: ['ada', 'bo'],
    language: 'en',
    format: 'talk',
    topics: ['wasm'],
    sources: [source],
    body: 'It tells of `istioctl`.',
    ...fields,
  };
}

export function session(id: string, start: string, fields: Partial<Session> = {}): Session {
  const [edition = '', slug = ''] = id.split('/');
  return { id, edition, talk: slug, start, channel: 'main-stage', ...fields };
}

/** An archive of these talks, with three editions, two speakers and a topic. */
export function archiveOf(talks: Talk[], items: Partial<Items> = {}): Catalog {
  return catalogOf({
    ...noItems,
    editions: [virtual, inPerson, undated],
    talks,
    speakers: [
      { id: 'ada', name: 'Ada Ek' },
      { id: 'bo', name: 'Bo Li', nameZh: '李博', alsoKnownAs: ['Li Bo'] },
    ],
    topics: [{ id: 'wasm', title: 'Wasm', sources: [], body: 'Filters.' }],
    ...items,
  });
}
