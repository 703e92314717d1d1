import type { Content, Entry } from '#catalog/checking/content.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import type { FieldPath } from '#catalog/checking/problem.ts';
import { collections, type CollectionName } from '#catalog/collections.ts';

/** A field of one item that names another. */
export type Reference = {
  from: Entry;
  field: FieldPath;
  to: CollectionName;
  /** As the file says it: without the edition where that is the item's own. */
  written: string;
  id: string;
};

/** Every reference between items, found or not. */
export function references({ entries }: Content): Reference[] {
  return [
    ...[...entries.talks.values()].flatMap((talk) => [
      ...ids(talk, 'speakers', talk.fields.speakers, 'speakers'),
      ...ids(talk, 'topics', talk.fields.topics, 'topics'),
      ...ids(talk, 'slides', talk.fields.slides, 'slides'),
    ]),
    ...[...entries.sessions.values()].flatMap((session) =>
      session.fields.talk === undefined
        ? []
        : [reference(session, ['talk'], 'talks', session.fields.talk)],
    ),
    ...[...entries.speakers.values()].flatMap((speaker) =>
      ids(speaker, 'differentFrom', speaker.fields.differentFrom, 'speakers'),
    ),
    ...[...entries.topics.values()].flatMap((topic) =>
      ids(topic, 'related', topic.fields.related, 'topics'),
    ),
    ...[...entries.decks.values()].flatMap((deck) => [
      ...ids(deck, 'topics', deck.fields.topics, 'topics'),
      ...ids(deck, 'talks', deck.fields.talks, 'talks'),
    ]),
    ...[...entries.guides.values()].flatMap((guide) => [
      ...ids(guide, 'topics', guide.fields.topics, 'topics'),
      ...ids(guide, 'codes', guide.fields.codes, 'messages'),
      ...ids(guide, 'talks', guide.fields.talks, 'talks'),
    ]),
    ...[...entries.messages.values()].flatMap((page) => [
      ...ids(page, 'related', page.fields.related, 'messages'),
      ...ids(page, 'topics', page.fields.topics, 'topics'),
      ...(page.fields.retired?.by ?? []).map((code, index) =>
        reference(page, ['retired', 'by', index], 'messages', code),
      ),
    ]),
    ...[...entries.releases.values()].flatMap((release) =>
      (['milestones', 'changes'] as const).flatMap((name) =>
        (release.fields[name] ?? []).flatMap(({ topics }, index) =>
          topics.map((topic, place) =>
            reference(release, [name, index, 'topics', place], 'topics', topic),
          ),
        ),
      ),
    ),
    ...[...entries.bulletins.values()].flatMap((bulletin) =>
      ids(bulletin, 'topics', bulletin.fields.topics, 'topics'),
    ),
    ...[...entries.roadmap.values()].flatMap((item) => [
      ...ids(item, 'topics', item.fields.topics, 'topics'),
      ...(item.fields.events ?? []).flatMap(({ release }, index) =>
        release === undefined
          ? []
          : [reference(item, ['events', index, 'release'], 'releases', release)],
      ),
    ]),
    ...[...entries.lists.values()].flatMap((list) => [
      ...(list.fields.talks ?? []).map(({ talk }, index) => ({
        ...reference(list, ['talks', index, 'talk'], 'talks', talk),
        id: talk,
      })),
      ...(list.fields.hotTopics ?? []).flatMap(({ topic, edition }, index) => [
        reference(list, ['hotTopics', index, 'topic'], 'topics', topic),
        reference(list, ['hotTopics', index, 'edition'], 'editions', edition),
      ]),
    ]),
  ];
}

/** Whether a file for the item is there, even one with mistakes. */
export function exists(content: Content, collection: CollectionName, id: string): boolean {
  return (
    content.entries[collection].has(id) ||
    content.unread.some(({ item }) => item?.collection === collection && item.id === id)
  );
}

/** What a reference to nothing most likely means, as it would be written there. */
export function meantBy(content: Content, { from, to, written }: Reference): string | undefined {
  const all = [...content.entries[to].keys()].filter(
    (id) => from.collection !== to || id !== from.id,
  );
  // Every code and every release is one digit away from many others.
  if (collections[to].naming !== 'slug') return undefined;
  const folder = editionFolder(from, to);
  return nearest(
    written,
    folder ? all.flatMap((id) => (id.startsWith(folder) ? id.slice(folder.length) : [])) : all,
  );
}

/** `istiocon-2021/` where a reference stays within its own edition, else nothing. */
export function editionFolder(from: Entry, to: CollectionName): string {
  return (to === 'talks' || to === 'slides') && from.edition ? `${from.edition}/` : '';
}

function ids(
  from: Entry,
  name: string,
  written: readonly string[] | undefined,
  to: CollectionName,
): Reference[] {
  return (written ?? []).map((id, index) => reference(from, [name, index], to, id));
}

function reference(from: Entry, field: FieldPath, to: CollectionName, written: string): Reference {
  return { from, field, to, written, id: editionFolder(from, to) + written };
}
