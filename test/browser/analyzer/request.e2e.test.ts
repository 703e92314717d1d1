import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../../browser.ts';
import { routed, toShop, withMesh } from '../../analyzer/request/base.ts';
import { editor, openAnalyzer, paste } from './pages.ts';

const open = useBrowser();
const wide = { viewport: { width: 1280, height: 800 } };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const shop = withMesh(
  routed(`
    - match: [{ uri: { exact: /login } }]
      redirect: { uri: /signin }
    - route: ${toShop}`),
);

async function openRequest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Follow a request' }).click();
  await page.locator('optgroup[label="Gateways"]').waitFor({ state: 'attached' });
}

const field = (page: Page, name: string) =>
  page.getByRole('dialog').getByLabel(name, { exact: true });

describe('following a request', () => {
  test('tells how it ends and why, and leads to the field that decides', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, shop);
    await openRequest(page);
    expect(await page.locator('[data-request-field="from"]').inputValue()).toBe(
      'gateway default/gateway',
    );
    expect(await page.locator('[data-request-hosts] option').count()).toBe(2);
    // The first question is one that the input answers.
    expect(await field(page, 'Host').inputValue()).toBe('shop.example.com');
    await field(page, 'Path').fill('/cart');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Pod "shop-1" answers').waitFor();
    await page.getByText('1 route passed over').click();
    await page.getByText('The path has to be "/login", and is "/cart".').waitFor();
    await page.locator('.way').getByRole('button', { name: 'paste.yaml:39' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.type('/cart');
    expect(await editor(page).textContent()).toContain('{ exact: /cart }');
    // What is shown is told anew of the text as it is now.
    await openRequest(page);
    await page.getByRole('status').getByText('answers 301').waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test('says what is wrong with a request that is none', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, shop);
    await openRequest(page);
    await field(page, 'Host').fill('https://shop.example.com');
    await page.getByRole('button', { name: 'Follow the request' }).click();
    await page.getByRole('status').getByText('Give the host alone').waitFor();
    await field(page, 'Host').fill('shop.example.com');
    await field(page, 'Headers, one per line').fill('jason');
    await page.getByRole('button', { name: 'Follow the request' }).click();
    await page.getByRole('status').getByText('"jason" is no header').waitFor();
  });
});

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
  test('of the answer, and at 320 pixels', async () => {
    const visit = await open({ ...wide, colorScheme });
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, shop);
    await openRequest(page);
    await field(page, 'Host').fill('shop.example.com');
    await page.getByRole('button', { name: 'Follow the request' }).click();
    await page.getByText('1 route passed over').click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    const dialog = page.getByRole('dialog');
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const results = await axe.run(document, { runOnly: levels });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
  });
}
