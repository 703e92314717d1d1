import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Visit } from '../../browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/** What axe finds wrong with the page as it is now. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const results = await axe.run(document, { runOnly: levels });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
  });
}
