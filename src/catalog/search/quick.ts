import { kinds, type SearchEntry } from '#catalog/search/entry.ts';
import { tellingWords } from '#catalog/search/query.ts';
import { nearestWord } from '#catalog/search/spelling.ts';
import { indexWordsOf, plainWordsOf, wordsOf } from '#catalog/search/words.ts';

/** What is known of a page before the full-text index answers. */
export type QuickEntry = Pick<SearchEntry, 'kind' | 'path' | 'title' | 'facts'> &
  Partial<
    Pick<SearchEntry, 'otherTitle' | 'aliases' | 'people' | 'peopleAliases' | 'companies' | 'date'>
  > & {
    /** The page's id in the full-text index. */
    id?: string;
  };

/** How a page's names answer a query, the nearest first. */
export const closenesses = ['name', 'alias', 'title', 'title-start', 'around'] as const;
export type Closeness = (typeof closenesses)[number];

export type QuickHit = { entry: QuickEntry; closeness: Closeness };

export type Quick = {
  entries: readonly QuickEntry[];
  /** Pages whose names hold every word of the query, nearest first. */
  search(query: string): QuickHit[];
  /** Pages whose names hold some of the words: the rarer the words, the earlier. */
  searchLoosely(query: string, most: number): QuickEntry[];
  /** The query with unknown words replaced by known ones; nothing where that changes nothing. */
  correct(query: string): string | undefined;
};

/** Makes the names of pages searchable: titles, aliases, people and companies. */
export function openQuick(entries: readonly QuickEntry[]): Quick {
  const prepared = entries.map(prepare);
  const uses = countOf(prepared.flatMap(({ all }) => [...all]));
  const spellings = countOf(entries.flatMap(namesOf).flatMap(plainWordsOf));

  return {
    entries,

    search(query) {
      const words = wordsOf(query);
      const telling = tellingWords(query);
      return prepared
        .flatMap((page) => {
          const closeness = closenessOf(page, words, telling);
          return closeness ? [{ entry: page.entry, closeness, length: page.length }] : [];
        })
        .toSorted(
          (a, b) =>
            closenesses.indexOf(a.closeness) - closenesses.indexOf(b.closeness) ||
            kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) ||
            a.length - b.length ||
            (b.entry.date ?? '').localeCompare(a.entry.date ?? '') ||
            a.entry.path.localeCompare(b.entry.path),
        )
        .map(({ entry, closeness }) => ({ entry, closeness }));
    },

    searchLoosely(query, most) {
      const words = tellingWords(query);
      const weigh = ({ all }: Prepared) =>
        words.reduce(
          (sum, word) => sum + (all.has(word) ? Math.log(1 + entries.length / (uses.get(word) ?? 1)) : 0),
          0,
        );
      return prepared
        .map((page) => ({ page, weight: weigh(page) }))
        .filter(({ weight }) => weight > 0)
        .toSorted(
          (a, b) =>
            b.weight - a.weight ||
            kinds.indexOf(a.page.entry.kind) - kinds.indexOf(b.page.entry.kind) ||
            a.page.entry.path.localeCompare(b.page.entry.path),
        )
        .slice(0, most)
        .map(({ page }) => page.entry);
    },

    correct(query) {
      const words = plainWordsOf(query);
      const known = [...spellings.keys()];
      const corrected = words.map((word) =>
        known.some((spelling) => spelling.startsWith(word))
          ? word
          : (nearestWord(word, spellings) ?? word),
      );
      return corrected.some((word, index) => word !== words[index])
        ? corrected.join(' ')
        : undefined;
    },
  };
}

type Prepared = {
  entry: QuickEntry;
  /** Each name without spaces, so that `multi cluster` and `multicluster` are the same. */
  names: string[];
  aliases: string[];
  title: ReadonlySet<string>;
  all: ReadonlySet<string>;
  /** Words of the title. */
  length: number;
};

function prepare(entry: QuickEntry): Prepared {
  const titles = [entry.title, ...(entry.otherTitle ? [entry.otherTitle] : [])];
  return {
    entry,
    names: titles.map(squeezed),
    aliases: (entry.aliases ?? []).map(squeezed),
    title: new Set(titles.flatMap(indexWordsOf)),
    all: new Set(namesOf(entry).flatMap(indexWordsOf)),
    length: wordsOf(entry.title).length,
  };
}

function namesOf(entry: QuickEntry): string[] {
  return [
    entry.title,
    ...(entry.otherTitle ? [entry.otherTitle] : []),
    ...(entry.aliases ?? []),
    ...(entry.people ?? []),
    ...(entry.peopleAliases ?? []),
    ...(entry.companies ?? []),
  ];
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function closenessOf(
  { names, aliases, title, all }: Prepared,
  words: readonly string[],
  telling: readonly string[],
): Closeness | undefined {
  if (words.length === 0) return undefined;
  const squeezedQuery = words.join('');
  if (names.includes(squeezedQuery)) return 'name';
  if (aliases.includes(squeezedQuery)) return 'alias';
  if (covers(title, telling)) return 'title';
  if (covers(title, telling, true)) return 'title-start';
  return covers(all, telling, true) ? 'around' : undefined;
}

/** Whether each word is there, alone or joined with its neighbour; or at least begins a word. */
function covers(there: ReadonlySet<string>, words: readonly string[], starts = false): boolean {
  return words.every(
    (word, index) =>
      there.has(word) ||
      there.has(word + (words[index + 1] ?? '')) ||
      there.has((words[index - 1] ?? '') + word) ||
      (starts && word.length > 1 && [...there].some((candidate) => candidate.startsWith(word))),
  );
}

function squeezed(text: string): string {
  return wordsOf(text).join('');
}
