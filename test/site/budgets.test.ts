import { describe, expect, inject, test } from 'vitest';
import { kinds } from '../../scripts/site/kinds.ts';
import { readPages } from '../../scripts/site/pages.ts';
import { weightOf, type Weight } from '../../scripts/site/weight.ts';

/** In bytes, compressed. */
const contentPage = { script: 5_000, style: 20_000 };

/** Pages that are tools, with the reason why they weigh more than content. */
const tools: Readonly<Record<string, Partial<typeof contentPage>>> = {
  // What every other page loads when somebody opens the search is here the page itself.
  search: { script: 8_000 },
  // Pictures and tables are made as answers come. The checker itself is in its worker.
  balance: { script: 6_500 },
};

const site = inject('root');
const pages = readPages(site);

describe.each(kinds)('a page of the kind %s', (kind) => {
  const weights = pages.filter((page) => page.kind === kind).map((page) => weightOf(page, site));
  const budget = { ...contentPage, ...tools[kind] };

  test(`loads at most ${budget.script} bytes of script`, () => {
    expect(most(weights, 'script')).toBeLessThanOrEqual(budget.script);
  });

  test(`loads at most ${budget.style} bytes of style`, () => {
    expect(most(weights, 'style')).toBeLessThanOrEqual(budget.style);
  });
});

function most(weights: readonly Weight[], part: keyof Weight): number {
  return Math.max(0, ...weights.map((weight) => weight[part]));
}
