import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { airbnb, choose, kept, keynote, workshop } from './chosen.ts';
import { useBrowser } from '../../browser.ts';

const site = inject('root').url;
const open = useBrowser();

const wide = { viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/Berlin' };

describe('the link to a programme', () => {
  const linkOf = async (...ids: string[]) => {
    const { page } = await open(wide);
    await choose(page, site, ids);
    await page.goto(`${site}programme/`);
    await page.locator('[data-days] tr[data-talk]').first().waitFor();
    return page.getByLabel('Link to this programme').inputValue();
  };

  async function receive(link: string, ...own: string[]): Promise<Page> {
    const { page } = await open(wide);
    await choose(page, site, own);
    await page.goto(link);
    await page.getByRole('region', { name: 'This link holds a programme' }).waitFor();
    return page;
  }

  test('keeps to the fragment, which no server sees', async () => {
    const link = new URL(await linkOf(airbnb, keynote));
    expect(link.search).toBe('');
    expect(link.hash).toMatch(/^#talks=[\w-]{12}$/);
  });

  test.each([
    ['Add to mine', [workshop, keynote, airbnb]],
    ['Replace mine', [keynote, airbnb]],
    ['Leave mine as it is', [workshop, keynote]],
  ])('is taken only as one says: %s', async (answer, expected) => {
    const page = await receive(await linkOf(keynote, airbnb), workshop, keynote);
    expect(await kept(page)).toEqual([workshop, keynote]);
    await page.getByText('It brings 2 talks, 1 of them already yours.').waitFor();
    await page.getByRole('button', { name: answer }).click();
    expect(await kept(page)).toEqual(expected);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('can be undone after it replaced one’s own', async () => {
    const page = await receive(await linkOf(airbnb), workshop, keynote);
    await page.getByRole('button', { name: 'Replace mine' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await kept(page)).toEqual([workshop, keynote]);
  });

  test('offers nothing to replace to somebody who has nothing', async () => {
    const page = await receive(await linkOf(airbnb));
    expect(await page.getByRole('button', { name: 'Replace mine' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Add to mine' }).click();
    expect(await kept(page)).toEqual([airbnb]);
  });

  test('says how much of it is not known', async () => {
    const page = await receive(`${await linkOf(airbnb)}AAAAAA-_-_-_`);
    await page.getByText('It brings 1 talk. Of 2 more this site knows nothing.').waitFor();
  });
});
