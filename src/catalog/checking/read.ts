import type { Items } from '#catalog/catalog.ts';
import { readContent, type Content, type Entry } from '#catalog/checking/content.ts';
import { inFileOrder, type Problem, type SourceFile } from '#catalog/checking/problem.ts';

/** Reads every item that its schema accepts; what is wrong with the others is in `problems`. */
export function readItems(files: readonly SourceFile[]): { items: Items; problems: Problem[] } {
  const { content, problems } = readContent(files);
  return { items: itemsOf(content), problems: inFileOrder(problems) };
}

/** The items without a problem of their own. */
export function itemsOf({ entries }: Content): Items {
  return {
    editions: complete(entries.editions, ({ id }) => ({ id })),
    sessions: complete(entries.sessions, inEdition),
    talks: complete(entries.talks, (entry) => ({ ...inEdition(entry), ...withBody(entry) })),
    speakers: complete(entries.speakers, ({ id }) => ({ id })),
    slides: complete(entries.slides, inEdition),
    decks: complete(entries.decks, (entry) => ({ id: entry.id, ...withBody(entry) })),
    topics: complete(entries.topics, (entry) => ({ id: entry.id, ...withBody(entry) })),
    guides: complete(entries.guides, (entry) => ({ id: entry.id, ...withBody(entry) })),
    lists: complete(entries.lists, ({ id }) => ({ id })),
    messages: complete(entries.messages, (entry) => ({ id: entry.id, ...withBody(entry) })),
    releases: complete(entries.releases, ({ id }) => ({ id })),
    bulletins: complete(entries.bulletins, ({ id }) => ({ id })),
    roadmap: complete(entries.roadmap, ({ id }) => ({ id })),
  } as Items;
}

function complete(entries: ReadonlyMap<string, Entry>, place: (entry: Entry) => object): object[] {
  return [...entries.values()].flatMap((entry) =>
    entry.complete ? [{ ...entry.fields, ...place(entry) }] : [],
  );
}

function inEdition({ id, edition = '', slug }: Entry) {
  return { id, edition, slug };
}

function withBody({ document }: Entry) {
  return { body: document.body };
}
