import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

const { url } = inject('root');
const open = useBrowser();
const address = `${url}guides/mtls-migration/`;

test('a broken manifest is mended in the page, which says what is wrong and when it is right', async () => {
  const { page, complaints, foreign } = await open();
  await page.goto(address);
  const exercise = page.getByRole('region', { name: 'Exercise' });
  await exercise.getByRole('button', { name: 'Work on it' }).click();
  const field = exercise.getByLabel('The manifest to mend');
  await exercise.getByText('Line 9, IST0106:').waitFor();
  const broken = await field.inputValue();
  await field.fill('');
  await exercise.getByText('does not pick the pods').waitFor();
  await field.fill(
    broken.replace('spec:\n', 'spec:\n  selector: { matchLabels: { app: cart } }\n'),
  );
  await exercise.getByText('That is right').waitFor();
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test('what checks a manifest is loaded when somebody begins', async () => {
  const { page } = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(asked.filter((one) => /repair|worker/.test(one))).toEqual([]);
});

test('without JavaScript there are the manifest, its finding and the solution to open', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(address);
  const exercise = page.getByRole('region', { name: 'Exercise' });
  expect(await exercise.getByText('portLevelMtls').first().isVisible()).toBe(true);
  expect(await exercise.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await exercise.getByText('cart-metrics-fixed.yaml').first().click();
  expect(await exercise.getByText('matchLabels', { exact: true }).isVisible()).toBe(true);
});

test('a manifest is copied as it is applied', async () => {
  const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(address);
  await page.getByRole('button', { name: 'Copy shop-strict.yaml' }).click();
  await page.getByText('Copied', { exact: true }).waitFor({ state: 'attached' });
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^apiVersion: .*\n[^]*mode: STRICT\n$/);
});

test('statistics are judged in the guide to throughput', async () => {
  const { page, complaints } = await open();
  await page.goto(`${url}guides/throughput-and-worker-balance/`);
  const checker = page.getByRole('region', { name: 'Balance checker' });
  const verdict = checker.getByRole('status');
  expect(await verdict.innerText()).toContain('You have 12 workers');
  await checker
    .getByLabel('Statistics of listeners')
    .fill(
      ['0: 50', '1: 52', '2: 48', '3: 50']
        .map((one) => `listener.0.0.0.0_15006.worker_${one.replace(':', '.downstream_cx_active:')}`)
        .join('\n'),
    );
  await verdict.getByText('All 4 workers carry their part').waitFor();
  expect(complaints).toEqual([]);
});
