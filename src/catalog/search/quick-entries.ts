import type { SearchEntry } from '#catalog/search/search-entry.ts';
import type { Kind } from '#catalog/search/kinds.ts';

/** What is known of a page before the full-text index answers. */
export type QuickEntry = Pick<SearchEntry, 'kind' | 'path' | 'title' | 'facts'> &
  Partial<
    Pick<SearchEntry, 'otherTitle' | 'aliases' | 'people' | 'peopleAliases' | 'companies' | 'date'>
  > & {
    /** The page's id in the full-text index. */
    id?: string;
    /** The most telling first; only of the kinds whose topics say that. */
    topics?: readonly string[];
  };

/** Kinds of pages that are each about few topics and name the most telling first. */
const ordersTopics: ReadonlySet<Kind> = new Set(['talk', 'guide', 'deck']);

/** What is dropped last comes first: topics with their aliases are few and lead furthest. */
const keepOrder: readonly Kind[] = [
  'topic',
  'tool',
  'guide',
  'deck',
  'edition',
  'check',
  'release',
  'bulletin',
  'talk',
  'speaker',
];

/**
 * The entries that a page loads before anything is typed: all of them while they are few. Past
 * the budget the newest talks stay; the full-text index finds the others by their titles too.
 *
 * @param bytes of the entries as JSON.
 */
export function quickEntries(entries: readonly SearchEntry[], bytes: number): QuickEntry[] {
  let left = bytes;
  return entries
    .toSorted(
      (a, b) =>
        keepOrder.indexOf(a.kind) - keepOrder.indexOf(b.kind) ||
        (b.date ?? '').localeCompare(a.date ?? '') ||
        a.path.localeCompare(b.path),
    )
    .map(quickEntry)
    .filter((entry) => (left -= JSON.stringify(entry).length + 1) >= 0);
}

function quickEntry(entry: SearchEntry): QuickEntry {
  const {
    kind,
    path,
    title,
    otherTitle,
    aliases,
    people,
    peopleAliases,
    companies,
    facts,
    date,
    filters,
  } = entry;
  return {
    kind,
    path,
    title,
    ...(otherTitle ? { otherTitle } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(peopleAliases.length > 0 ? { peopleAliases } : {}),
    ...(companies.length > 0 ? { companies } : {}),
    ...(ordersTopics.has(kind) && filters.topic ? { topics: filters.topic } : {}),
    facts,
    ...(date ? { date: date.slice(0, 10) } : {}),
  };
}

/** Tells each entry the id under which the full-text index knows its page. */
export function withIds(
  entries: readonly QuickEntry[],
  idByPath: ReadonlyMap<string, string>,
): QuickEntry[] {
  return entries.map((entry) => {
    const id = idByPath.get(entry.path);
    return id === undefined ? entry : { ...entry, id };
  });
}
