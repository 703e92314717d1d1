import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

const { url } = inject('root');
const open = useBrowser();

const status = (page: Page) => page.locator('[data-code-choice] [role="status"]');
const shown = (page: Page) => page.locator('[data-listed]:visible').count();

test('words, level, kind and topic narrow both lists, and the address keeps the choice', async () => {
  const { page, complaints } = await open();
  await page.goto(`${url}checks/`);
  const all = await shown(page);
  await page.getByLabel('Code, name or words').fill('gateway');
  await page.getByLabel('Level').selectOption('warning');
  await page.getByLabel('Kind').selectOption('Gateway');
  expect(await shown(page)).toBeGreaterThan(0);
  expect(await shown(page)).toBeLessThan(all);
  expect(await status(page).textContent()).toBe(`${await shown(page)} of ${all} codes`);
  expect(new URL(page.url()).search).toBe('?q=gateway&level=warning&kind=gateway');
  await page.reload();
  expect(await page.getByLabel('Level').inputValue()).toBe('warning');
  expect(await status(page).textContent()).toBe(`${await shown(page)} of ${all} codes`);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await shown(page)).toBe(all);
  await page.goBack();
  expect(await shown(page)).toBeLessThan(all);
  expect(complaints).toEqual([]);
});

test('a choice that nothing answers says so', async () => {
  const { page } = await open();
  await page.goto(`${url}checks/?q=no-such-words`);
  await page.getByText('No code answers to all of this.').waitFor();
  expect(await shown(page)).toBe(0);
});

test('a topic leads to its codes', async () => {
  const { page } = await open();
  await page.goto(`${url}topics/gateways/`);
  await page.getByRole('link', { name: /^All \d+ checks$/ }).click();
  await page.waitForURL('**/checks/?topic=gateways');
  expect(await page.getByLabel('Topic').inputValue()).toBe('gateways');
  expect(await status(page).textContent()).toMatch(/^\d+ of \d+ codes$/);
});

test('without JavaScript the whole list is there, and no filter that would not work', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${url}checks/`);
  expect(await shown(page)).toBeGreaterThan(70);
  expect(await page.getByLabel('Level').isVisible()).toBe(false);
});

test('an example opens in the analyzer, which reports the code', async () => {
  const { page, complaints } = await open();
  await page.goto(`${url}checks/IST0165/`);
  await page
    .getByRole('link', { name: /^Open in the analyzer/ })
    .first()
    .click();
  await page.waitForURL('**/analyzer/**');
  await page.getByRole('link', { name: 'IST0165', exact: true }).waitFor();
  expect(complaints).toEqual([]);
});
