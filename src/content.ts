import { getCollection, getEntry, render } from 'astro:content';
import { catalogOf, type Catalog } from '#catalog/catalog.ts';

let loading: Promise<Catalog> | undefined;

/** All items, read once for the whole build. */
export function loadCatalog(): Promise<Catalog> {
  return (loading ??= readCatalog());
}

async function readCatalog(): Promise<Catalog> {
  const [editions, sessions, talks, speakers, slides, topics, lists] = await Promise.all([
    getCollection('editions'),
    getCollection('sessions'),
    getCollection('talks'),
    getCollection('speakers'),
    getCollection('slides'),
    getCollection('topics'),
    getCollection('lists'),
  ]);
  return catalogOf({
    editions: editions.map(({ id, data }) => ({ ...data, id })),
    sessions: sessions.map(({ id, data }) => ({ ...data, ...place(id) })),
    talks: talks.map(({ id, data, body }) => ({ ...data, ...place(id), body: body ?? '' })),
    speakers: speakers.map(({ id, data }) => ({ ...data, id })),
    slides: slides.map(({ id, data }) => ({ ...data, ...place(id) })),
    topics: topics.map(({ id, data, body }) => ({ ...data, id, body: body ?? '' })),
    lists: lists.map(({ id, data }) => ({ ...data, id })),
  });
}

/** The body of an item as a component. */
export async function renderBody(collection: 'talks' | 'topics', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new RangeError(`no ${collection} item "${id}"`);
  return (await render(entry)).Content;
}

function place(id: string): { id: string; edition: string; slug: string } {
  const [edition = '', slug = ''] = id.split('/');
  return { id, edition, slug };
}
