import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, type Visit } from '../../browser.ts';
import { counts, editor, openAnalyzer, paste, site, textOf, typo, violations } from './pages.ts';

const open = useBrowser();
const wide = { viewport: { width: 1280, height: 800 } };

const notice = (page: Page) => page.locator('[data-notice-text]');
const files = (page: Page) => page.locator('[data-files] .name > span:first-child');
const sample = (page: Page, index: number) =>
  page.locator('[data-samples]').selectOption({ index });

/** Two files of one's own; the second one is shown. */
async function openWithOwn(colorScheme: 'light' | 'dark' = 'light'): Promise<Visit> {
  const visit = await open({ ...wide, colorScheme });
  const { page } = visit;
  await openAnalyzer(visit);
  await paste(page, typo);
  const buffer = Buffer.from('apiVersion: v1\nkind: Namespace\nmetadata: { name: mine }\n');
  await page
    .locator('[data-pick-files]')
    .setInputFiles([{ name: 'mine.yaml', mimeType: 'text/yaml', buffer }]);
  await page.getByText('2 files').waitFor();
  return visit;
}

describe("what takes the place of files of one's own", () => {
  test('a sample, is told, and taken back by the keyboard', async () => {
    const visit = await openWithOwn();
    const { page } = visit;
    await page.locator('[data-samples]').focus();
    await sample(page, 1);
    await notice(page).getByText('The sample took the place of your 2 files.').waitFor();
    expect(await notice(page).getAttribute('role')).toBe('status');
    await page.getByRole('button', { name: 'Undo: bring back your 2 files' }).focus();
    await page.keyboard.press('Enter');
    await notice(page).getByText('Brought back your 2 files.').waitFor();
    expect(await files(page).allTextContents()).toEqual(['paste.yaml', 'mine.yaml']);
    expect(await textOf(page)).toContain('name: mine');
    await counts(page).getByText('1 that this input cannot decide').waitFor();
    // The focus is in the text, and the sentence goes with the first letter.
    await page.keyboard.type('#');
    expect(await notice(page).textContent()).toBe('');
    expect(visit.complaints).toEqual([]);
  });

  test('samples one after the other, lead back past them', async () => {
    const { page } = await openWithOwn();
    await sample(page, 1);
    await sample(page, 2);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await files(page).allTextContents()).toEqual(['paste.yaml', 'mine.yaml']);
  });

  test("a sample that was changed, is one's own", async () => {
    const { page } = await openWithOwn();
    await sample(page, 1);
    await editor(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# changed');
    await sample(page, 2);
    await page.getByRole('button', { name: 'Undo: bring back your text' }).click();
    expect(await textOf(page)).toMatch(/^# changed/);
  });

  test('the button that clears all, can be taken back', async () => {
    const { page } = await openWithOwn();
    await page.getByRole('button', { name: 'Clear' }).click();
    await notice(page).getByText('Cleared your 2 files.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await files(page).count()).toBe(2);
  });

  test('nothing, where a file is removed, which can be taken back', async () => {
    const { page } = await openWithOwn();
    await page.getByRole('button', { name: 'Remove paste.yaml' }).click();
    await notice(page).getByText('Removed paste.yaml.').waitFor();
    expect(await files(page).allTextContents()).toEqual(['mine.yaml']);
    await page.getByRole('button', { name: 'Undo: bring back paste.yaml' }).click();
    await notice(page).getByText('Brought back paste.yaml.').waitFor();
    expect(await files(page).allTextContents()).toEqual(['paste.yaml', 'mine.yaml']);
    expect(await textOf(page)).toContain('previews');
  });

  test('a link, on the page and as the page is opened', async () => {
    const { page } = await openWithOwn();
    const hash = `#text=${encodeURIComponent(typo)}`;
    await page.evaluate((value) => {
      location.hash = value;
    }, hash);
    await notice(page).getByText('The link took the place of your 2 files.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await files(page).count()).toBe(2);
    await page.goto('about:blank');
    await page.goto(`${site}analyzer/${hash}`);
    await notice(page).getByText('The link took the place of your 2 files.').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await notice(page).textContent()).toBe('');
  });

  test('where there was nothing, nothing is told', async () => {
    const visit = await open(wide);
    await openAnalyzer(visit);
    await sample(visit.page, 1);
    await counts(visit.page).getByText('2 that').waitFor();
    expect(await notice(visit.page).textContent()).toBe('');
  });
});

const foreign = deflateRawSync('{"listeners":[]}').toString('base64url');

test.each([
  ['cut off', '#z=400.q1bKzEstKlGyUkpUSFbSUcpJzE', 'its end is missing'],
  ['cut off, of one text', '#text=a%3', 'its end is missing'],
  ['changed', '#z=8.________', 'a part of it was changed'],
  ['of somebody else', `#z=${foreign}`, 'was not made by this page'],
])('a link that is %s says so, and leaves the text', async (_, hash, problem) => {
  const visit = await open(wide);
  const { page } = visit;
  await openAnalyzer(visit);
  await paste(page, typo);
  await page.evaluate((value) => {
    location.hash = value;
  }, hash);
  await notice(page).getByText(problem).waitFor();
  expect(await textOf(page)).toContain('previews');
  expect(new URL(page.url()).hash).toBe('');
  const other = await open(wide);
  await openAnalyzer(other, hash);
  await notice(other.page).getByText(problem).waitFor();
});

test.each(['light', 'dark'] as const)('a notice breaks no rule of access, %s', async (scheme) => {
  const { page } = await openWithOwn(scheme);
  await sample(page, 1);
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await violations(page)).toEqual([]);
});
