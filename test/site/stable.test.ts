import { describe, expect, inject, test } from 'vitest';
import { kinds } from '../../scripts/site/kinds.ts';
import { readPages, representatives } from '../../scripts/site/pages.ts';
import { useBrowser } from '../browser.ts';

const { url, folder } = inject('root');
const pages = readPages({ folder });

const open = useBrowser();

describe.each([
  ['a phone', { width: 412, height: 823 }],
  ['a desk', { width: 1280, height: 800 }],
])('on %s', (_, viewport) => {
  test.each(kinds)('nothing shifts while a page of the kind %s loads', async (kind) => {
    const { page } = await open({ viewport });
    const shifts: string[] = [];
    for (const { path } of representatives(pages.filter((one) => one.kind === kind))) {
      await page.goto(url + path);
      const found = await page.evaluate(layoutShifts);
      shifts.push(...found.map((shift) => `${path}: ${shift}`));
    }
    expect(shifts).toEqual([]);
  });
});

test.each([
  'talks/?topic=wasm',
  'talks/?topic=wasm&video=yes',
  'editions/istiocon-2022/?language=zh',
  'search/?q=wasm',
  'releases/#on=2026-11-22',
])('nothing shifts when the address brings a choice: %s', async (path) => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(url + path);
  await page.locator(chosen).first().waitFor();
  expect(await page.evaluate(layoutShifts)).toEqual([]);
});

/** What a page shows once the choice has come. */
const chosen =
  '[data-narrowed], [data-search-list] li, [data-supported-text]:text("22 November 2026")';

/** What moved since the page was opened, and how far, once its fonts are there. Runs in the page. */
async function layoutShifts(): Promise<string[]> {
  type Shift = PerformanceEntry & {
    value: number;
    sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  };
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const entries = await new Promise<PerformanceEntryList>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      resolve(list.getEntries());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // There is no event for "none so far".
    setTimeout(() => {
      observer.disconnect();
      resolve([]);
    }, 100);
  });
  return (entries as Shift[]).map(({ value, sources }) => {
    const moved = sources.map(({ node, previousRect, currentRect }) => {
      const name = node instanceof Element ? [node.localName, ...node.classList].join('.') : 'text';
      return `${name} from ${previousRect.y},${previousRect.height} to ${currentRect.y},${currentRect.height}`;
    });
    return `${value.toFixed(4)} (${moved.join('; ')})`;
  });
}
