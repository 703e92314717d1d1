import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser, type Visit } from '../../browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = useBrowser();
const uneven = [40, 2, 1, 3]
  .map(
    (count, worker) => `listener.0.0.0.0_15006.worker_${worker}.downstream_cx_active: ${count}\n`,
  )
  .join('');

describe.each(['root', 'based'] as const)('the balance checker: %s', (name) => {
  const { url } = inject(name);

  test('judges what is pasted, offline, and asks nobody', async () => {
    const { page, complaints, foreign } = await opened(url);
    await check(page, uneven);
    await page.context().setOffline(true);
    await check(page, uneven.replace(': 40', ': 50'));
    const main = page.getByRole('main');
    await main.getByText('You have 4 workers and use 1.2 of them').waitFor();
    expect(await main.getByRole('img', { name: /worker 0 holds 50/ }).count()).toBeGreaterThan(0);
    expect(
      await main.getByText('ISTIO_META_INBOUND_LISTENER_EXACT_BALANCE').count(),
    ).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

describe('the balance checker', () => {
  const { url } = inject('root');

  test.each([
    ['A healthy sidecar', 'Balanced'],
    ['Hot workers', 'Imbalanced'],
    ['One worker does everything', 'One worker does everything'],
    ['Too few connections', 'Too few connections'],
    ['Before and after exact balance', 'Balanced'],
  ])('has the sample "%s"', async (sample, verdict) => {
    const { page } = await opened(url);
    await sampled(page, sample);
    await page.getByRole('heading', { level: 2, name: verdict, exact: true }).waitFor();
  });

  test('compares two readings', async () => {
    const { page } = await opened(url);
    await sampled(page, 'Before and after exact balance');
    const table = page.getByRole('table', { name: 'Before and after' });
    await table.waitFor();
    expect(await table.getByRole('row', { name: /Effective workers/ }).innerText()).toMatch(
      /1\.7 of 4\s+4\.0 of 4/,
    );
  });

  test('shows what exact balance would make of it', async () => {
    const { page } = await opened(url);
    await check(page, uneven);
    await page.getByText('With exact balance on').click();
    await page.getByRole('img', { name: /With exact balance .* 100%/ }).waitFor();
    await page.getByRole('slider').fill('50');
    await page.getByRole('img', { name: /With exact balance .* 50%/ }).waitFor();
  });

  test('shows another listener when it is chosen by keyboard', async () => {
    const { page } = await opened(url);
    await sampled(page, 'Hot workers');
    const other = page.getByRole('button', { name: '0.0.0.0:8080' });
    await other.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Balanced at 0.0.0.0:8080' }).waitFor();
    expect(await other.getAttribute('aria-pressed')).toBe('true');
  });

  test('reads several megabytes without blocking the page', async () => {
    const { page } = await opened(url);
    const rest = 'cluster.outbound|80||a.b.svc.cluster.local;.upstream_cx_total: 7\n';
    const buffer = Buffer.from(uneven + rest.repeat(80_000));
    await page
      .getByLabel('Open a file')
      .first()
      .setInputFiles({ name: 'stats.txt', mimeType: 'text/plain', buffer });
    await page.getByText('You have 4 workers').waitFor();
    expect(await statistics(page).inputValue()).toBe('');
    await page.getByText('stats.txt, 5.2 MB, is read as it is').waitFor();
    await page.getByText('too much to survive a reload').waitFor();
  });

  test('keeps the text over a reload, until it is cleared', async () => {
    const { page } = await opened(url);
    await check(page, uneven);
    await page.getByLabel('Advice for Istio').selectOption('1.12');
    await page.reload();
    await page.getByText('You have 4 workers').waitFor();
    expect(await page.getByLabel('Advice for Istio').inputValue()).toBe('1.12');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.reload();
    await page.locator('[data-ready]').waitFor();
    expect(await statistics(page).inputValue()).toBe('');
    expect(await page.getByText('You have 4 workers').count()).toBe(0);
  });

  test('shares the counters in a link, without pods and addresses', async () => {
    const visit = await opened(url, { permissions: ['clipboard-read', 'clipboard-write'] });
    const secret = 'The result of pod cart-7d9c5b6f4-x2x4z:\n\nlistener.10.4.7.9_443.worker_0.';
    await check(visit.page, uneven.replace('listener.0.0.0.0_15006.worker_0.', secret));
    await visit.page.getByRole('button', { name: 'Copy a link' }).click();
    await visit.page.getByText(/^The link is copied/).waitFor();
    const link = await visit.page.evaluate(() => navigator.clipboard.readText());
    const { page } = await open();
    await page.goto(link);
    await page.getByRole('heading', { name: /at 10\.0\.0\.1:443/ }).waitFor();
    const text = await statistics(page).inputValue();
    expect(text).toContain('pod-1');
    expect(text).not.toMatch(/cart|10\.4\.7\.9/);
    expect(page.url()).toBe(`${url}balance/`);
  });

  test.each([
    ['Hello there', 'No statistics of Envoy are in the text.'],
    ['server.concurrency: 4', 'Istio does not create them unless it is asked to.'],
    [`${uneven}listener.0.0.0.0_15006.worker_4.downstream`, 'The text breaks off'],
  ])('says what is wrong with %j', async (text, told) => {
    const { page, complaints } = await opened(url);
    await check(page, text);
    await page.getByRole('main').getByText(told).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('takes the number of workers as it is typed, and says when it cannot be', async () => {
    const { page } = await opened(url);
    await check(page, uneven);
    await page.getByLabel('Workers', { exact: true }).first().fill('8');
    await page.getByText('You have 8 workers').waitFor();
    await page.getByLabel('Workers', { exact: true }).first().fill('2');
    await page.getByText('You gave 2 workers, and the text names worker 3').waitFor();
  });

  test('shows the verdict of each listener on a small screen', async () => {
    const { page } = await opened(url, { viewport: { width: 360, height: 740 } });
    const pipe = uneven.replaceAll('0.0.0.0_15006', 'envoy_internal_connect_originate');
    await check(page, uneven + pipe);
    const table = page.getByRole('table', { name: /Listeners/ });
    const box = await table.getByRole('columnheader', { name: 'Verdict' }).boundingBox();
    expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThan(360);
  });

  test('compares shares where before and after have other numbers of connections', async () => {
    const { page } = await opened(url);
    await check(page, uneven.replace(': 40', ': 400'));
    await page.getByText('Compare with a second reading').click();
    await page.getByRole('textbox', { name: 'Statistics after a change' }).fill(uneven);
    await page.getByText('Outlines: the shares of before.').first().waitFor();
    const [top] = await page
      .locator('.bars .ghost')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('y'))));
    expect(top).toBeGreaterThan(0);
  });

  test('opens a sample that another page links to', async () => {
    const { page } = await open();
    await page.goto(`${url}tools/`);
    await page.getByRole('link', { name: 'Hot workers' }).click();
    await page.getByText('Two of eight workers hold nearly all').waitFor();
    await page.getByText('You have 8 workers and use 2.5 of them').first().waitFor();
  });

  test('says what is wrong with a link that is damaged, and leaves the text', async () => {
    const { page } = await opened(url);
    await check(page, uneven);
    await page.evaluate(() => {
      location.hash = '#z=400.q1bKzEstKlGyUkpUSFbSUcpJzE';
    });
    await page.getByRole('status').getByText('its end is missing').waitFor();
    expect(await statistics(page).inputValue()).toBe(uneven);
  });

  test('opens again without a network', async () => {
    const { page } = await opened(url);
    await page.locator('[data-ready="offline"]').waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await check(page, uneven);
    await page.getByText('You have 4 workers').waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'is accessible and fits 320 px, %s',
    async (colorScheme) => {
      const { page } = await opened(url, { colorScheme, viewport: { width: 320, height: 640 } });
      await sampled(page, 'Hot workers');
      await page.getByText('You have 8 workers').waitFor();
      for (const summary of await page.locator('[data-result] summary').all())
        await summary.click();
      await page.getByRole('heading', { name: 'What chance alone does' }).scrollIntoViewIfNeeded();
      await page.getByRole('slider').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );
});

async function opened(site: string, options?: BrowserContextOptions): Promise<Visit> {
  const visit = await open(options);
  await visit.page.goto(`${site}balance/`);
  return visit;
}

async function sampled(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
}

function statistics(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Statistics', exact: true });
}

/** Pastes statistics, and waits until they were judged. */
async function check(page: Page, text: string): Promise<void> {
  await statistics(page).fill(text);
  await page.getByRole('status').filter({ hasText: 'read.' }).waitFor();
}

async function violations(page: Page): Promise<string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const results = await axe.run(document, { runOnly: levels });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
  });
}
