import { holdsChinese } from '#catalog/chinese.ts';
import { kinds } from '#catalog/search/kinds.ts';
import { fullTextQuery, phraseQuery } from '#catalog/search/query.ts';
import type { Quick, QuickHit } from '#catalog/search/quick.ts';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';
import { rank, type FullTextHit, type Ranked } from '#catalog/search/ranking.ts';
import type { SearchState } from '#catalog/search/state.ts';
import { plainWordsOf } from '#catalog/search/words.ts';

export type Counts = Partial<Record<string, Readonly<Record<string, number>>>>;

export type FullText<Hit extends FullTextHit> = {
  /** The pages with every word, best first; with `null`, every page that passes the filters. */
  search(
    words: string | null,
    filters: SearchState['filters'],
  ): Promise<{ hits: Hit[]; unfiltered: number; counts: Counts }>;
  /** Whether a text holds the word, or one that begins with it. */
  knows(word: string): Promise<boolean>;
};

export type Answer<Hit extends FullTextHit> = {
  pages: Ranked<Hit>[];
  /** How many of the pages have each value of each filter, as far as known. */
  counts: Counts;
  /** The words that were looked for: those of the query, respelled where nothing says them. */
  words: string;
  /** What was answered where hardly any page has all of the words. */
  instead?: { kind: 'topic'; topic: QuickEntry } | { kind: 'some-words' };
};

/** With fewer pages than this an answer is worth completing. */
const few = 3;
const mostLoose = 20;

/**
 * Answers a search with the pages that hold every word; words that no page knows are corrected
 * first. Where hardly any page is found, the alias of a topic brings the topic's pages, and other
 * queries the pages whose names hold some of the words.
 *
 * @param typing whether the query may go on.
 */
export async function answer<Hit extends FullTextHit>(
  { query, filters }: SearchState,
  quick: Quick,
  fullText: FullText<Hit>,
  typing = false,
): Promise<Answer<Hit>> {
  const filtered = Object.keys(filters).length > 0;
  if (query === '') {
    return filtered ? inOrder(await fullText.search(null, filters), quick) : nothing;
  }
  const words = await respelled(query, quick, fullText);
  if (words === '') return { ...nothing, words: query };

  const { hits, unfiltered, counts } = await fullText.search(fullTextQuery(words, typing), filters);
  const named = quick.search(words);
  const found = { pages: rank(hits, named, quick.entries, filtered), counts, words };
  if (unfiltered >= few) return found;

  const topic = named.find(({ closeness }) => closeness === 'name' || closeness === 'alias')?.entry;
  if (topic?.kind === 'topic') {
    if (filters.topic) return found;
    const listed = await pagesOfTopic(topic, { query, filters }, quick, fullText);
    const { hits: said } = await fullText.search(phraseQuery(words), filters);
    return {
      pages: topicFirst(found.pages, named, said, listed.pages),
      counts: listed.counts,
      words,
      instead: { kind: 'topic', topic },
    };
  }
  if (filtered || topic) return found;
  const loose = quick.searchLoosely(words).slice(0, mostLoose);
  const pages = merged(
    found.pages,
    loose.map((entry) => ({ entry, hit: undefined })),
  );
  return pages.length === found.pages.length
    ? found
    : { pages, counts: {}, words, instead: { kind: 'some-words' } };
}

const nothing = { pages: [], counts: {}, words: '' };

/** The query with known words in place of misspelt ones, and without words that stand for none. */
async function respelled<Hit extends FullTextHit>(
  query: string,
  quick: Quick,
  fullText: FullText<Hit>,
): Promise<string> {
  if (/^".*"$/.test(query)) return query;
  const words = plainWordsOf(query);
  const known = await Promise.all(
    words.map(async (word) => {
      const guess = quick.respell(word);
      return guess === word || (await fullText.knows(word)) ? word : (guess ?? '');
    }),
  );
  if (known.every((word, index) => word === words[index])) return query;
  const chinese = query.match(/\p{Script=Han}+/gu) ?? [];
  return [...known, ...chinese].filter((word) => word !== '').join(' ');
}

type Listed<Hit extends FullTextHit> = { hits: Hit[]; counts: Counts };

/** Pages that no words order: the newest first. */
function inOrder<Hit extends FullTextHit>(
  { hits, counts }: Listed<Hit>,
  { entries }: Quick,
): Answer<Hit> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const pages = hits
    .map((hit) => ({ hit, entry: byId.get(hit.id) }))
    .toSorted((a, b) => (b.entry?.date ?? '').localeCompare(a.entry?.date ?? ''));
  return { pages, counts, words: '' };
}

/**
 * The pages of a topic, by their kind; of each kind those first that are most about it, then the
 * newest. Who asks in Chinese gets what is in Chinese before all others.
 */
async function pagesOfTopic<Hit extends FullTextHit>(
  { path }: QuickEntry,
  { query, filters }: SearchState,
  quick: Quick,
  fullText: FullText<Hit>,
): Promise<Answer<Hit>> {
  const topic = path.split('/')[1] ?? '';
  const answered = inOrder(await fullText.search(null, { ...filters, topic }), quick);
  const inChinese = holdsChinese(query);
  const isForeign = ({ title = '', otherTitle = '' }: Partial<QuickEntry> = {}) =>
    inChinese && !holdsChinese(title + otherTitle) ? 1 : 0;
  const kind = (entry?: QuickEntry) => kinds.indexOf(entry?.kind ?? 'talk');
  const place = (entry?: QuickEntry) => entry?.topics?.indexOf(topic) ?? 0;
  const pages = answered.pages.toSorted(
    ({ entry: a }, { entry: b }) =>
      isForeign(a) - isForeign(b) || kind(a) - kind(b) || place(a) - place(b),
  );
  return { ...answered, pages };
}

/**
 * What was found for another name of a topic, completed by the topic's pages. A name is said by its
 * words side by side: a page that is not about the topic and has them here and there says something
 * else, and comes last.
 *
 * @param said pages that say the name.
 */
function topicFirst<Hit extends FullTextHit>(
  found: readonly Ranked<Hit>[],
  named: readonly QuickHit[],
  said: readonly Hit[],
  listed: readonly Ranked<Hit>[],
): Ranked<Hit>[] {
  const near = new Set([
    ...named.map(({ entry }) => entry.id),
    ...said.map(({ id }) => id),
    ...listed.map(({ hit }) => hit?.id),
  ]);
  const nearest = found.filter(({ hit, entry }) => near.has(hit?.id ?? entry?.id));
  return merged(merged(nearest, listed), found);
}

function merged<Hit extends FullTextHit>(
  first: readonly Ranked<Hit>[],
  then: readonly Ranked<Hit>[],
): Ranked<Hit>[] {
  const there = new Set(first.map(({ entry, hit }) => entry?.path ?? hit?.id));
  return [...first, ...then.filter(({ entry, hit }) => !there.has(entry?.path ?? hit?.id))];
}
