import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

const { url } = inject('root');
const open = useBrowser();
const address = `${url}slides/chartroom/chartroom-in-ten-slides/`;

/** What a screen reader says of the place where the focus is. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.ariaLabel);
/** Whether the focus is on the card of a slide in the overview. */
const isOnCard = (page: Page, number: number, title: string) =>
  page
    .getByRole('link', { name: new RegExp(`^Slide ${number} ?: ${title}$`) })
    .evaluate((link) => link === document.activeElement);
const sheets = (page: Page) => page.locator('[data-slide] h2').filter({ visible: true });
/** Whether what is no part of a show is out of reach. */
const inert = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header, footer, nav, h1')].every(
      (element) => element.closest('[inert]') !== null,
    ),
  );
/** How the address ends. */
const state = (page: Page) => page.evaluate(() => location.search + location.hash);

async function begin(page: Page, name = 'Show the slides'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name }).click();
  await page.locator('[data-deck][data-mode]').waitFor();
}

describe('a show of slides', () => {
  test.each([
    [['ArrowRight'], 2],
    [['ArrowDown', 'PageDown', 'Space'], 4],
    [['End'], 10],
    [['End', 'ArrowLeft', 'PageUp', 'ArrowUp', 'Shift+Space'], 6],
    [['ArrowLeft'], 1],
    [['End', 'ArrowRight'], 10],
    [['ArrowRight', 'Home'], 1],
  ])('goes by %s to slide %s alone, which has the focus', async (keys, number) => {
    const { page, complaints, foreign } = await open();
    await begin(page);
    expect(await focused(page)).toBe('Slide 1 of 10: A chartroom for Istio');
    for (const key of keys) await page.keyboard.press(key);
    expect(await sheets(page).count()).toBe(1);
    expect(await focused(page)).toMatch(new RegExp(`^Slide ${number} of 10: `));
    expect(await page.getByText(`${number} of 10`, { exact: true }).first().isVisible()).toBe(true);
    expect([...complaints, ...foreign]).toEqual([]);
  });

  test('is left by Escape, and the page goes on at its slide', async () => {
    const { page } = await open();
    await begin(page);
    await page.keyboard.press('ArrowRight');
    expect(await state(page)).toBe('?show#for-whom');
    expect(await inert(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await state(page)).toBe('#for-whom');
    expect(await sheets(page).count()).toBe(10);
    expect(await focused(page)).toBe('Slide 2 of 10: For whom');
    expect(await page.locator('#for-whom').boundingBox()).toSatisfy(
      (box: { y: number } | null) => box !== null && box.y >= 0 && box.y < 200,
    );
    expect(await inert(page)).toBe(false);
  });

  test('keeps whoever goes on by a button on it, and says the slide', async () => {
    const { page } = await open();
    await begin(page);
    const next = page.getByRole('button', { name: 'Next', exact: true });
    await next.focus();
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next');
    await page.getByRole('status').getByText('Slide 2 of 10: For whom').waitFor();
  });

  test('scrolls a slide that is longer than the window before it goes on', async () => {
    const { page } = await open({ viewport: { width: 320, height: 300 } });
    await begin(page);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => {
      const box = document.querySelector('[data-slides]');
      return box !== null && box.scrollTop > 0;
    });
    expect(await state(page)).toBe('?show#what-it-is');
  });

  test.each([
    [320, 2, 44],
    [360, 2, 44],
    [480, 2, 44],
    [568, 1, 24],
    [1280, 1, 24],
  ])('at %i px has %i rows of buttons, %i px high at least', async (width, rows, height) => {
    const { page } = await open({ viewport: { width, height: 640 } });
    await begin(page);
    const bar = page.locator('[data-bar]');
    const buttons = await bar.getByRole('button').all();
    const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
    const there = boxes.filter((box) => box !== null);
    expect(there).toHaveLength(7);
    expect(new Set(there.map(({ y }) => y)).size).toBe(rows);
    expect(Math.min(...there.map((box) => box.height))).toBeGreaterThanOrEqual(height);
    expect(Math.max(...there.map((box) => box.x + box.width))).toBeLessThanOrEqual(width);
    for (const name of ['Back', 'Next', 'Overview', 'Presenter', 'Full screen', 'Keys', 'Leave']) {
      await bar.getByRole('button', { name, exact: true }).waitFor();
    }
  });

  test('is opened by a link', async () => {
    const { page } = await open();
    await page.goto(`${address}?show#analyzer`);
    await page.locator('[data-deck][data-mode]').waitFor();
    expect(await focused(page)).toBe('Slide 5 of 10: Check manifests');
  });

  test('tells its keys', async () => {
    const { page } = await open();
    await begin(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Presenter view').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
    expect(await state(page)).toBe('?show#what-it-is');
  });

  test('fills the screen, and ends with it', async () => {
    const { page } = await open();
    await begin(page);
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(await state(page)).toBe('?show#what-it-is');
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.evaluate(() => document.exitFullscreen());
    await page.locator('[data-deck]:not([data-mode])').waitFor();
  });

  test('leaves keys to the page while it is not on', async () => {
    const { page } = await open();
    await page.goto(address);
    for (const key of ['o', 'p', 'f', 'ArrowRight']) await page.keyboard.press(key);
    expect(await state(page)).toBe('');
    expect(await page.locator('[data-mode]').count()).toBe(0);
  });
});

describe('the overview', () => {
  test('shows all slides; arrows choose, Enter opens', async () => {
    const { page, complaints } = await open({ viewport: { width: 1000, height: 800 } });
    await begin(page);
    await page.keyboard.press('o');
    expect(await sheets(page).count()).toBe(10);
    expect(await isOnCard(page, 1, 'A chartroom for Istio')).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    // Three stand in a row.
    expect(await isOnCard(page, 5, 'Check manifests')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isOnCard(page, 6, 'Check the balance of workers')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await state(page)).toBe('?show#balance');
    expect(await sheets(page).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('is opened by its button, and a click on a card opens the slide', async () => {
    const { page } = await open();
    await begin(page, 'Overview');
    const box = await page.locator('#posture h2').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    expect(await state(page)).toBe('?show#posture');
  });
});

describe('the view of the presenter', () => {
  test('has the slide, its notes, what comes next and the time', async () => {
    const { page } = await open();
    await begin(page);
    await page.keyboard.press('p');
    const notes = page.getByRole('group', { name: 'Notes' });
    expect(await notes.innerText()).toContain('It is a static site');
    expect(await page.getByText('Next: For whom').isVisible()).toBe(true);
    expect(await page.locator('[data-clock]').innerText()).toMatch(/^\d\d:\d\d$/);
    await page.locator('[data-elapsed]').getByText('0:02').waitFor();
    await page.getByRole('button', { name: 'Start the clock again' }).click();
    expect(await page.locator('[data-elapsed]').innerText()).toBe('0:00');
    await page.keyboard.press('End');
    expect(await page.getByText('Next: the end').isVisible()).toBe(true);
    expect(await notes.innerText()).toContain('CC BY 4.0');
  });

  test('leads a window for the audience, and follows it', async () => {
    const { page, complaints } = await open();
    await begin(page, 'Presenter view');
    await page.keyboard.press('ArrowRight');
    const [audience] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Open a window' }).click(),
    ]);
    await audience.locator('[data-mode="show"]').waitFor();
    expect(await state(audience)).toBe('?show#for-whom');
    await page.locator('[data-slide][data-current]').focus();
    await page.keyboard.press('ArrowRight');
    await audience.waitForURL('**/?show#by-topic');
    await audience.keyboard.press('ArrowRight');
    await page.waitForURL('**/?presenter#search');
    expect(complaints).toEqual([]);
  });
});
