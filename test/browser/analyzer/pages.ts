import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Visit } from '../../browser.ts';

export const site = inject('root').url;

/** A host that no file defines, in line 8. */
export const typo = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: reviews }
spec:
  hosts: [reviews]
  http:
    - route:
        - destination: { host: previews }
`;

/** Opens the analyzer and waits until everything that it loads is there. */
export async function openAnalyzer({ page }: Pick<Visit, 'page'>, hash = ''): Promise<void> {
  await page.goto(`${site}analyzer/${hash}`);
  await page.locator('[data-analyzer][data-ready]').waitFor();
}

export const editor = (page: Page) => page.locator('.cm-content');
export const counts = (page: Page) => page.locator('[data-counts]');

export async function paste(page: Page, text: string): Promise<void> {
  await editor(page).fill(text);
}

export async function textOf(page: Page): Promise<string> {
  return (await page.locator('.cm-line').allTextContents()).join('\n');
}
