import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

const site = inject('root').url;
const open = useBrowser();

const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 780 } };

async function openTalks(query = '', options = wide): Promise<Page> {
  const { page } = await open(options);
  await page.goto(`${site}talks/${query}`);
  return page;
}

/** `23 of 200 talks`, once the page shows as many rows as it says. */
async function shown(page: Page): Promise<string> {
  const rows = await page.locator('[data-talk]:visible').count();
  const text = (await page.getByRole('status').textContent()) ?? '';
  expect(Number.parseInt(text, 10)).toBe(rows);
  return text;
}

async function waitForStatus(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('status').getByText(words).waitFor();
}

const box = (page: Page, name: RegExp | string) => page.getByRole('checkbox', { name });
const query = (page: Page) => new URL(page.url()).search;

describe('narrowing the list of talks', () => {
  test('choosing values shows what has them all, says how many, and stands in the address', async () => {
    const page = await openTalks();
    const all = Number.parseInt(await shown(page), 10);
    await box(page, /^Multicluster/).click();
    await waitForStatus(page, `of ${all} talks`);
    const multicluster = Number.parseInt(await shown(page), 10);
    await box(page, /^With a recording/).click();
    await page.waitForURL('**/?topic=multicluster&video=yes');
    await waitForStatus(page, 'of');
    const both = Number.parseInt(await shown(page), 10);
    expect(multicluster).toBeLessThan(all);
    expect(both).toBeLessThanOrEqual(multicluster);
    expect(both).toBeGreaterThan(0);
  });

  test('the back button takes the last choice back, and forward brings it again', async () => {
    const page = await openTalks();
    await box(page, /^Chinese/).click();
    await page.waitForURL('**/?language=zh');
    await box(page, /^Keynote/).click();
    await page.waitForURL('**/?language=zh&format=keynote');
    await page.goBack();
    expect(query(page)).toBe('?language=zh');
    await box(page, /^Keynote/)
      .and(page.locator(':not(:checked)'))
      .waitFor();
    expect(await box(page, /^Chinese/).isChecked()).toBe(true);
    await page.goBack();
    await waitForStatus(page, /^\d+ talks$/);
    await page.goForward();
    await waitForStatus(page, 'of');
    expect(await box(page, /^Chinese/).isChecked()).toBe(true);
  });

  test('an address brings its choice', async () => {
    const page = await openTalks('?topic=wasm&topic=ebpf&speaker=lin-sun&edition=istiocon-2022');
    await waitForStatus(page, 'of');
    const chosen = await page
      .getByRole('list', { name: 'Chosen' })
      .getByRole('button')
      .allTextContents();
    expect(chosen).toHaveLength(4);
    expect(chosen).toContain('Lin Sun');
    expect(await box(page, /^IstioCon 2022/).isChecked()).toBe(true);
  });

  test('several values of one facet show the talks of any', async () => {
    const counts: number[] = [];
    for (const format of [
      '?format=workshop',
      '?format=keynote',
      '?format=workshop&format=keynote',
    ]) {
      const page = await openTalks(format);
      await waitForStatus(page, 'of');
      counts.push(Number.parseInt(await shown(page), 10));
    }
    expect(counts[2]).toBe((counts[0] ?? 0) + (counts[1] ?? 0));
  });

  test('a count beside a value is what choosing the value gives', async () => {
    const page = await openTalks('?edition=istiocon-2021');
    await waitForStatus(page, 'of');
    const workshop = page.locator('[data-facet=format] li').filter({ hasText: 'Workshop' });
    const promised = await workshop.locator('.sounding').textContent();
    await workshop.getByRole('checkbox').click();
    await waitForStatus(page, `${promised} of`);
    expect(await shown(page)).toMatch(new RegExp(`^${promised} of`));
  });

  test('a speaker is found by name, with the keyboard alone', async () => {
    const page = await openTalks();
    await page.getByRole('combobox', { name: 'Name' }).focus();
    await page.keyboard.type('Lin Sun');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?speaker=lin-sun');
    await waitForStatus(page, 'of');
    const people = await page.locator('[data-talk]:visible p').allTextContents();
    expect(people.every((text) => text.includes('Lin Sun'))).toBe(true);
    expect(await page.getByRole('combobox', { name: 'Name' }).inputValue()).toBe('');
  });

  test('“Show all” takes every choice back and keeps the focus near', async () => {
    const page = await openTalks('?format=workshop&video=yes');
    await waitForStatus(page, 'of');
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    await waitForStatus(page, /^\d+ talks$/);
    expect(query(page)).toBe('');
    expect(await page.locator(':checked').and(page.locator('[data-facet] input')).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
  });

  test('a choice that nothing has says so and offers ways out', async () => {
    const page = await openTalks('?language=zh&format=workshop');
    await page.getByText('No talk has all of this.').waitFor();
    await page.getByRole('button', { name: /^Without “Workshop”: \d+ talks$/ }).click();
    await page.waitForURL('**/?language=zh');
    await waitForStatus(page, /^[1-9]\d* of/);
    expect(await page.getByText('No talk has all of this.').isVisible()).toBe(false);
  });

  test('on a phone the facets wait behind one button, which the keyboard opens', async () => {
    const page = await openTalks('', phone);
    expect(await box(page, /^Multicluster/).isVisible()).toBe(false);
    await page.locator('summary').filter({ hasText: 'Filter' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await waitForStatus(page, 'of');
    expect(query(page)).toMatch(/^\?topic=/);
  });

  test('nothing that it does is blocked by the policy of the page', async () => {
    const { page, complaints } = await open(wide);
    await page.goto(`${site}talks/?topic=wasm`);
    await box(page, /^Chinese/).click();
    await waitForStatus(page, 'of');
    await page
      .getByRole('button', { name: 'Take out Wasm' })
      .or(page.getByRole('button', { name: /^Take out Web/ }))
      .first()
      .click();
    expect(complaints).toEqual([]);
  });
});

describe('without JavaScript', () => {
  test('the list is complete and its facets lead to pages that list what they say', async () => {
    const { page } = await open({ ...wide, javaScriptEnabled: false });
    await page.goto(`${site}talks/`);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    const facet = page.locator('[data-facet=format] li').filter({ hasText: 'Workshop' });
    const promised = await facet.locator('.sounding').textContent();
    await facet.getByRole('link').click();
    expect(new URL(page.url()).pathname).toBe('/talks/by/format/workshop/');
    expect(await page.locator('[data-talk]').count()).toBe(Number(promised));
  });
});
