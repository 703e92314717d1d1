import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { kinds } from '../../scripts/site/kinds.ts';
import { readPages, representatives, type BuiltPage } from '../../scripts/site/pages.ts';
import { useBrowser, type Visit } from '../browser.ts';

const root = inject('root');
const based = inject('based');
const pages = readPages(root);

const open = useBrowser();

describe.each(kinds)('pages of the kind %s', (kind) => {
  const ofKind = pages.filter((page) => page.kind === kind);

  test('fit into 320 pixels, ask no other host, and nothing in them is blocked', async () => {
    const faults = await visitAll(ofKind, root.url, 320);
    expect(faults).toEqual([]);
  }, 300_000);

  test('fit into 640 pixels, as a window of 1280 at 200 % zoom', async () => {
    expect(await visitAll(representatives(ofKind), root.url, 640)).toEqual([]);
  });

  test('do so under a base path as well', async () => {
    expect(await visitAll(representatives(ofKind), based.url, 320)).toEqual([]);
  });
});

/** Visits pages one after the other in a window of a width, and says what is wrong with them. */
async function visitAll(
  list: readonly BuiltPage[],
  site: string,
  width: number,
): Promise<string[]> {
  const visit = await open({ viewport: { width, height: 720 } });
  const faults: string[] = [];
  for (const { path } of list) {
    await visit.page.goto(site + path);
    const found = [...takeLog(visit), ...(await overflow(visit.page))];
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

function takeLog({ foreign, complaints }: Visit): string[] {
  const asked = foreign.splice(0).map((address) => `asks for ${address}`);
  return [...asked, ...complaints.splice(0)];
}

/** What stands out of the window to the right. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { documentElement: html, body } = document;
    const hides = [html, body].filter((element) =>
      ['hidden', 'clip'].includes(getComputedStyle(element).overflowX),
    );
    if (hides.length > 0) return ['the page hides what overflows'];
    const width = html.clientWidth;
    if (html.scrollWidth <= width) return [];
    const outside = [...body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    const names = outside.map(({ localName, classList }) => [localName, ...classList].join('.'));
    return [`${html.scrollWidth} pixels wide: ${names.slice(0, 5).join(', ')}`];
  });
}
