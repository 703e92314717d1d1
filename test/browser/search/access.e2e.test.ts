import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { url } = inject('root');
const open = useBrowser();

const modes: [string, BrowserContextOptions][] = [
  ['by day', { colorScheme: 'light' }],
  ['by night', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 320, height: 640 } }],
];

describe.each(modes)('search in use, %s', (_, options) => {
  test('the dialog with results has no accessibility fault and fits', async () => {
    const { page } = await open(options);
    await page.goto(`${url}talks/istiocon-2022/proxyless-grpc/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('web assembly');
    await page.getByRole('dialog').getByRole('status').filter({ hasText: 'results' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test('the page with results and filters has no accessibility fault and fits', async () => {
    const { page } = await open(options);
    await page.goto(`${url}search/?q=multi+cluster&edition=istiocon-2021`);
    await page.getByRole('status').filter({ hasText: 'results' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

async function faults(page: Page): Promise<string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: levels });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
  });
}

/** By how much the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
