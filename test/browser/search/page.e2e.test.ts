import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser, type Visit } from '../../browser.ts';

const open = useBrowser();

describe.each(['root', 'based'] as const)('the search page: %s', (name) => {
  const { url } = inject(name);

  test('answers the query of its address, as a form without scripts sends it', async () => {
    const { page, complaints, foreign } = await answered(`${url}search/?q=web+assembly`);
    expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('web assembly');
    expect(await results(page).first().getAttribute('href')).toBe(
      new URL('topics/wasm/', url).pathname,
    );
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('keeps query and filters in its address, through Back and Forward', async () => {
    const { page } = await answered(`${url}search/?q=wasm`);
    const all = await count(page);
    await page.getByRole('link', { name: 'IstioCon 2022', exact: true }).click();
    await page.waitForURL('**/search/?q=wasm&edition=istiocon-2022');
    await expectCount(page, (found) => found < all);
    const narrowed = await count(page);
    await page.goBack();
    await expectCount(page, (found) => found === all);
    await page.goForward();
    await expectCount(page, (found) => found === narrowed);
    await page.getByRole('link', { name: 'Edition: IstioCon 2022 (remove)' }).click();
    await expectCount(page, (found) => found === all);
    expect(page.url()).toBe(`${url}search/?q=wasm`);
  });
});

describe('the filters', () => {
  const { url } = inject('root');

  test.each(['kind', 'topic', 'edition', 'language', 'format', 'speaker'])(
    'by %s leave as many results as they say',
    async (filter) => {
      const { page } = await answered(`${url}search/?q=security`);
      const group = page.locator(`[data-filter="${filter}"]`);
      if (!(await group.evaluate((details: HTMLDetailsElement) => details.open))) {
        await group.locator('summary').click();
      }
      // The last of them leaves the fewest, so it leaves fewer than there were.
      const row = group.locator('.value').last();
      const said = Number(await row.locator('.sounding').innerText());
      await row.getByRole('link').click();
      await page.waitForURL(`**/search/?q=security&${filter}=*`);
      await expectCount(page, (found) => found === said);
      expect(said).toBeGreaterThan(0);
    },
  );

  test('by person name the person', async () => {
    const { page } = await answered(`${url}search/?speaker=christian-posta`);
    expect(await page.getByRole('link', { name: /^Speaker: Christian Posta/ }).count()).toBe(1);
  });

  test('list what they leave also without a query, newest first', async () => {
    const { page } = await answered(`${url}search/?topic=wasm&kind=talk`);
    expect(await results(page).first().locator('.about').innerText()).toMatch(/2023/);
  });
});

describe('the results', () => {
  const { url } = inject('root');

  test('come ten at a time, with the focus on the first new one', async () => {
    const { page } = await answered(`${url}search/?q=security`);
    expect(await results(page).count()).toBe(10);
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    await results(page).nth(19).waitFor();
    const focused = results(page).nth(10);
    expect(await focused.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('are followed by all of them', async () => {
    const { page } = await answered(`${url}search/?q=kafka`);
    expect(await results(page).count()).toBe(await count(page));
    expect(await page.getByRole('button', { name: /^Show \d+ more/ }).count()).toBe(0);
  });

  test('give way to what there is to browse where there are none', async () => {
    const { page } = await answered(`${url}search/?q=zzz`);
    expect(await page.getByRole('status').innerText()).toBe('No results for “zzz”');
    expect(await page.getByRole('link', { name: 'All talks' }).isVisible()).toBe(true);
  });

  test('follow the typing without filling the history', async () => {
    const { page } = await open();
    await page.goto(url);
    await page.goto(`${url}search/`);
    await page.getByRole('main').getByRole('searchbox').pressSequentially('kafka', { delay: 30 });
    await page.getByRole('status').filter({ hasText: 'for “kafka”' }).waitFor();
    expect(page.url()).toBe(`${url}search/?q=kafka`);
    await page.goBack();
    expect(page.url()).toBe(url);
  });
});

test('an answer that comes late changes nothing beside a newer one', async () => {
  const { url } = inject('root');
  const { page } = await answered(`${url}search/?q=zzz`);
  const late = Promise.withResolvers<undefined>();
  await page.route('**/pagefind/fragment/**', async (route) => {
    await late.promise;
    await route.continue();
  });
  const input = page.getByRole('main').getByRole('searchbox');
  await input.fill('security');
  await Promise.all([page.waitForRequest('**/pagefind/fragment/**'), input.press('Enter')]);
  await page.goBack();
  await expect.poll(() => input.inputValue()).toBe('zzz');
  late.resolve(undefined);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('[data-search-filters] .value').count()).toBe(0);
  expect(await page.getByRole('status').innerText()).toBe('No results for “zzz”');
});

test('without JavaScript the page says so and leads to the lists', async () => {
  const { url } = inject('root');
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${url}search/?q=wasm`);
  expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
  expect(await page.getByRole('main').getByRole('link', { name: 'Wasm' }).isVisible()).toBe(true);
});

async function answered(address: string): Promise<Visit> {
  const visit = await open();
  await visit.page.goto(address);
  await visit.page
    .getByRole('status')
    .filter({ hasText: /results?/ })
    .waitFor();
  return visit;
}

function results(page: Page) {
  return page.locator('[data-search-list] a');
}

async function count(page: Page): Promise<number> {
  return Number.parseInt(await page.getByRole('status').innerText(), 10);
}

async function expectCount(page: Page, holds: (found: number) => boolean): Promise<void> {
  await expect.poll(() => count(page), { timeout: 10_000 }).toSatisfy(holds);
}
