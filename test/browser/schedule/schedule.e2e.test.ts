import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

const site = inject('root').url;
const open = useBrowser();

const wide = { viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Tokyo' };

async function openSchedule(address: string, options = {}): Promise<Page> {
  const { page } = await open({ ...wide, ...options });
  await page.goto(`${site}editions/${address}`);
  return page;
}

/** What the clocks of a session say, without the places that name them. */
function clocks(page: Page, session: string): Promise<string[]> {
  return page.locator(`tr#${session} time`).evaluateAll((times) =>
    times.map((time) => {
      const place = time.querySelector('.zone')?.textContent ?? '';
      return time.textContent.replace(place, '').replace(/\s+/g, ' ').trim();
    }),
  );
}

describe('the clocks of a schedule', () => {
  test('are those of the conference, UTC and the visitor', async () => {
    const page = await openSchedule('istiocon-2021/');
    expect(await clocks(page, 'welcome-china')).toEqual(['09:00', '01:00', '10:00']);
    expect(await clocks(page, 'social-event')).toEqual(['22:20', '07:20 next day']);
  });

  test('follow the zone that the visitor chooses, on the next page as well', async () => {
    const page = await openSchedule('istiocon-2021/');
    await page.getByLabel('Your time').focus();
    await page.getByLabel('Your time').selectOption('America/New_York');
    expect(await clocks(page, 'welcome-china')).toEqual(['09:00', '01:00', '20:00 day before']);
    await page.goto(`${site}editions/istiocon-2022/`);
    expect(await clocks(page, 'state-of-istio')).toEqual(['15:00', '11:00']);
    expect(await page.getByLabel('Your time').inputValue()).toBe('America/New_York');
  });

  test('stand there without JavaScript, with nothing that would need it', async () => {
    const page = await openSchedule('istiocon-2021/', { javaScriptEnabled: false });
    expect((await clocks(page, 'welcome-china')).slice(0, 2)).toEqual(['09:00', '01:00']);
    expect(await page.getByLabel('Your time').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /Add/ }).count()).toBe(0);
  });
});

describe('the filter of a schedule', () => {
  test('leaves the sessions of a language and a format, and drops empty days', async () => {
    const page = await openSchedule('istiocon-2021/');
    await page.getByRole('checkbox', { name: /^Chinese/ }).click();
    await page.getByRole('checkbox', { name: /^Lightning/ }).click();
    await page.getByRole('status').getByText('of 67 sessions').waitFor();
    expect(new URL(page.url()).search).toBe('?language=zh&format=lightning');
    expect(await page.locator('tr[data-talk]:visible').count()).toBe(3);
    expect(
      await page.getByRole('heading', { level: 2, name: 'February' }).allTextContents(),
    ).toEqual(['Tuesday 23 February']);
    expect(await page.getByText('min pause').filter({ visible: true }).count()).toBe(0);
  });
});

describe('now and next', () => {
  const during = async (moment: string) => {
    const { page } = await open(wide);
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(`${site}editions/istiocon-2022/`);
    return page;
  };

  test('names what runs and what follows while the event is on', async () => {
    const page = await during('2022-04-26T18:45:00Z');
    const panel = page.getByRole('region', { name: 'Now and next' });
    await panel.waitFor();
    const now = await panel.locator('[data-now] a').allTextContents();
    expect(now).toHaveLength(2);
    expect(now).toContain(
      'Istio-redirector: the way to go to manage thousands of HTTP redirections',
    );
    expect(await panel.locator('[data-next] li').count()).toBe(1);
    expect(await page.locator('tr[aria-current=time]').count()).toBe(2);
    await panel.getByRole('link').first().click();
    expect(await page.locator('tr:target').getAttribute('aria-current')).toBe('time');
  });

  test('moves on with the clock', async () => {
    const page = await during('2022-04-26T18:49:50Z');
    await page.getByRole('region', { name: 'Now and next' }).waitFor();
    const before = await page.locator('[data-now] a').allTextContents();
    await page.clock.setFixedTime(new Date('2022-04-26T18:50:10Z'));
    await page.clock.runFor(31_000);
    expect(await page.locator('[data-now] a').allTextContents()).not.toEqual(before);
  });

  test.each([
    ['before the event', '2022-04-20T12:00:00Z'],
    ['years after it', '2026-11-21T12:00:00Z'],
  ])('says nothing %s', async (_, moment) => {
    const page = await during(moment);
    await page.locator('time[data-own]:not(:empty)').first().waitFor();
    expect(await page.getByRole('region', { name: 'Now and next' }).isVisible()).toBe(false);
  });
});

test('an edition without times lists its talks by title and says what is missing', async () => {
  const page = await openSchedule('istio-day-europe-2023/');
  await page.getByText('The programme is incomplete.').waitFor();
  expect(await page.locator('tr[data-talk]').count()).toBe(0);
  const titles = await page.locator('[data-talk] .title').allTextContents();
  expect(titles.map((title) => title.trim())).toEqual(
    titles.map((title) => title.trim()).toSorted((a, b) => a.localeCompare(b, 'en')),
  );
});

test('on paper a schedule has its clocks and nothing to press', async () => {
  const page = await openSchedule('istiocon-2021/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('tr#welcome-china time').first().isVisible()).toBe(true);
  expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
});

test('in 320 pixels nothing stands out, with three clocks', async () => {
  const page = await openSchedule('istiocon-2021/', { viewport: { width: 320, height: 700 } });
  await page.locator('time[data-own]:not(:empty)').first().waitFor();
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBe(0);
});
