import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page, type Response } from 'playwright-core';
import { browserProgram } from '../browser.ts';
import { root } from '../program.ts';
import { serve } from '../serve.ts';
import { meanReciprocalRank, ranksOf, readQueries } from '../site/ranks.ts';
import { build } from './build.ts';
import { atMost, kilobytes, type Figure, type Part } from './figure.ts';
import { real, realFolder } from './real.ts';

/** Where the part `build` leaves the site of its generated talks. */
const generated = join(root, '.cache', 'bench', 'site');

export const search: Part = { name: 'search', measure };

/** How well and how fast the real archive is searched, and what a query loads of a large one. */
async function measure(): Promise<Figure[]> {
  const site = join(realFolder, 'site');
  if (!existsSync(site)) await real.measure();
  if (!existsSync(generated)) await build.measure();
  const browser = await chromium.launch({
    executablePath: await browserProgram(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    return [
      ...(await onSite(site, (url) => quality(browser, url))),
      ...(await onSite(site, (url) => speed(browser, url, 'canary deployments'))),
      ...(await onSite(generated, (url) => transfer(browser, url, 'canary control planes'))),
    ];
  } finally {
    await browser.close();
  }
}

async function quality(browser: Browser, url: string): Promise<Figure[]> {
  const page = await browser.newPage();
  const ranks = await ranksOf(page, url, await readQueries());
  await page.close();
  const mean = meanReciprocalRank(ranks);
  const near = ranks.filter(({ rank }) => rank > 0 && rank <= 3).length;
  return [
    {
      what: `mean reciprocal rank of ${ranks.length} queries`,
      measured: mean.toFixed(3),
      budget: '≥ 0.95',
      holds: mean >= 0.95,
    },
    {
      what: 'queries with their page among the first three',
      measured: `${near} of ${ranks.length}`,
      budget: 'all',
      holds: near === ranks.length,
    },
  ];
}

/** From the last key, in the dialog, once it is open. */
async function speed(browser: Browser, url: string, query: string): Promise<Figure[]> {
  const page = await browser.newPage();
  const times: { first: number; whole: number }[] = [];
  for (let run = 0; run < 5; run++) {
    await openDialog(page, url);
    await page.keyboard.type(query.slice(0, -1), { delay: 80 });
    await answered(page);
    await page.evaluate(watchResults);
    await page.keyboard.type(query.slice(-1));
    times.push(await page.evaluate(readTimes));
  }
  await page.close();
  const middle = (of: 'first' | 'whole') =>
    times.map((time) => time[of]).toSorted((a, b) => a - b)[2] ?? Infinity;
  return [
    atMost('first results after the last key', middle('first'), 200, milliseconds),
    { what: 'whole answer, with excerpts', measured: milliseconds(middle('whole')) },
  ];
}

/** Everything that a query loads after its page, compressed as hosts do. */
async function transfer(browser: Browser, url: string, query: string): Promise<Figure[]> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await openDialog(page);
  await page.keyboard.type(query, { delay: 120 });
  await page
    .getByRole('dialog')
    .getByRole('status')
    .filter({ hasText: /result/ })
    .waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(responses.map(sizeOf));
  await page.close();
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const what = `a query over 10,000 talks (${sizes.length} files)`;
  return [atMost(what, bytes, 300_000, kilobytes)];
}

async function sizeOf(response: Response): Promise<number> {
  const body = await response.body();
  const isText = /text|json|javascript|svg/.test(response.headers()['content-type'] ?? '');
  return isText ? brotliCompressSync(body).length : body.length;
}

async function openDialog(page: Page, url?: string): Promise<void> {
  if (url !== undefined) await page.goto(url, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.waitForLoadState('networkidle');
}

async function answered(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('status')
    .filter({ hasText: /result/ })
    .waitFor();
  await page.waitForLoadState('networkidle');
}

type Watched = typeof globalThis & { first?: number; whole?: number; last?: number };

/** Runs in the page: notes when results stand there, and when the answer is complete. */
function watchResults(): void {
  const watched = globalThis as Watched;
  const input = document.querySelector('dialog input');
  const options = document.querySelector('dialog [role="listbox"]');
  const status = document.querySelector('dialog [role="status"]');
  if (!input || !options || !status) throw new Error('there is no search dialog');
  input.addEventListener('input', () => (watched.last = performance.now()), { capture: true });
  const note = (name: 'first' | 'whole') => () => {
    if (watched.last !== undefined) watched[name] ??= performance.now();
  };
  new MutationObserver(note('first')).observe(options, { childList: true });
  status.textContent = '';
  new MutationObserver(note('whole')).observe(status, { childList: true });
}

/** Runs in the page. */
async function readTimes(): Promise<{ first: number; whole: number }> {
  const watched = globalThis as Watched;
  while (watched.first === undefined || watched.whole === undefined) {
    await new Promise(requestAnimationFrame);
  }
  const { first, whole, last = 0 } = watched;
  return { first: first - last, whole: whole - last };
}

async function onSite(
  folder: string,
  measureAt: (url: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  const { url, close } = await serve(folder, '/');
  try {
    return await measureAt(url);
  } finally {
    await close();
  }
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}
