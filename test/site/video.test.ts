import { expect, inject, test } from 'vitest';
import { useBrowser } from '../browser.ts';

const talk = 'talks/istiocon-2021/airbnb-on-istio/';
const { url } = inject('root');

const open = useBrowser();

test('a recording is asked for when somebody presses play, and not before', async () => {
  const { page, foreign } = await open();
  await page.goto(url + talk);
  const play = page.getByRole('link', { name: 'Play the recording' });
  await play.hover();
  await play.focus();
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);

  await play.press('Enter');
  await page.locator('iframe').waitFor();
  await expect.poll(() => foreign).toHaveLength(1);
  expect(foreign[0]).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/6kDiDQW5YXQ\?/);
});

test('without scripts the recording is a link', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(url + talk);
  const play = page.getByRole('link', { name: 'Play the recording' });
  expect(await play.getAttribute('href')).toBe('https://www.youtube.com/watch?v=6kDiDQW5YXQ');
});
