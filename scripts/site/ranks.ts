import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../program.ts';

const queryKinds = [
  'title',
  'subject',
  'company',
  'speaker',
  'alias',
  'misspelt',
  'chinese',
] as const;

const querySchema = z.strictObject({
  by: z.enum(queryKinds),
  query: z.string(),
  /** The page that should come first, below the site's base. */
  finds: z.string(),
  /** Pages that stand after it, if they are found at all. */
  before: z.array(z.string()).min(1).optional(),
  /** Pages that do not answer it. */
  lacks: z.array(z.string()).min(1).optional(),
});

export type Query = z.infer<typeof querySchema>;

export type Rank = Query & {
  /** The place of its page among the first results, counted from 1; 0 where it is missing. */
  rank: number;
  /** Pages that stand before it, or at all, and should not. */
  wrong: string[];
};

export async function readQueries(): Promise<Query[]> {
  const file = join(root, 'test', 'search', 'queries.yaml');
  return z.array(querySchema).parse(parse(await readFile(file, 'utf8')));
}

/** Asks the search page of a built site each query, in a browser. */
export async function ranksOf(page: Page, url: string, queries: readonly Query[]): Promise<Rank[]> {
  await page.goto(`${url}search/`);
  const ranks: Rank[] = [];
  for (const query of queries) {
    const paths = await ask(page, url, query.query);
    const rank = paths.indexOf(query.finds) + 1;
    const { before = [], lacks = [] } = query;
    const wrong = paths.filter(
      (path, index) => lacks.includes(path) || (before.includes(path) && index < rank),
    );
    ranks.push({ ...query, rank, wrong });
  }
  return ranks;
}

/** 1 where each query has its page first, ½ where each has it second. */
export function meanReciprocalRank(ranks: readonly Rank[]): number {
  const sum = ranks.reduce((total, { rank }) => total + (rank === 0 ? 0 : 1 / rank), 0);
  return sum / ranks.length;
}

/** @returns the addresses of the first results, below the site's base. */
async function ask(page: Page, url: string, query: string): Promise<string[]> {
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill(query);
  await box.press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: `for “${query}”` })
    .waitFor();
  const links = page.locator('[data-search-list] a');
  const addresses = await links.evaluateAll((found) =>
    found.map((link) => (link as HTMLAnchorElement).href),
  );
  return addresses.map((address) => address.slice(url.length));
}
