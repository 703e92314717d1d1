import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser, type Visit } from '../../browser.ts';
import { istioLine } from '../../accesslogs/sample-lines.ts';

const open = useBrowser();
const address = `${inject('root').url}access-logs/`;

const good = istioLine({});
const unhealthy = istioLine({
  code: '503',
  flags: 'UH',
  details: 'no_healthy_upstream',
  numbers: '0 19 1 -',
});

async function visit(options?: Parameters<typeof open>[0]): Promise<Visit> {
  const opened = await open({ viewport: { width: 1280, height: 900 }, ...options });
  await opened.page.goto(address);
  await opened.page.locator('[data-accesslogs][data-ready]').waitFor();
  return opened;
}

const box = (page: Page) => page.getByLabel('Log lines');
const told = (page: Page) => page.locator('[data-one] h3');
const sampled = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).click();
const explained = (page: Page, title: string) => told(page).filter({ hasText: title }).waitFor();
const listed = (page: Page) => page.locator('[data-list] tbody tr');

test('A pasted line is explained, field by field, with what to check and where to read on.', async () => {
  const { page, foreign, complaints } = await visit();
  await box(page).fill(unhealthy);
  await explained(page, 'No endpoint that may be used');
  const one = page.locator('[data-one]');
  for (const text of [
    'UH (NoHealthyUpstream): The cluster is known',
    'This proxy answered by itself.',
    'No pod behind the service is ready.',
    'Its parts: host web.default.svc.cluster.local, port 8080.',
    '%UPSTREAM_CLUSTER_RAW%',
    '%RESPONSE_CODE_DETAILS%',
  ]) {
    await one.getByText(text).first().waitFor();
  }
  const guide = one.getByRole('link', { name: 'Debugging a request' });
  expect(await guide.getAttribute('href')).toMatch(/guides\/debugging-a-request\/$/);
  const check = one.getByRole('link', { name: 'A subset selects no pod' });
  expect(await check.getAttribute('href')).toMatch(/checks\/IST0173\/$/);
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

test('Lines are summed up; a click on a cause, a flag or a status narrows them down.', async () => {
  const { page } = await visit();
  await box(page).fill([...Array.from({ length: 12 }, () => good), unhealthy, 'Hello'].join('\n'));
  await page.getByText('13 lines: 13 HTTP, 0 TCP. 1 tell of a failure.').waitFor();
  await page.getByText('Line 14: This is no line of an access log').waitFor();
  await page.getByRole('button', { name: 'Only Response flag UH' }).click();
  await expect.poll(() => listed(page).count()).toBe(1);
  await page.getByRole('button', { name: 'Remove the filter Response flag: UH' }).click();
  await expect.poll(() => listed(page).count()).toBe(13);
  await page.getByLabel('Failures only').check();
  await expect.poll(() => listed(page).count()).toBe(1);
});

test('The other side of a request is found, and a click explains it.', async () => {
  const { page } = await visit();
  await sampled(page, 'Plain text to a STRICT port');
  await page.getByText('Only the server’s side has NR: the cause is there.').waitFor();
  await page.getByRole('button', { name: 'Explain line 2', exact: true }).click();
  await explained(page, 'Connection fits no filter chain');
  expect(await told(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
});

test.each([
  ['Plain text to a STRICT port', 'Upstream closed the connection'],
  ['Both sides of a 500', 'Application answered with an error'],
  ['A certificate in JSON', 'Certificate is made out to another name'],
  ['An hour of trouble', 'No endpoint that may be used'],
  ['A format of its own', 'Connection failed'],
])('The sample "%s" tells what it is there for.', async (name, title) => {
  const { page, complaints } = await visit();
  await sampled(page, name);
  await explained(page, title);
  expect(complaints).toEqual([]);
});

test('A format of one’s own is taken, and a broken one is told.', async () => {
  const { page } = await visit();
  await page.getByText('My mesh has a format of its own').click();
  await box(page).fill('code=503 flags=UO');
  await page.getByText('No line of an access log was found.').waitFor();
  await page
    .getByLabel('Format', { exact: true })
    .fill('code=%RESPONSE_CODE% flags=%RESPONSE_FLAGS');
  await page.getByText('At character 28, "%RESPONSE_FLAGS" is no operator.').waitFor();
  await page
    .getByLabel('Format', { exact: true })
    .fill('code=%RESPONSE_CODE% flags=%RESPONSE_FLAGS%');
  await explained(page, 'Limit of the connection pool');
});

test('A large file is read in the worker, with progress, and does not fill the box.', async () => {
  const { page } = await visit();
  const text = Array.from({ length: 20_000 }, (_, index) => istioLine({ id: `id-${index}` })).join(
    '\n',
  );
  await page.getByLabel('Open a file').setInputFiles({
    name: 'big.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await page.getByText('20,000 lines read.').waitFor();
  expect(await box(page).inputValue()).toBe('');
  await page.getByRole('button', { name: 'Later lines' }).click();
  await page.getByText('Lines 26 to 50 of 20,000').waitFor();
});

test('The masked copy has no address of the log.', async () => {
  const { page } = await visit({ acceptDownloads: true });
  await box(page).fill(good);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a masked copy of the log' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(text).toContain('outbound|8080||web.default.svc.cluster.local');
  expect(text).not.toContain('10.1.2.9');
});

test('The text survives a reload, until it is cleared.', async () => {
  const { page } = await visit();
  await box(page).fill(unhealthy);
  await told(page).waitFor();
  await page.reload();
  await explained(page, 'No endpoint that may be used');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.reload();
  await page.locator('[data-ready]').waitFor();
  expect(await box(page).inputValue()).toBe('');
});

test.each([
  ['a short log, whole', 3, 'It holds the log, masked.', 3],
  ['of a long one the line that is explained', 3000, 'It holds the explained line alone', 1],
])('A link holds %s, without addresses.', async (_, count, says, held) => {
  const { page } = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  const lines = Array.from({ length: count }, (__, index) =>
    istioLine({
      id: `${index * 7919}-${index * index}`,
      net: `10.1.${index % 250}.9:40098 - - - default`,
    }),
  );
  await page.getByLabel('Open a file').setInputFiles({
    name: 'some.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(lines.join('\n')),
  });
  await told(page).waitFor();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await page.getByText(says).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(32_000);
  const other = await open();
  await other.page.goto(link);
  await told(other.page).waitFor();
  const text = await box(other.page).inputValue();
  expect(text.split('\n')).toHaveLength(held);
  expect(text).not.toMatch(/10\.1\.\d+\.9/);
});

test('A link holds no cookie, key, token or password, also of a format of one’s own.', async () => {
  const { page } = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('My mesh has a format of its own').click();
  await page
    .getByLabel('Format', { exact: true })
    .fill('%RESPONSE_CODE% %REQ(:PATH)% "%REQ(COOKIE)%"');
  await box(page).fill(
    ['200 /a?token=hunter2 "a=hunter2"', '{"response_code":200,"x-api-key":"hunter2"}'].join('\n'),
  );
  await page.getByText('2 lines read.').waitFor();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await page.getByText('It holds the log, masked.').waitFor();
  const other = await open();
  await other.page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await told(other.page).waitFor();
  expect(await box(other.page).inputValue()).toBe(
    '200 /a?token=MASKED "MASKED"\n{"response_code":200,"x-api-key":"MASKED"}',
  );
});

test('A line without a destination names none.', async () => {
  const { page } = await visit();
  await box(page).fill('{"response_code":200,"method":"POST","path":"/v1/pay"}\n'.repeat(2));
  await told(page).waitFor();
  expect(await listed(page).first().innerText()).toMatch(/POST \/v1\/pay$/);
});

test('What a log says is shown as text, whatever it looks like.', async () => {
  const { page, complaints } = await visit();
  await box(page).fill(istioLine({ request: 'GET /<img/src=x/onerror=alert(1)> HTTP/1.1' }));
  await page.locator('[data-one]').getByText('/<img/src=x/onerror=alert(1)>').first().waitFor();
  expect(await page.locator('[data-one] img').count()).toBe(0);
  expect(complaints).toEqual([]);
});

describe('Where things are scarce', () => {
  test('Without a network, the page works once it was opened.', async () => {
    const { page } = await visit();
    await page.locator('[data-ready="offline"]').waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('[data-ready]').waitFor();
    await box(page).fill(unhealthy);
    await explained(page, 'No endpoint that may be used');
  });

  test('On 320 pixels nothing is cut off.', async () => {
    const { page } = await visit({ viewport: { width: 320, height: 700 } });
    await sampled(page, 'An hour of trouble');
    await told(page).waitFor();
    const surplus = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(surplus).toBe(0);
  });

  test('Without scripts, the flags and the command are there.', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(address);
    const told = page.locator('noscript').filter({ visible: true });
    expect(await told.innerText()).toContain('npx chartroom accesslogs -o text');
    expect(await page.getByRole('row', { name: /^UMSDR/ }).count()).toBe(1);
  });
});
