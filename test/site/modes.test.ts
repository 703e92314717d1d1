import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { kinds } from '../../scripts/site/kinds.ts';
import { readPages, representatives } from '../../scripts/site/pages.ts';
import { useBrowser, type Visit } from '../browser.ts';

const { url, folder } = inject('root');
const pages = readPages({ folder });

const open = useBrowser();

describe.each(kinds)('a page of the kind %s', (kind) => {
  const [shown] = representatives(pages.filter((page) => page.kind === kind));
  const address = url + (shown?.path ?? '');

  test('is complete without scripts', async () => {
    const plain = await show({ javaScriptEnabled: false });
    const scripted = await show({});
    expect((await plain.page.locator('main').innerText()).length).toBeGreaterThan(100);
    // Scripts add controls to what there is to read, and no part to it.
    expect(await headings(plain)).toEqual(await headings(scripted));
  });

  test('moves nothing where motion is to be reduced', async () => {
    const visit = await show({ reducedMotion: 'reduce' });
    const moving = await visit.page.evaluate(() =>
      document.getAnimations().map((animation) => {
        const { target } = animation.effect as KeyframeEffect;
        return target?.outerHTML.slice(0, 80) ?? '';
      }),
    );
    expect(moving).toEqual([]);
  });

  test('shows its focus and its text in forced colours', async () => {
    const visit = await show({ forcedColors: 'active' });
    const hidden = await visit.page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select')];
      return links
        .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
        .filter((element) => {
          element.focus();
          const { outlineStyle, outlineWidth, color, backgroundColor } = getComputedStyle(element);
          const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
          return document.activeElement === element && (!ring || color === backgroundColor);
        })
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(hidden).toEqual([]);
  });

  async function show(options: BrowserContextOptions): Promise<Visit> {
    const visit = await open(options);
    await visit.page.goto(address);
    return visit;
  }
});

function headings({ page }: Visit): Promise<string[]> {
  return page.locator('main').locator('h1, h2, h3').allTextContents();
}
