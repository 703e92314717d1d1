import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../../browser.ts';
import { counts, openAnalyzer, paste, site, textOf, typo } from './pages.ts';

const open = useBrowser();
const wide = {
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

const service = `apiVersion: v1
kind: Service
metadata: { name: previews }
spec: { ports: [{ name: http, port: 80 }] }
`;

const yaml = (name: string, text: string) => ({
  name,
  mimeType: 'text/yaml',
  buffer: Buffer.from(text),
});

describe('many files', () => {
  test('from a picker decide together what one alone cannot, each with its count', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    const picker = page.locator('[data-pick-files]');
    await picker.setInputFiles([yaml('route.yaml', typo)]);
    await counts(page).getByText('1 that this input cannot decide').waitFor();
    await page.locator('[data-files] li', { hasText: 'route.yaml' }).getByText('1').waitFor();
    await picker.setInputFiles([yaml('service.yaml', service)]);
    await page.getByText('2 files').waitFor();
    await page.locator('[data-group="absent"]').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Remove service.yaml' }).click();
    await counts(page).getByText('1 that this input cannot decide').waitFor();
  });

  test('of a zip come in by their paths; what is none is named', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    const zip = zipSync({ 'a/route.yaml': strToU8(typo), 'README.md': strToU8('no') });
    await page.locator('[data-pick-files]').setInputFiles([
      { name: 'mesh.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
      { name: 'bad.yaml', mimeType: 'text/yaml', buffer: Buffer.from([0x80, 0xff]) },
    ]);
    await page.locator('[data-files]').getByText('mesh.zip/a/route.yaml').waitFor();
    await page.locator('[data-refused]').getByText('bad.yaml is no text in UTF-8.').waitFor();
  });

  test('may be dropped on the page', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.yaml'));
      return data;
    }, typo);
    await page.locator('.cm-content').dispatchEvent('drop', { dataTransfer: transfer });
    await page.locator('[data-files]').getByText('dropped.yaml').waitFor();
    await counts(page).getByText('cannot decide').waitFor();
  });
});

describe('a folder', () => {
  const folder = join(tmpdir(), `chartroom-folder-${process.pid}`);

  beforeAll(() => {
    mkdirSync(join(folder, 'shop', '.git'), { recursive: true });
    writeFileSync(join(folder, 'shop', 'route.yaml'), typo);
    writeFileSync(join(folder, 'shop', 'README.md'), 'no manifest');
    writeFileSync(join(folder, 'shop', '.git', 'config.yaml'), 'of a tool: 1');
    writeFileSync(join(folder, 'service.yaml'), service);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['dropped', 'picked'])('that is %s comes in with its paths', async (way) => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    if (way === 'picked') await page.locator('[data-pick-folder]').setInputFiles(folder);
    else await drop(page, folder);
    await page.getByText('2 files').waitFor();
    const names = page.locator('[data-files] .name > span:first-child');
    const name = basename(folder);
    expect(await names.allTextContents()).toEqual([
      `${name}/service.yaml`,
      `${name}/shop/route.yaml`,
    ]);
    await page.locator('[data-group="absent"]').waitFor({ state: 'hidden' });
    expect(visit.complaints).toEqual([]);
  });
});

/** Drops a file or a folder as a person would: scripts cannot make one. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 400,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }
}

test('a setting changes the answer, and the command says how', async () => {
  const visit = await open(wide);
  const { page } = visit;
  await openAnalyzer(visit);
  await paste(page, typo);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Namespace of resources without one').fill('shop');
  await page.keyboard.press('Escape');
  await page.locator('.finding summary').first().click();
  await page.getByText('VirtualService shop/reviews').first().waitFor();
  await page.getByRole('button', { name: 'Report and link' }).click();
  expect(await page.locator('[data-command]').textContent()).toBe(
    'npx chartroom analyze -n shop -A paste.yaml',
  );
});

test('a link brings the text to others, without its secrets', async () => {
  const visit = await open(wide);
  const { page } = visit;
  await openAnalyzer(visit);
  await paste(page, `${typo}---\napiVersion: v1\nkind: Secret\ndata: { key: aHVudGVyMg== }\n`);
  await page.getByRole('button', { name: 'Report and link' }).click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText('1 secret masked').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await open(wide);
  await openAnalyzer(other, new URL(link).hash);
  const text = await textOf(other.page);
  expect(text).toContain('previews');
  expect(text).not.toContain('aHVudGVyMg');
  expect(new URL(other.page.url()).hash).toBe('');
});

test('comparing tells what came and what went', async () => {
  const visit = await open(wide);
  const { page } = visit;
  await openAnalyzer(visit);
  await paste(page, typo);
  await counts(page).getByText('1 that').waitFor();
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Keep as “before”' }).click();
  await page.getByText('0 gained, 0 lost, 1 the same.').waitFor();
  await page.keyboard.press('Escape');
  await paste(page, `${typo}---\n${service}`);
  await page.locator('[data-group="absent"]').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.locator('[data-compared]').getByText('1 lost').waitFor();
});

test('works without a network after one visit', async () => {
  const visit = await open(wide);
  const { page } = visit;
  await openAnalyzer(visit);
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('[data-analyzer][data-ready]').waitFor();
  await paste(page, typo);
  await counts(page).getByText('1 that this input cannot decide').waitFor();
  expect(site).toContain('127.0.0.1');
});

test(
  'a run that hangs is ended, and the next gets another worker',
  { timeout: 180_000 },
  async () => {
    const visit = await open({ ...wide, serviceWorkers: 'block' });
    const { page } = visit;
    // On a slow machine the sample is chosen before the page's script is there: then one more run hangs.
    let hangs = true;
    await page.context().route(/\/worker-[^/]*\.js$/, async (route) => {
      await (hangs
        ? route.fulfill({
            contentType: 'text/javascript',
            body: 'onmessage = () => { for (;;); };',
          })
        : route.continue());
    });
    await page.goto(`${site}analyzer/`);
    await page.locator('textarea[data-text], .cm-content').first().waitFor();
    await page.locator('[data-samples]').selectOption({ index: 1 });
    await page.getByText('took more than 10 seconds').waitFor({ timeout: 60_000 });
    hangs = false;
    await page.locator('[data-samples]').selectOption({ index: 1 });
    await counts(page).getByText('2 that').waitFor({ timeout: 60_000 });
  },
);

test('a YAML bomb is refused, and the page goes on', async () => {
  const visit = await open(wide);
  const { page } = visit;
  await openAnalyzer(visit);
  const levels = 'abcdefghi'.split('').map((name, index, all) => {
    const other = all[index - 1];
    const item = other === undefined ? '"lol"' : `*${other}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => item).join(', ')}]`;
  });
  await paste(
    page,
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: bomb }\n${levels.join('\n')}\n`,
  );
  await page.locator('[data-clock]').getByText('Checked').waitFor();
  await paste(page, typo);
  await counts(page).getByText('1 that this input cannot decide').waitFor();
});
