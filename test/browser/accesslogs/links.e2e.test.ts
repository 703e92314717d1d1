import { expect, inject, test } from 'vitest';
import { istioLine } from '../../accesslogs/sample-lines.ts';
import { useBrowser } from '../../browser.ts';

const open = useBrowser();
const address = `${inject('root').url}access-logs/`;

test.each([
  ['cut off', '#z=400.q1bKzEstKlGyUkpUSFbSUcpJzE', 'its end is missing'],
  ['changed', '#z=8.________', 'a part of it was changed'],
  ['of somebody else', '#sample=nothing', 'was not made by this page'],
])('A link that is %s says so, and leaves the text.', async (_, hash, problem) => {
  const { page, complaints } = await open();
  await page.goto(address);
  await page.locator('[data-accesslogs][data-ready]').waitFor();
  const box = page.getByLabel('Log lines');
  await box.fill(istioLine({}));
  await page.locator('[data-one] h3').waitFor();
  await page.evaluate((value) => {
    location.hash = value;
  }, hash);
  await page.getByRole('status').getByText(problem).waitFor();
  expect(await box.inputValue()).toBe(istioLine({}));
  await page.reload();
  await page.goto(`${address}${hash}`);
  await page.getByRole('status').getByText(problem).waitFor();
  expect(complaints).toEqual([]);
});
