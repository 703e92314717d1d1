import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { describe, expect, inject, test } from 'vitest';
import { kinds } from '../../scripts/site/kinds.ts';
import { readPages, representatives } from '../../scripts/site/pages.ts';
import { useBrowser } from '../browser.ts';

/** The text of the library, for the page to run. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const { url, folder } = inject('root');
const pages = readPages({ folder });

const open = useBrowser();

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
  test.each(kinds)('pages of the kind %s have no violation', async (kind) => {
    const { page } = await open({ colorScheme });
    const faults: string[] = [];
    for (const { path } of representatives(pages.filter((one) => one.kind === kind))) {
      await page.goto(url + path);
      // Through the debugger, which the page's policy does not bind.
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof axeCore };
        const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const results = await axe.run(document, { runOnly: [...levels, 'best-practice'] });
        return results.violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary}`,
          ),
        );
      });
      faults.push(...violations.map((violation) => `${path}: ${violation}`));
    }
    expect(faults).toEqual([]);
  });
});
