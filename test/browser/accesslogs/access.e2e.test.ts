import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../browser.ts';

/** The text of the library, for the page to run. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const open = useBrowser();

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)(
  'What was read has no fault that axe finds: %s, %i pixels',
  async (colorScheme, width) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(`${inject('root').url}access-logs/`);
    await page.getByRole('link', { name: 'An hour of trouble' }).click();
    await page.locator('[data-one] h3').waitFor();
    await page.getByRole('button', { name: 'Only Response flag UH' }).click();
    await page.getByRole('button', { name: 'Remove the filter' }).waitFor();
    // Through the debugger, which the page's policy does not bind.
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run(document, { runOnly: levels });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id} ${target.join(' ')}`),
      );
    });
    expect(violations).toEqual([]);
  },
);
