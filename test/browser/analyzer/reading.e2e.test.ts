import { expect, test } from 'vitest';
import { useBrowser } from '../../browser.ts';
import { openAnalyzer, paste, site, typo } from './pages.ts';

const open = useBrowser();

test('a finding leads to guides and a talk on its code, then to its topics; all are there', async () => {
  const visit = await open({ viewport: { width: 1280, height: 800 } });
  const { page } = visit;
  await openAnalyzer(visit);
  await paste(page, typo);
  const finding = page.locator('.finding', { hasText: 'IST0101' });
  await finding.getByText('Why', { exact: true }).click();
  const items = await finding.locator('[data-reading] li').allTextContents();
  expect(items.map((text) => text.replace(/:.*/, ''))).toEqual([
    'Guide',
    'Guide',
    'Guide',
    'Talk',
    'Topic',
    'Topic',
    'Istio on this code',
  ]);
  const links = await finding
    .locator('[data-reading] a')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  const within = links.filter((link) => link.startsWith(site));
  expect(within).toHaveLength(links.length - 1);
  for (const link of within) expect((await fetch(link)).status, link).toBe(200);
});
