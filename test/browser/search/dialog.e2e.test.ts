import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser, type Visit } from '../../browser.ts';

const open = useBrowser();
const talk = 'talks/istiocon-2022/proxyless-grpc/';

describe.each(['root', 'based'] as const)('the search dialog: %s', (name) => {
  const { url } = inject(name);

  test.each(['/', 'Control+k', 'Meta+k'])('opens with %s and takes the focus', async (key) => {
    const { page } = await onTalk(url);
    await page.keyboard.press(key);
    await expectFocus(page);
  });

  test('leaves the key / alone once that is switched off, on the next page too', async () => {
    const { page } = await onTalk(url);
    await page.getByRole('checkbox', { name: '/ opens the search' }).uncheck();
    await page.reload();
    await page.getByRole('checkbox', { name: '/ opens the search', checked: false }).waitFor();
    await page.locator('body').press('/');
    await page.waitForTimeout(200);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await expectFocus(page);
  });

  test('opens from the bar, and gives the focus back when Escape closes it', async () => {
    const { page } = await onTalk(url);
    const opener = page.getByRole('banner').getByRole('link', { name: /Search/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expectFocus(page);
    await page.keyboard.type('kafka');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('moves with the arrows, round the end, and opens with Enter', async () => {
    const { page } = await searched(url, 'canary deployments');
    expect(await selected(page)).toBe('Canary releases');
    await page.keyboard.press('ArrowDown');
    const second = await selected(page);
    expect(second).not.toBe('Canary releases');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('option').last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}topics/canary/`);
  });

  test('takes what is typed before it is there', async () => {
    const { page } = await onTalk(url);
    await page.route('**/dialog.*.js', async (route) => {
      await typing;
      await route.continue();
    });
    const typing = (async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('kaf');
    })();
    await expectFocus(page);
    await page.keyboard.type('ka');
    expect(await page.getByRole('combobox').inputValue()).toBe('kafka');
    await page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: /result/ })
      .waitFor();
  });

  test('breaks no rule of the policy and asks no other host', async () => {
    const { page, complaints, foreign } = await searched(url, 'web assembly');
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

describe('the results of the dialog', () => {
  const { url } = inject('root');

  test('show title, people and facts, and mark the words in the text', async () => {
    const { page } = await searched(url, 'redis tls origination');
    const first = page.getByRole('option').first();
    expect(await first.innerText()).toMatch(/Redis TLS Origination with the sidecar/);
    expect(await first.innerText()).toMatch(/Sam Stoelinga · IstioCon 2021 · lightning talk/);
    expect(await first.locator('.excerpt mark').first().innerText()).toMatch(/Redis/);
  });

  test('tell a title in Chinese to a screen reader', async () => {
    const { page } = await searched(url, '百度');
    const title = page.getByRole('option').first().locator('.title');
    expect(await title.getAttribute('lang')).toBe('zh');
  });

  test('are counted aloud, and what was corrected is said', async () => {
    // cspell:ignore gatewya
    const { page } = await searched(url, 'gatewya');
    const status = page.getByRole('dialog').getByRole('status');
    expect(await status.innerText()).toMatch(/^\d+ results\. .*“gateway”/);
  });

  test('lead to all of them on the search page', async () => {
    const { page } = await searched(url, 'security');
    await page.getByRole('option', { name: /^All \d+ results/ }).click();
    await page.waitForURL(`${url}search/?q=security`);
  });

  test('are none for nonsense, which the dialog says', async () => {
    const { page } = await onTalk(url);
    await page.keyboard.press('/');
    await expectFocus(page);
    await page.keyboard.type('zzz');
    await page.getByText('Nothing found for “zzz”').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
  });
});

describe('the key /', () => {
  const { url } = inject('root');

  test('is a letter like any other in a field', async () => {
    const { page } = await open();
    await page.goto(`${url}search/`);
    const field = page.getByRole('main').getByRole('searchbox');
    await field.fill('tcp');
    await field.press('/');
    expect(await field.inputValue()).toBe('tcp/');
  });

  test('goes to the field on the search page', async () => {
    const { page } = await open();
    await page.goto(`${url}search/`);
    const field = page.getByRole('main').getByRole('searchbox');
    await field.blur();
    await page.keyboard.press('/');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

async function onTalk(url: string): Promise<Visit> {
  const visit = await open();
  await visit.page.goto(url + talk);
  return visit;
}

/** With the whole answer there, texts included. */
async function searched(url: string, query: string): Promise<Visit> {
  const visit = await onTalk(url);
  await visit.page.keyboard.press('/');
  await expectFocus(visit.page);
  await visit.page.keyboard.type(query);
  await visit.page
    .getByRole('dialog')
    .getByRole('status')
    .filter({ hasText: /result/ })
    .waitFor();
  return visit;
}

async function expectFocus(page: Page): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.waitFor();
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
}

/** The title of the option that the field points to. */
async function selected(page: Page): Promise<string> {
  const id = await page.getByRole('combobox').getAttribute('aria-activedescendant');
  return page.locator(`#${id ?? ''} .title`).innerText();
}
