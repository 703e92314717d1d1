import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, getEntry, render } from 'astro:content';
import { parseCases } from '#analyzer/cases.ts';
import { checkFile } from '#analyzer/check-files.ts';
import { checks } from '#analyzer/checks.ts';
import { exampleOf, type Example } from '#analyzer/examples.ts';
import { catalogOf, type Catalog } from '#catalog/catalog.ts';
import { indexSchemas, type Indexes, type IndexName } from '#catalog/indexes.ts';
import { readLastChanges } from './last-changes.ts';
import { derivedFolder } from './derived-folder.ts';

let loading: Promise<Catalog> | undefined;

/** All items, read once for the whole build. */
export function loadCatalog(): Promise<Catalog> {
  return (loading ??= readCatalog());
}

async function readCatalog(): Promise<Catalog> {
  const [editions, sessions, talks, speakers, slides, topics, lists, messages] = await Promise.all([
    getCollection('editions'),
    getCollection('sessions'),
    getCollection('talks'),
    getCollection('speakers'),
    getCollection('slides'),
    getCollection('topics'),
    getCollection('lists'),
    getCollection('messages'),
  ]);
  const [guides, decks, releases, bulletins, roadmap] = await Promise.all([
    getCollection('guides'),
    getCollection('decks'),
    getCollection('releases'),
    getCollection('bulletins'),
    getCollection('roadmap'),
  ]);
  return catalogOf({
    editions: editions.map(({ id, data }) => ({ ...data, id })),
    sessions: sessions.map(({ id, data }) => ({ ...data, ...place(id) })),
    talks: talks.map(({ id, data, body }) => ({ ...data, ...place(id), body: body ?? '' })),
    speakers: speakers.map(({ id, data }) => ({ ...data, id })),
    slides: slides.map(({ id, data }) => ({ ...data, ...place(id) })),
    decks: decks.map(({ id, data, body }) => ({ ...data, id, body: body ?? '' })),
    topics: topics.map(({ id, data, body }) => ({ ...data, id, body: body ?? '' })),
    guides: guides.map(({ id, data, body }) => ({ ...data, id, body: body ?? '' })),
    lists: lists.map(({ id, data }) => ({ ...data, id })),
    messages: messages.map(({ id, data, body }) => ({ ...data, id, body: body ?? '' })),
    releases: releases.map(({ id, data }) => ({ ...data, id })),
    bulletins: bulletins.map(({ id, data }) => ({ ...data, id })),
    roadmap: roadmap.map(({ id, data }) => ({ ...data, id })),
  });
}

const indexes = new Map<IndexName, Promise<unknown>>();

/** A derived index, read once for the whole build. `npm run derive` makes them. */
export function loadIndex<Name extends IndexName>(name: Name): Promise<Indexes[Name]> {
  const index = indexes.get(name) ?? readIndex(name);
  indexes.set(name, index);
  return index as Promise<Indexes[Name]>;
}

/** All derived indexes, for the API. */
export async function loadIndexes(): Promise<Indexes> {
  const names = Object.keys(indexSchemas) as IndexName[];
  const entries = names.map(async (name) => [name, await loadIndex(name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Indexes;
}

async function readIndex(name: IndexName): Promise<unknown> {
  const file = join(derivedFolder, `${name}.json`);
  return indexSchemas[name].parse(JSON.parse(await readFile(file, 'utf8')));
}

let examples: Promise<ReadonlyMap<string, Example[]>> | undefined;

/** The cases of every check, each with what the analyzer says of it, by the name of the check. */
export function loadExamples(): Promise<ReadonlyMap<string, Example[]>> {
  return (examples ??= readExamples());
}

async function readExamples(): Promise<ReadonlyMap<string, Example[]>> {
  const ofChecks = checks.map(async ({ name }) => {
    const source = await readFile(`src/analyzer/${checkFile(name)}.cases.yaml`, 'utf8');
    const cases = parseCases(source).map((one) => exampleOf(name, one));
    return [name, await Promise.all(cases)] as const;
  });
  return new Map(await Promise.all(ofChecks));
}

/** The body of an item as a component. */
export async function renderBody(collection: 'talks' | 'topics' | 'messages', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new RangeError(`no ${collection} item "${id}"`);
  return (await render(entry)).Content;
}

/** The text of a guide as a component, and its headings. */
export async function renderGuide(id: string) {
  const entry = await getEntry('guides', id);
  if (!entry) throw new RangeError(`no guide "${id}"`);
  return render(entry);
}

/** The slides of a deck of our own as a component. */
export async function renderDeck(id: string) {
  const entry = await getEntry('decks', id);
  if (!entry) throw new RangeError(`no deck "${id}"`);
  return (await render(entry)).Content;
}

let lastChanges: Promise<ReadonlyMap<string, string>> | undefined;

/** The day of the last commit of each guide's file, by its path; nothing where git cannot tell. */
export function loadLastChanges(): Promise<ReadonlyMap<string, string>> {
  return (lastChanges ??= readLastChanges('content/guides'));
}

function place(id: string): { id: string; edition: string; slug: string } {
  const [edition = '', slug = ''] = id.split('/');
  return { id, edition, slug };
}
