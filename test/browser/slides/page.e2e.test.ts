import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

const { url } = inject('root');
const open = useBrowser();
const address = `${url}slides/chartroom/chartroom-in-ten-slides/`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sheets = (page: Page) => page.locator('[data-slide] h2').filter({ visible: true });

describe('the page of a deck', () => {
  test.each(['#search', '#4'])('opens at the slide that %s names', async (fragment) => {
    const { page } = await open();
    await page.goto(address + fragment);
    await page.waitForFunction(() => location.hash === '#search');
    const box = await page.locator('#search').boundingBox();
    expect(box?.y).toBeLessThan(200);
    expect(box?.y).toBeGreaterThanOrEqual(0);
  });

  test('is whole without JavaScript', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(address);
    expect(await sheets(page).count()).toBe(10);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    const notes = page.getByText('It is a static site');
    expect(await notes.isVisible()).toBe(false);
    await page.getByText('Notes', { exact: true }).first().click();
    expect(await notes.isVisible()).toBe(true);
  });

  test.each([false, true])('prints one page a slide, with open notes: %s', async (withNotes) => {
    for (const path of ['chartroom-in-ten-slides/', 'roadmap-2021/']) {
      const { page } = await open();
      await page.goto(`${url}slides/chartroom/${path}`);
      if (withNotes) await page.getByRole('button', { name: 'Open all notes' }).click();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages.length, path).toBe(await page.locator('[data-slide]').count());
    }
  });

  test('loads a show of 5 kB at most, and only when somebody wants it', async () => {
    const { page } = await open();
    const loaded: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) loaded.push(response.body());
    });
    await page.goto(`${url}about/`, { waitUntil: 'networkidle' });
    const before = loaded.length;
    await page.goto(address);
    await page.getByRole('button', { name: 'Show the slides' }).click();
    await page.locator('[data-mode]').waitFor();
    const scripts = await Promise.all(loaded.slice(before));
    const own = scripts.filter((text) => /data-slide|data-deck/.test(text.toString()));
    const bytes = own.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
    expect(own.length).toBeGreaterThan(1);
    expect(bytes).toBeLessThanOrEqual(5_000);
  });
});

describe.each(['light', 'dark'] as const)('every view in %s', (colorScheme) => {
  test.each(['show', 'overview', 'presenter'])('%s: no violation, no overflow', async (mode) => {
    const { page, complaints, foreign } = await open({ colorScheme });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 720 });
      for (const path of ['chartroom-in-ten-slides/', 'roadmap-2021/']) {
        await page.goto(`${url}slides/chartroom/${path}?${mode}`);
        await page.locator(`[data-mode="${mode}"]`).waitFor();
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof axeCore };
          const { violations } = await axe.run(document);
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(
              ({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary}`,
            ),
          );
        });
        expect(found, `${path} at ${width}`).toEqual([]);
        const wide = await page.evaluate(
          () =>
            [...document.querySelectorAll('[data-deck], [data-slides]')].filter(
              (element) => element.scrollWidth > element.clientWidth + 1,
            ).length,
        );
        expect(wide, `${path} at ${width}`).toBe(0);
      }
    }
    expect([...complaints, ...foreign]).toEqual([]);
  });
});
