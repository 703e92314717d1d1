import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

const { url } = inject('root');
const open = useBrowser();

const status = (page: Page) => page.locator('[data-posture-status]');
const versions = (page: Page) =>
  page.locator('[data-posture-answer] .version h2').allTextContents();

test('pasted output is judged, and the address names the versions alone', async () => {
  const { page, complaints, foreign } = await open();
  await page.goto(`${url}posture/`);
  await page.getByLabel('On the day').fill('2024-07-01');
  await page
    .getByLabel('Versions')
    .fill('control plane version: 1.20.3\ndata plane version: 1.18.2 (3 proxies)');
  await page.getByRole('button', { name: 'Check' }).click();
  await status(page).filter({ hasText: 'Not supported: 1.18.2, 1.20.3.' }).waitFor();
  expect(await versions(page)).toEqual([
    '1.18.2 · 3 proxies',
    '1.20.3 · control plane',
    'The way to upgrade',
  ]);
  await page.getByText('more than one release behind the control plane').waitFor();
  expect(new URL(page.url()).hash).toBe('#v=1.18.2,1.20.3&date=2024-07-01');
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test('a link brings versions and day', async () => {
  const { page } = await open();
  await page.goto(`${url}posture/#v=1.20.3&date=2024-03-01`);
  await status(page).filter({ hasText: 'Supported, and no bulletin lists it.' }).waitFor();
  expect(await page.getByLabel('Versions').inputValue()).toBe('1.20.3');
  await page.getByLabel('On the day').fill('2024-05-01');
  await status(page).filter({ hasText: 'Listed by security bulletins: 1.20.3.' }).waitFor();
});

test('the way leads to the release that is chosen, also by a link', async () => {
  const { page } = await open();
  await page.goto(`${url}posture/`);
  await page.getByLabel('Versions').fill('1.26.1');
  await page.getByLabel('Way to').selectOption('1.27');
  await page.getByText(/^One upgrade from 1\.26\.1 to 1\.27\./).waitFor();
  expect(new URL(page.url()).hash).toBe('#v=1.26.1&to=1.27');
  await page.getByLabel('Way to').selectOption('1.20');
  await page.getByText('1.26.1 is newer than 1.20').waitFor();
  const linked = await open();
  await linked.page.goto(`${url}posture/#v=1.26.1&to=1.27`);
  await linked.page.getByText(/^One upgrade from 1\.26\.1 to 1\.27\./).waitFor();
});

test('by keyboard alone: text, Control and Enter, then a step unfolds', async () => {
  const { page } = await open();
  await page.goto(`${url}posture/`);
  await page.getByLabel('Versions').focus();
  await page.keyboard.type('1.24.3');
  await page.keyboard.press('Control+Enter');
  const summary = page.getByText(/\d+ things that it removes or changes/).first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.locator('details[open] .changes li').first().waitFor();
});

test('every sample gives an answer', async () => {
  const { page, complaints } = await open();
  await page.goto(`${url}posture/`);
  for (const button of await page.locator('[data-sample]').all()) {
    await button.click();
    await page.locator('[data-posture-answer] .version').first().waitFor();
    expect(await status(page).textContent()).not.toBe('');
  }
  expect(complaints).toEqual([]);
});

test.each([
  ['nothing', '', 'The text is empty.'],
  ['prose', 'nothing to see', 'No version of Istio is in this text.'],
  ['a release that nobody knows', '1.77.0', 'Nothing can be said of 1.77.0.'],
])('what cannot be judged is told: %s', async (_, text, words) => {
  const { page } = await open();
  await page.goto(`${url}posture/`);
  await page.getByLabel('Versions').fill(text);
  await page.getByRole('button', { name: 'Check' }).click();
  await status(page).filter({ hasText: words }).waitFor();
});

test('without JavaScript the page says what the command does, and leads to the releases', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${url}posture/`);
  expect(await page.getByRole('button', { name: 'Check' }).isVisible()).toBe(false);
  await page.getByText('istioctl version | npx chartroom posture -').waitFor();
  await page.getByRole('link', { name: 'the releases', exact: true }).click();
  await page.waitForURL('**/releases/');
});

test('the day that is chosen tells what was supported, and marks the rows', async () => {
  const { page, complaints } = await open();
  await page.goto(`${url}releases/`);
  await page.getByLabel('What is supported on').fill('2021-02-24');
  await page.locator('[data-supported]').filter({ hasText: '1.9, 1.8, 1.7' }).waitFor();
  expect(await page.locator('tr.supported').count()).toBe(3);
  expect(new URL(page.url()).hash).toBe('#on=2021-02-24');
  expect(complaints).toEqual([]);
});

test.each([true, false])('the day is said at once, with JavaScript: %s', async (on) => {
  const { page } = await open({ javaScriptEnabled: on });
  await page.goto(`${url}releases/`);
  await page.getByText('Supported as of 21 September 2026, the last day of this record').waitFor();
  expect(await page.getByLabel('What is supported on').isVisible()).toBe(on);
  expect(await page.getByRole('button', { name: 'Today' }).isVisible()).toBe(on);
});

test('one step leads to today, and says how far the record knows', async () => {
  const { page, complaints } = await open({ viewport: { width: 360, height: 800 } });
  await page.clock.setFixedTime('2026-11-22T12:00:00Z');
  await page.goto(`${url}releases/`);
  const heading = page.getByRole('heading', { name: 'All releases' });
  const top = async () => Math.round((await heading.boundingBox())?.y ?? 0);
  const before = await top();
  await page.getByRole('button', { name: 'Today' }).click();
  await page
    .getByRole('status')
    .getByText('Supported on 22 November 2026, by the record of 21 September 2026')
    .waitFor();
  expect(await page.getByLabel('What is supported on').inputValue()).toBe('2026-11-22');
  expect(new URL(page.url()).hash).toBe('#on=2026-11-22');
  expect(await top()).toBe(before);
  expect(complaints).toEqual([]);
});

test('a link brings the day', async () => {
  const { page } = await open();
  await page.goto(`${url}releases/#on=2026-11-21`);
  await page.getByText('1.31, 1.30 (end expected in November 2026)').waitFor();
  expect(await page.getByLabel('What is supported on').inputValue()).toBe('2026-11-21');
});

test('text without a version leaves no address of an answer before', async () => {
  const { page } = await open();
  await page.goto(`${url}posture/#v=1.20.3&date=2024-03-01`);
  await status(page).filter({ hasText: 'Supported' }).waitFor();
  await page.getByLabel('Versions').fill('banana');
  await page.getByRole('button', { name: 'Check' }).click();
  await status(page).filter({ hasText: 'No version of Istio' }).waitFor();
  expect(new URL(page.url()).hash).toBe('');
});

test('bulletins are narrowed by severity, area and CVE, and the address keeps the choice', async () => {
  const { page, complaints } = await open();
  await page.goto(`${url}bulletins/?area=certificates`);
  await page.getByText('4 of 56 bulletins').waitFor();
  await page.getByRole('checkbox', { name: /^High/ }).check();
  await page.waitForURL('**/bulletins/?severity=high&area=certificates');
  await page.goto(`${url}bulletins/?cve=CVE-2023-44487`);
  await page.getByText('1 of 56 bulletins').waitFor();
  expect(await page.locator('[data-item]:visible a').first().textContent()).toContain('2023-004');
  await page.goto(`${url}bulletins/`);
  const field = page.getByLabel('CVE, or a part of it');
  await field.fill('2023-444');
  await field.press('Tab');
  await page.waitForURL('**/bulletins/?cve=CVE-2023-44487');
  expect(complaints).toEqual([]);
});
