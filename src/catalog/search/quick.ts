import { kinds } from '#catalog/search/kinds.ts';
import { openNames, type Names } from '#catalog/search/names.ts';
import { tellingWords } from '#catalog/search/query.ts';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';
import { nearestWord } from '#catalog/search/spelling.ts';
import { plainWordsOf, wordsOf } from '#catalog/search/words.ts';

/** How a page's names answer a query, the nearest first. */
export const closenesses = ['name', 'alias', 'title', 'title-start', 'around'] as const;
export type Closeness = (typeof closenesses)[number];

export type QuickHit = {
  entry: QuickEntry;
  closeness: Closeness;
  /** How much of the title the query makes up, in quarters. */
  share: number;
};

export type Quick = {
  entries: readonly QuickEntry[];
  /** Pages whose names hold every word of the query, nearest first. */
  search(query: string): QuickHit[];
  /** Pages whose names hold some of the words, at least half of what the best holds by rarity. */
  searchLoosely(query: string): QuickEntry[];
  /** The known word that a misspelt one most likely stands for; a known word stands for itself. */
  respell(word: string): string | undefined;
};

/** Makes the names of pages searchable: titles, aliases, people and companies. */
export function openQuick(entries: readonly QuickEntry[]): Quick {
  const pages = openNames(entries);
  const uses = countOf(pages.flatMap(({ all }) => [...all]));
  const spellings = countOf(pages.flatMap(({ texts }) => texts.flatMap(plainWordsOf)));

  return {
    entries,

    search(query) {
      const words = wordsOf(query);
      const telling = tellingWords(query);
      return pages
        .flatMap((page) => {
          const closeness = closenessOf(page, words, telling);
          const share = Math.round((4 * telling.length) / page.length) / 4;
          return closeness ? [{ entry: page.entry, closeness, share }] : [];
        })
        .toSorted(byCloseness);
    },

    searchLoosely(query) {
      const words = tellingWords(query);
      const rarity = (word: string) => Math.log(1 + entries.length / (uses.get(word) ?? 1));
      const weighed = pages.map((page) => ({
        entry: page.entry,
        weight: words.reduce((sum, word) => sum + placeWeight(page, word) * rarity(word), 0),
        length: page.length,
      }));
      const best = Math.max(...weighed.map(({ weight }) => weight));
      return weighed
        .filter(({ weight }) => weight > 0 && weight >= best / 2)
        .toSorted((a, b) => b.weight - a.weight || a.length - b.length || byKind(a.entry, b.entry))
        .map(({ entry }) => entry);
    },

    respell(word) {
      for (const spelling of spellings.keys()) if (spelling.startsWith(word)) return word;
      return nearestWord(word, spellings);
    },
  };
}

function closenessOf(
  { names, aliases, title, all }: Names,
  words: readonly string[],
  telling: readonly string[],
): Closeness | undefined {
  if (words.length === 0) return undefined;
  // Without spaces `multi cluster` and `multicluster` are the same.
  const whole = words.join('');
  if (names.includes(whole)) return 'name';
  if (aliases.includes(whole)) return 'alias';
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

/** A word in the title tells more of a page than one beside it, and that more than its topics'. */
function placeWeight({ title, all, topics }: Names, word: string): number {
  return title.has(word) ? 1 : all.has(word) ? 0.5 : topics.has(word) ? 0.4 : 0;
}

function byCloseness(a: QuickHit, b: QuickHit): number {
  return (
    closenesses.indexOf(a.closeness) - closenesses.indexOf(b.closeness) ||
    kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) ||
    b.share - a.share ||
    byKind(a.entry, b.entry)
  );
}

function byKind(a: QuickEntry, b: QuickEntry): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (b.date ?? '').localeCompare(a.date ?? '') ||
    a.path.localeCompare(b.path)
  );
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
