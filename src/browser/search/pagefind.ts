import { address } from '#address.ts';
import { fieldWeights } from '#catalog/search/fields.ts';

/** What we use of Pagefind's interface in the browser. */
export type Pagefind = {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options?: { filters?: Filters }): Promise<PagefindAnswer>;
  preload(term: string | null, options?: { filters?: Filters }): Promise<void>;
};

export type PagefindAnswer = {
  results: PagefindResult[];
  unfilteredResultCount: number;
  /** How many of the results have each value, for the filters that are loaded. */
  filters: FilterCounts;
};

export type PagefindResult = {
  id: string;
  matchedMetaFields?: string[];
  data: () => Promise<PagefindPage>;
};

export type PagefindPage = {
  /** With the site's base. */
  url: string;
  /** Found words in `<mark>`, all else escaped. */
  excerpt: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
};

export type Filters = Readonly<Record<string, string>>;
export type FilterCounts = Partial<Record<string, Readonly<Record<string, number>>>>;

let loading: Promise<Pagefind> | undefined;

/** The full-text index, loaded on first use. Rejects where the site was built without one. */
export function loadPagefind(): Promise<Pagefind> {
  return (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

async function load(): Promise<Pagefind> {
  const script = address('pagefind/pagefind.js');
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({
    baseUrl: address(''),
    // Trusted Types allow no address of a worker that comes from a string.
    noWorker: true,
    excerptLength: 26,
    excerptEllipsis: '…',
    ranking: { metaWeights: fieldWeights },
  });
  await pagefind.init();
  return pagefind;
}
