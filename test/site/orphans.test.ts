import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';
import { tools } from '#catalog/tools.ts';
import { readPages, type BuiltPage } from '../../scripts/site/pages.ts';
import { referencesOf } from '../../scripts/site/references.ts';

// Everything is linked: what no page leads to is not found by those who need it.

const site = inject('root');
const pages = readPages(site);
const references = referencesOf(pages, site);
const search = JSON.parse(
  readFileSync(join(site.folder, 'search', 'quick.json'), 'utf8'),
) as QuickEntry[];
const searchable = new Set(search.map(({ path }) => path));

/** What is published of each kind, by the routes that make it. */
const kinds: Readonly<Record<string, { route: RegExp; least: number; cure: string }>> = {
  guide: {
    route: /^guides\/\[/,
    least: 22,
    cure: 'Name it in the talks, topics or codes of its front matter.',
  },
  check: {
    route: /^checks\/\[/,
    least: 90,
    cure: 'Name the code in the text and in the "codes" of a guide, or in the "related" of a page.',
  },
  topic: {
    route: /^topics\/\[/,
    least: 25,
    cure: 'Name it in the "topics" of talks, guides or codes.',
  },
  deck: { route: /^slides\/.*\[/, least: 2, cure: 'Name it in its "topics" or "talks".' },
  tool: {
    route: new RegExp(`^(?:${tools.map(({ path }) => path.slice(0, -1)).join('|')})(?:/index)?$`),
    least: tools.length,
    cure: 'Name a topic or a guide that it serves in src/catalog/tools.ts.',
  },
};

describe.each(Object.entries(kinds))('no %s is an orphan', (name, { route, least, cure }) => {
  const published = pages.filter(({ kind }) => route.test(kind));

  test('all of them are looked at', () => {
    expect(published.length).toBeGreaterThanOrEqual(least);
  });

  test('an item of another kind leads to each', () => {
    const told = published
      .filter(({ path }) => !others(name).some((page) => references.get(page.path)?.has(path)))
      .map(({ path }) => `No item of another kind leads to the ${name} ${path}: ${cure}`);
    expect(told).toEqual([]);
  });

  test('each stands in the search index', () => {
    const told = published
      .filter(({ path }) => !searchable.has(path))
      .map(
        ({ path }) => `The search does not know the ${name} ${path}: pass "search" to its Page.`,
      );
    expect(told).toEqual([]);
  });
});

/** Guides and codes, guides and topics: who is named names in turn. */
test.each([
  ['guide', 'check'],
  ['guide', 'topic'],
])('a %s and a %s that one of them names link to each other', (one, other) => {
  const told = itemsOf(one).flatMap(({ path }) =>
    itemsOf(other).flatMap((page) => {
      const there = references.get(path)?.has(page.path) ?? false;
      const back = references.get(page.path)?.has(path) ?? false;
      if (there === back) return [];
      return there
        ? `${page.path} does not lead back to ${path}`
        : `${path} does not lead back to ${page.path}`;
    }),
  );
  expect(told).toEqual([]);
});

function itemsOf(name: string): BuiltPage[] {
  return pages.filter(({ kind }) => kinds[name]?.route.test(kind));
}

/** Items of other kinds: pages made of an item, and the tools. Lists lead to all of their kind. */
function others(name: string): BuiltPage[] {
  return pages.filter(
    ({ kind }) =>
      !kinds[name]?.route.test(kind) && (kind.includes('[') || kinds['tool']?.route.test(kind)),
  );
}
