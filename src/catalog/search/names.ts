import type { QuickEntry } from '#catalog/search/quick-entries.ts';
import { tellingWords } from '#catalog/search/query.ts';
import { indexWordsOf, wordsOf } from '#catalog/search/words.ts';

/** The names of a page, ready to be compared with a query. */
export type Names = {
  entry: QuickEntry;
  texts: readonly string[];
  /** Its titles and its aliases, each as one word. */
  names: readonly string[];
  aliases: readonly string[];
  /** Words of the titles, and of all names together. */
  title: ReadonlySet<string>;
  all: ReadonlySet<string>;
  /** Words by which the topics of a talk are known. */
  topics: ReadonlySet<string>;
  /** Telling words of the title. */
  length: number;
};

export function openNames(entries: readonly QuickEntry[]): Names[] {
  const wordsOfTopic = new Map(
    entries
      .filter(({ kind }) => kind === 'topic')
      .map((topic) => [topic.path, textsOf(topic).flatMap(indexWordsOf)]),
  );
  return entries.map((entry) => {
    const titles = [entry.title, ...(entry.otherTitle ? [entry.otherTitle] : [])];
    const texts = textsOf(entry);
    return {
      entry,
      texts,
      names: titles.map(asOneWord),
      aliases: (entry.aliases ?? []).map(asOneWord),
      title: new Set(titles.flatMap(indexWordsOf)),
      all: new Set(texts.flatMap(indexWordsOf)),
      topics: new Set(
        (entry.topics ?? []).flatMap((topic) => wordsOfTopic.get(`topics/${topic}/`) ?? []),
      ),
      length: Math.max(1, tellingWords(entry.title).length),
    };
  });
}

function textsOf(entry: QuickEntry): string[] {
  return [
    entry.title,
    ...(entry.otherTitle ? [entry.otherTitle] : []),
    ...(entry.aliases ?? []),
    ...(entry.people ?? []),
    ...(entry.peopleAliases ?? []),
    ...(entry.companies ?? []),
  ];
}

function asOneWord(text: string): string {
  return wordsOf(text).join('');
}
