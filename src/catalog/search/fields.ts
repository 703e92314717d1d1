import type { SearchEntry } from '#catalog/search/search-entry.ts';
import { filterNames, type FilterName } from '#catalog/search/kinds.ts';
import { hanPairs } from '#catalog/search/words.ts';

/**
 * How much a word found in each field weighs against one in the text. What a page is called says
 * most about it; Chinese stands apart because the index splits words at spaces.
 */
export const fieldWeights = {
  title: 5,
  otherTitle: 5,
  han: 5,
  aliases: 4,
  people: 4,
  peopleAliases: 4,
  companies: 4,
} as const;

export type FieldName = keyof typeof fieldWeights;

/** What the full-text index keeps of an entry, beside the page's text. Empty fields are left out. */
export function indexFields(entry: SearchEntry): [FieldName, string][] {
  const names = [
    entry.title,
    ...(entry.otherTitle ? [entry.otherTitle] : []),
    ...entry.aliases,
    ...entry.people,
    ...entry.peopleAliases,
  ];
  const fields: [FieldName, string][] = [
    ['title', entry.title],
    ['otherTitle', entry.otherTitle ?? ''],
    ['aliases', entry.aliases.join(', ')],
    ['people', entry.people.join(', ')],
    ['peopleAliases', entry.peopleAliases.join(', ')],
    ['companies', entry.companies.join(', ')],
    ['han', names.map(hanPairs).filter(Boolean).join(', ')],
  ];
  return fields.filter(([, value]) => value !== '');
}

export function indexFilters(entry: SearchEntry): [FilterName, string][] {
  return filterNames.flatMap((name) =>
    (name === 'kind' ? [entry.kind] : (entry.filters[name] ?? [])).map(
      (value): [FilterName, string] => [name, value],
    ),
  );
}
