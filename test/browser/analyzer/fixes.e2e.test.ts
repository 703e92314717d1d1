import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { unpack } from '#analyzer/archive/unpack.ts';
import { useBrowser, type Visit } from '../../browser.ts';
import { counts, editor, openAnalyzer, paste, site, textOf, violations } from './pages.ts';

const open = useBrowser();
const wide = { viewport: { width: 1280, height: 800 } };

/** A route with a field in the spelling of protobuf, in line 9, which has a safe fix. */
const snake = (name: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${name} }
spec:
  hosts: ['${name}.example']
  http:
    # as it was
    - redirect: { authority: other.example }
      corsPolicy: { max_age: 5s }
`;
const mended = (name: string) => snake(name).replace('max_age', 'maxAge');

const fix = (page: Page) => page.locator('[data-preview]:visible');
const applied = (page: Page) => page.getByRole('button', { name: 'Apply', exact: true });
const told = (page: Page) => page.locator('[data-fixed]');

async function openWith(text: string): Promise<Visit> {
  const visit = await open(wide);
  await openAnalyzer(visit);
  await paste(visit.page, text);
  await fix(visit.page).first().waitFor();
  return visit;
}

async function addFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/yaml', buffer: Buffer.from(text) };
  await page.locator('[data-pick-files]').setInputFiles([file]);
  await page.locator('[data-files]').getByText(name).waitFor();
}

describe('a fix', () => {
  test('shows the lines before it changes them, and the editor takes it back', async () => {
    const visit = await openWith(snake('shop'));
    const { page } = visit;
    await fix(page).click();
    const lines = page.locator('.diff li');
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringMatching(/^9\s*−\s*Removed:\s*corsPolicy: \{ max_age: 5s \}$/),
      expect.stringMatching(/^\+\s*Added:\s*corsPolicy: \{ maxAge: 5s \}$/),
    ]);
    expect(await textOf(page)).toContain('max_age');
    await applied(page).click();
    await told(page).getByText('Fixed').waitFor();
    expect(await textOf(page)).toBe(mended('shop'));
    await counts(page).getByText('Nothing was found').waitFor();
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Control+z');
    expect(await textOf(page)).toBe(snake('shop'));
    expect(visit.complaints).toEqual([]);
  });

  test('is made by the keyboard alone, from the line of the cursor and back to it', async () => {
    const visit = await openWith(snake('shop'));
    const { page } = visit;
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+Enter');
    expect(await applied(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await textOf(page)).toBe(mended('shop'));
    await page.keyboard.press('Control+z');
    expect(await textOf(page)).toBe(snake('shop'));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+.');
    await told(page).getByText('No fix is known for this line.').waitFor();
  });

  test('of one cause mends all its places', async () => {
    const { page } = await openWith(`${snake('shop')}---\n${snake('cart')}`);
    await fix(page).getByText('in 2 places').click();
    await applied(page).click();
    await counts(page).getByText('Nothing was found').waitFor();
    expect(await textOf(page)).toBe(`${mended('shop')}---\n${mended('cart')}`);
  });

  test('keeps the line ends of Windows', async () => {
    const { page } = await openWith(snake('shop'));
    await addFile(page, 'windows.yaml', snake('cart').replaceAll('\n', '\r\n'));
    // The text of a reload comes to the plain field first, and the editor takes it over from there.
    await page.reload();
    await page.locator('[data-ready]').waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('#');
    await page.keyboard.press('Backspace');
    await fix(page).getByText('in 2 places').click();
    await applied(page).click();
    await counts(page).getByText('Nothing was found').waitFor();
    const kept = await page.evaluate(() => sessionStorage.getItem('chartroom.analyzer') ?? '');
    const { files } = JSON.parse(kept) as { files: { text: string }[] };
    expect(files.map(({ text }) => text)).toEqual([
      mended('shop'),
      mended('cart').replaceAll('\n', '\r\n'),
    ]);
  });

  test('works on the plain field, whose own undo takes it back', async () => {
    const { page } = await open({ ...wide, serviceWorkers: 'block' });
    await page.context().route(/\/editor[^/]*\.js$/, (route) => route.abort());
    await page.goto(`${site}analyzer/`);
    await page.locator('[data-files] li').waitFor();
    const field = page.locator('textarea[data-text]');
    await field.fill(snake('shop'));
    await fix(page).click();
    await applied(page).click();
    await counts(page).getByText('Nothing was found').waitFor();
    expect(await field.inputValue()).toBe(mended('shop'));
    await field.focus();
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe(snake('shop'));
  });
});

describe('all safe fixes', () => {
  test('are shown, made in every file, and taken back in one step', async () => {
    const visit = await openWith(snake('shop'));
    const { page } = visit;
    await addFile(page, 'cart.yaml', snake('cart'));
    await page.getByRole('button', { name: 'Show safe fixes for 2 findings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Safe fixes' });
    await dialog.getByText('2 fixes in 2 files, for 2 findings.').waitFor();
    expect(await dialog.locator('h3').allTextContents()).toEqual(['paste.yaml', 'cart.yaml']);
    expect(await dialog.locator('.diff li').count()).toBe(4);
    await dialog.getByRole('button', { name: 'Apply all 2 fixes' }).click();
    await told(page).getByText('Made 2 fixes in 2 files.').waitFor();
    await counts(page).getByText('Nothing was found').waitFor();
    expect(await textOf(page)).toBe(mended('cart'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await told(page).getByText('Taken back.').waitFor();
    expect(await textOf(page)).toBe(snake('cart'));
    await page.locator('[data-files]').getByText('paste.yaml').click();
    expect(await textOf(page)).toBe(snake('shop'));
    expect(visit.complaints).toEqual([]);
  });

  test('taken back leave alone what was changed since', async () => {
    const { page } = await openWith(snake('shop'));
    await addFile(page, 'cart.yaml', snake('cart'));
    await page.locator('[data-fix-all]').click();
    await page.locator('[data-fixes-apply]').click();
    await paste(page, 'mine: 1');
    await page.getByRole('button', { name: 'Undo' }).click();
    await told(page).getByText('except in 1 file changed since').waitFor();
    expect(await textOf(page)).toBe('mine: 1');
  });

  test('can be taken back until each file is changed by hand', async () => {
    const { page } = await openWith(snake('shop'));
    await fix(page).click();
    await applied(page).click();
    await told(page).getByText('Fixed').waitFor();
    await counts(page).getByText('Nothing was found').waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(true);
    await editor(page).click();
    await page.keyboard.type('#');
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'hidden' });
    expect(await told(page).textContent()).toBe('');
  });

  test('are counted as they are made, those that others bring up as well', async () => {
    const { page } = await openWith(
      snake('shop')
        .replace('VirtualService', 'VirtualServices')
        .replace('max_age', 'maxAge')
        .replace('5s', '5'),
    );
    await page.getByRole('button', { name: 'Show the safe fix for 1 finding' }).click();
    await page.getByText('2 fixes in 1 file: for 1 finding, and for 1 more').waitFor();
    await page.getByRole('button', { name: 'Apply all 2 fixes' }).click();
    await told(page).getByText('Made 2 fixes in 1 file.').waitFor();
  });

  test('are taken away as a zip', async () => {
    const { page } = await openWith(snake('shop'));
    await page.getByRole('button', { name: 'Report and link' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'With all safe fixes' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('istio-files-fixed.zip');
    const { files } = unpack('mesh.zip', readFileSync(await download.path()));
    expect(files).toEqual([{ name: 'mesh.zip/paste.yaml', text: mended('shop') }]);
  });
});

test('the counts by namespace and kind narrow the list', async () => {
  const { page } = await openWith(
    `${snake('shop')}---\n${snake('cart').replace('name: cart', 'name: cart, namespace: cart')}`,
  );
  await page.getByText('By namespace and kind').click();
  await page.getByRole('button', { name: 'cart', exact: true }).click();
  await page.locator('[data-group="certain"] h3').getByText('1 of 2').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.locator('[data-group="certain"] h3').getByText('2', { exact: true }).waitFor();
});

describe.each(['light', 'dark'] as const)('accessibility of fixes, %s', (colorScheme) => {
  test('in each state', async () => {
    const visit = await open({ ...wide, colorScheme });
    const { page } = visit;
    await openAnalyzer(visit);
    expect(await violations(page)).toEqual([]);
    await paste(page, `${snake('shop')}---\nkind: [`);
    await fix(page).click();
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-fix-all]').click();
    await page.locator('[data-fixes-apply]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-fixes-apply]').click();
    await page.locator('.switch').getByText('Findings').click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await fix(page).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
  });
});
