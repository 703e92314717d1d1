import type { Page } from 'playwright-core';

export const airbnb = 'istiocon-2021/airbnb-on-istio';
export const keynote = 'istiocon-2022/state-of-istio';
export const workshop = 'istiocon-2022/istio-0-to-60-workshop';
export const tenancy = 'istiocon-2022/lessons-learned-on-multi-tenancy-controls-in-istio';
/** Its day is known, its time is not. */
export const dayAlone = 'istio-day-europe-2023/istio-at-wehkamp';
/** Nothing is known of when it was held. */
export const untimed = 'istio-day/almost-secure-by-default';

/** Makes the talks somebody's programme. */
export async function choose(page: Page, site: string, ids: readonly string[]): Promise<void> {
  // A page of the site that does nothing with them.
  await page.goto(`${site}404.html`);
  await page.evaluate(
    (text) => localStorage.setItem('chartroom.programme', text),
    JSON.stringify(ids),
  );
}

/** What the browser keeps. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(
    () => JSON.parse(localStorage.getItem('chartroom.programme') ?? '[]') as string[],
  );
}
