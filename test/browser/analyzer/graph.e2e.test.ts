import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../../browser.ts';
import { counts, openAnalyzer, paste } from './pages.ts';

const open = useBrowser();
const wide = { viewport: { width: 1280, height: 800 } };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const bookinfo = readFileSync('src/analyzer/bookinfo.sample.yaml', 'utf8');
/** A route of Bookinfo goes to a host, and to a subset of it, that are not there. */
const broken = bookinfo.replace(/(destination:\s*\{?\s*host: )reviews/, '$1ratings');

const boxes = (page: Page) => page.locator('[data-box]');
const rows = (page: Page) => page.locator('[data-graph-rows] tr');
const state = (page: Page) => page.locator('[data-graph-state]');

async function openGraph(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await page.locator('svg.drawing').waitFor();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(async () => {
    const { axe: program } = window as unknown as { axe: typeof axeCore };
    return program.run();
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('the graph', () => {
  test('draws a Bookinfo that works, without asking for anything', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await page.locator('[data-samples]').selectOption({ label: 'A Bookinfo that works' });
    await counts(page).getByText('resources').waitFor();
    await openGraph(page);
    await page.getByRole('button', { name: /^reviews VirtualService · bookinfo;/ }).waitFor();
    await page.getByRole('button', { name: /^reviews-v2 Deployment · bookinfo;/ }).waitFor();
    expect(await page.locator('svg .line.broken').count()).toBe(0);
    expect(await rows(page).count()).toBeGreaterThan(8);
    expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('marks a broken reference by its line, its box, a sentence and a sign', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, broken);
    await counts(page).getByText('cannot decide').waitFor();
    await openGraph(page);
    await state(page).getByText('2 broken').waitFor();
    await page.getByRole('button', { name: /^ratings Service · not in these files/ }).waitFor();
    await page
      .getByRole('button', { name: /^reviews VirtualService.*2 broken.*worst finding: error/ })
      .waitFor();
    expect(await page.locator('.label.broken .cross').count()).toBe(2);
    const dash = await page
      .locator('svg .line.broken .way')
      .first()
      .evaluate((way) => getComputedStyle(way).strokeDasharray);
    expect(dash).not.toBe('none');
    await page.getByLabel('Broken only').check();
    await state(page).getByText('2 references, 2 broken.').waitFor();
    expect(await boxes(page).count()).toBe(3);
    expect(await rows(page).count()).toBe(2);
    await rows(page).getByText('No Service or ServiceEntry among these files').waitFor();
  });

  test('leads by keys from box to box, and into the text', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, bookinfo);
    await counts(page).getByText('resources').waitFor();
    await openGraph(page);
    const own = page.getByRole('button', { name: /^reviews VirtualService/ });
    await own.focus();
    await page.keyboard.press('ArrowRight');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await focused()).toMatch(/^reviews (?:Service|DestinationRule)/);
    expect(await page.locator('.line.marked').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^reviews VirtualService/);
    const width = () => page.locator('svg.drawing').getAttribute('width').then(Number);
    const before = await width();
    await page.keyboard.press('+');
    expect(await width()).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(Math.abs((await width()) - before)).toBeLessThan(3);
    await own.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[data-dialog="graph"]').waitFor({ state: 'hidden' });
    const line = await page.locator('.cm-activeLine').textContent();
    expect(line).toContain('name: reviews');
  });

  test('is a table as well, filtered with the drawing, and leads to the line', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, bookinfo);
    await counts(page).getByText('resources').waitFor();
    await openGraph(page);
    const all = await rows(page).count();
    await page.getByLabel('Kind').selectOption('VirtualService');
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    const first = rows(page).first();
    expect(await first.locator('td').first().textContent()).toBe('VirtualService bookinfo/reviews');
    await first.getByRole('button').click();
    expect(await page.locator('.cm-activeLine').textContent()).toContain('reviews');
  });

  test('says what to do where nothing is pasted, and where it is too much', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await state(page).getByText('There is no resource to draw.').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    const services = Array.from({ length: 301 }, (_, index) => {
      const namespace = index < 150 ? 'one' : 'two';
      return `apiVersion: v1\nkind: Service\nmetadata: { name: s${index}, namespace: ${namespace} }\n`;
    });
    const buffer = Buffer.from(services.join('---\n'));
    const file = { name: 'services.yaml', mimeType: 'text/yaml', buffer };
    await page.locator('[data-pick-files]').setInputFiles([file]);
    await counts(page).getByText('301 resources').waitFor();
    await openGraph(page);
    await state(page).getByText('each box is a namespace').waitFor();
    await expect.poll(() => rows(page).count()).toBe(301);
    await page.getByRole('button', { name: /^one 150 resources/ }).press('Enter');
    await expect.poll(() => boxes(page).count()).toBe(150);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('has no axe violation: %s, %d px', async (colorScheme, width) => {
    const visit = await open({ viewport: { width, height: 800 }, colorScheme });
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, broken);
    await openGraph(page);
    await boxes(page).first().focus();
    expect(await violations(page)).toEqual([]);
    const overflow = await page
      .locator('dialog[data-dialog="graph"]')
      .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
