import type { APIRoute } from 'astro';
import { searchEntries } from '#catalog/search/entry.ts';
import { quickEntries } from '#catalog/search/quick-entries.ts';
import { loadCatalog } from '../../content.ts';

/**
 * About 30 kB compressed. A query over 10,000 talks must stay below 300 kB, and the full-text
 * index takes the most of that.
 */
const bytes = 160_000;

/** The names of pages, for results while somebody types. `scripts/build/search-index.ts` adds the ids. */
export const GET: APIRoute = async () =>
  Response.json(quickEntries(searchEntries(await loadCatalog()), bytes));
