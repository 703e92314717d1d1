import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { airbnb, choose, dayAlone, kept, keynote, tenancy, untimed, workshop } from './chosen.ts';
import { useBrowser } from '../../browser.ts';

const site = inject('root').url;
const open = useBrowser();

const wide = { viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/Berlin' };

/** The page of somebody who has chosen these talks. */
async function programmeOf(...ids: string[]): Promise<Page> {
  const { page } = await open(wide);
  await choose(page, site, ids);
  await page.goto(`${site}programme/`);
  await page.locator('[data-days] tr[data-talk]').first().waitFor();
  return page;
}

const listed = (page: Page) =>
  page
    .locator('[data-days] tr[data-talk]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['talk']));

describe('choosing talks', () => {
  test('on the page of a talk puts it into the programme, and takes it out', async () => {
    const { page, complaints } = await open(wide);
    await page.goto(`${site}talks/${airbnb}/`);
    await page.getByRole('button', { name: 'Add to my programme' }).click();
    await page.getByRole('button', { name: 'Remove from my programme' }).waitFor();
    await page.goto(`${site}programme/`);
    await page.getByRole('link', { name: 'Airbnb on Istio' }).waitFor();
    await page.goto(`${site}talks/${airbnb}/`);
    await page.getByRole('button', { name: 'Remove from my programme' }).click();
    expect(await kept(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('in a schedule and in the list of talks works the same', async () => {
    const { page } = await open(wide);
    await page.goto(`${site}editions/istiocon-2021/`);
    await page.getByRole('button', { name: 'Add to my programme: Airbnb on Istio' }).press('Enter');
    await page.goto(`${site}talks/`);
    await page.getByRole('button', { name: 'Remove from my programme: Airbnb on Istio' }).waitFor();
    await page.getByRole('button', { name: 'Add to my programme: State of Istio' }).press('Space');
    expect(await kept(page)).toEqual([airbnb, keynote]);
  });
});

describe('my programme', () => {
  test('stands in the order of time, with what overlaps and what is free', async () => {
    const page = await programmeOf(tenancy, workshop, untimed, keynote, dayAlone, airbnb);
    expect(await listed(page)).toEqual([airbnb, keynote, workshop, tenancy, dayAlone, untimed]);
    await page.getByText('2 h 35 min free').waitFor();
    expect(await page.getByText(/At the same time as .* for 35 min/).count()).toBe(2);
    await page.getByRole('heading', { name: 'Tuesday 18 April 2023' }).waitFor();
    await page.getByText('On this day, at a time that is not known').waitFor();
    await page.getByRole('heading', { name: 'Without a known day' }).waitFor();
    expect(await page.locator(`tr[data-talk="${keynote}"] time`).allTextContents()).toEqual([
      '17:00',
      '15:00',
    ]);
  });

  test('lets talks go one by one from the keyboard, and brings the last back', async () => {
    const page = await programmeOf(airbnb, keynote, workshop);
    await page.getByRole('button', { name: /^Remove from my programme: Airbnb/ }).press('Enter');
    await page.keyboard.press('Enter');
    expect(await kept(page)).toEqual([workshop]);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    expect(await kept(page)).toEqual([keynote, workshop]);
  });

  test('can be emptied, and the emptying undone', async () => {
    const page = await programmeOf(airbnb, keynote);
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('Nothing chosen yet.').waitFor();
    expect(await kept(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await kept(page)).toEqual([airbnb, keynote]);
  });

  test('keeps what it does not know until it is removed', async () => {
    const page = await programmeOf('gone/away', airbnb);
    await page.getByRole('heading', { name: 'Not known here' }).waitFor();
    expect(await kept(page)).toEqual(['gone/away', airbnb]);
    await page.getByRole('button', { name: 'Remove from my programme: gone/away' }).click();
    expect(await kept(page)).toEqual([airbnb]);
  });

  test('follows what another tab chooses', async () => {
    const page = await programmeOf(airbnb);
    const other = await page.context().newPage();
    await other.goto(`${site}talks/${keynote}/`);
    await other.getByRole('button', { name: 'Add to my programme' }).click();
    await page.getByRole('link', { name: 'State of Istio' }).waitFor();
    expect(await listed(page)).toEqual([airbnb, keynote]);
  });

  test('is saved as a calendar of the talks whose day is known', async () => {
    const page = await programmeOf(airbnb, keynote, dayAlone, untimed);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as calendar' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('my-programme.ics');
    const text = await readFile(await download.path(), 'utf8');
    const events = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    expect(events.map(({ uid }) => uid)).toEqual(
      [airbnb, keynote, dayAlone].map((id) => `talks/${id}@chartroom`),
    );
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2021-02-25T16:00:00.000Z');
    expect(events[0]?.endDate.toJSDate().toISOString()).toBe('2021-02-25T16:25:00.000Z');
    expect(events[2]?.startDate.toString()).toBe('2023-04-18');
    await page.getByText('Saved 3 talks. 1 without a known day is left out.').waitFor();
  });

  test('says what it is without JavaScript', async () => {
    const { page } = await open({ ...wide, javaScriptEnabled: false });
    await page.goto(`${site}programme/`);
    expect(await page.locator('main').innerText()).toContain('This page needs a script');
    expect(await page.getByRole('button').count()).toBe(0);
  });
});

describe('where storage is off', () => {
  const withoutStorage = async () => {
    const visit = await open(wide);
    await visit.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('off', 'SecurityError');
        },
      });
    });
    return visit;
  };

  test('the button says that nothing is kept', async () => {
    const { page, complaints } = await withoutStorage();
    await page.goto(`${site}talks/${airbnb}/`);
    await page.getByRole('button', { name: 'Add to my programme' }).click();
    await page.getByText('This browser keeps nothing for this site').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the page says so, and a link still shows and exports its programme', async () => {
    const { page } = await withoutStorage();
    await page.goto(`${site}programme/#talks=O1xT2i`);
    await page.getByText('This browser keeps nothing for this site').waitFor();
    await page.getByRole('button', { name: 'Add to mine' }).click();
    await page.getByRole('link', { name: 'Airbnb on Istio' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as calendar' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain(
      'SUMMARY;LANGUAGE=en:Airbnb on',
    );
  });
});
