import type { FilterName, Kind } from '#catalog/search/kinds.ts';

/** What a page tells search about itself, beside its text. */
export type SearchEntry = {
  kind: Kind;
  /** Below the site's base. */
  path: string;
  title: string;
  /** The title in the other language. */
  otherTitle?: string | undefined;
  /** Other names of the thing itself: a topic's aliases, a speaker's Chinese name. */
  aliases: readonly string[];
  /** Who speaks, as shown. */
  people: readonly string[];
  /** Their other names. */
  peopleAliases: readonly string[];
  companies: readonly string[];
  /** One line of what else a reader wants to know before opening it. */
  facts: string;
  /** A moment or a day; newest comes first where nothing else decides. */
  date?: string | undefined;
  /** Ids, by the filter that they answer to. */
  filters: Partial<Record<FilterName, readonly string[]>>;
};
