import { address } from '#address.ts';
import { answer, type Answer, type FullText } from '#catalog/search/answer.ts';
import { joinNumbers, plainNumbers } from '#catalog/search/dotted-numbers.ts';
import { excerptParts, type Part } from '#catalog/search/excerpt.ts';
import { pathOfValue, type FilterName, type Kind } from '#catalog/search/kinds.ts';
import { openQuick, type Quick } from '#catalog/search/quick.ts';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';
import type { Ranked } from '#catalog/search/ranking.ts';
import type { SearchState } from '#catalog/search/state.ts';
import { wordsOf } from '#catalog/search/words.ts';
import { loadPagefind, type PagefindPage, type PagefindResult } from '#browser/search/pagefind.ts';

/** A page as the results show it. */
export type Result = {
  /** With the site's base. */
  address: string;
  kind: Kind;
  title: string;
  otherTitle?: string | undefined;
  people: readonly string[];
  facts: string;
  /** Only where the full-text index found the page. */
  excerpt?: Part[];
};

type Hit = { id: string; fields: string[] | undefined; data: PagefindResult['data'] };

export type Found = Answer<Hit>;

let loading: Promise<Quick> | undefined;

/** The names of pages, loaded on first use. */
export function loadNames(): Promise<Quick> {
  return (loading ??= fetch(address('search/quick.json'))
    .then((response) => response.json() as Promise<QuickEntry[]>)
    .then(openQuick)
    .catch(() => {
      loading = undefined;
      // Without the names the full-text index answers alone.
      return openQuick([]);
    }));
}

/** What the names alone answer: at once, once they are loaded. */
export async function findByName(query: string): Promise<Found> {
  const quick = await loadNames();
  const pages = quick.search(query).map(({ entry }) => ({ entry, hit: undefined }));
  return { pages, counts: {}, words: query };
}

/**
 * What names and texts together answer.
 *
 * @param counted filters whose values are counted as well; each loads a file of the index.
 */
export async function find(
  state: SearchState,
  typing: boolean,
  counted: readonly FilterName[] = [],
): Promise<Found> {
  const [quick, fullText] = await Promise.all([loadNames(), openFullText(counted)]);
  return answer(state, quick, fullText, typing);
}

/** The results from one position up to another, with their excerpts. */
export async function show(found: Found, from: number, to: number): Promise<Result[]> {
  return Promise.all(found.pages.slice(from, to).map(resultOf));
}

/** The name of a filter's value where a page bears it, else nothing. */
export async function nameOfValue(filter: FilterName, value: string): Promise<string | undefined> {
  const path = pathOfValue(filter, value);
  const { entries } = await loadNames();
  return path && entries.find((entry) => entry.path === path)?.title;
}

async function openFullText(counted: readonly FilterName[]): Promise<FullText<Hit>> {
  const pagefind = await loadPagefind();
  // Asking for any value loads the filter's file; from then on its values are counted.
  await Promise.all(counted.map((name) => pagefind.preload(null, { filters: { [name]: '-' } })));
  return {
    async search(words, filters) {
      const {
        results,
        unfilteredResultCount,
        filters: counts,
      } = await pagefind.search(words, {
        filters,
      });
      return {
        hits: results.map(({ id, matchedMetaFields, data }) => ({
          id,
          fields: matchedMetaFields,
          data: () => data().then(asWritten),
        })),
        unfiltered: unfilteredResultCount,
        counts,
      };
    },
    async knows(word) {
      const asked = joinNumbers(word);
      // Quotes ask for the word itself; without them Pagefind takes any beginning of it as well.
      if ((await pagefind.search(`"${asked}"`)).results.length > 0) return true;
      const [first] = (await pagefind.search(asked)).results;
      if (!first) return false;
      const { excerpt } = asWritten(await first.data());
      return excerptParts(excerpt).some(
        ({ text, marked }) => marked && wordsOf(text).some((other) => other.startsWith(word)),
      );
    },
  };
}

function asWritten(page: PagefindPage): PagefindPage {
  const meta: PagefindPage['meta'] = {};
  for (const [name, value = ''] of Object.entries(page.meta)) meta[name] = plainNumbers(value);
  return { ...page, excerpt: plainNumbers(page.excerpt), meta };
}

async function resultOf({ hit, entry }: Ranked<Hit>): Promise<Result> {
  const page = await hit?.data();
  const excerpt = page && { excerpt: excerptParts(page.excerpt) };
  if (!entry) return page ? unnamed(page) : never();
  const { path, kind, title, otherTitle, people = [], facts } = entry;
  return { address: address(path), kind, title, otherTitle, people, facts, ...excerpt };
}

/** A page of a large archive, whose names are not loaded: what the full-text index knows of it. */
async function unnamed({ url, excerpt, meta, filters }: PagefindPage): Promise<Result> {
  const edition = filters['edition']?.[0];
  return {
    address: url,
    kind: (filters['kind']?.[0] ?? 'talk') as Kind,
    title: meta['title'] ?? url,
    otherTitle: meta['otherTitle'],
    people: meta['people']?.split(', ') ?? [],
    facts: (edition && (await nameOfValue('edition', edition))) ?? meta['companies'] ?? '',
    excerpt: excerptParts(excerpt),
  };
}

function never(): never {
  throw new TypeError('a result has neither a name nor a text');
}
