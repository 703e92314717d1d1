import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { meanReciprocalRank, ranksOf, readQueries, type Rank } from '../../scripts/site/ranks.ts';
import { useBrowser } from '../browser.ts';

const { url, folder } = inject('root');
const open = useBrowser();
const queries = await readQueries();

describe('the queries that people type', () => {
  let ranks: Rank[];

  beforeAll(async () => {
    const { page } = await open();
    ranks = await ranksOf(page, url, queries);
  });

  test('are many, of every kind, each of them once', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  test('look for pages that exist', () => {
    const missing = queries.filter(({ finds }) => {
      try {
        return readFileSync(join(folder, finds, 'index.html')).length === 0;
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });

  test('have their page among the first three results, every one', () => {
    expect(ranks.filter(({ rank }) => rank === 0 || rank > 3)).toEqual([]);
  });

  test('have no page before it, or at all, that answers something else', () => {
    expect(ranks.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  test('have it first as a rule: a mean reciprocal rank of 0.95 at least', () => {
    expect(meanReciprocalRank(ranks)).toBeGreaterThanOrEqual(0.95);
  });
});
