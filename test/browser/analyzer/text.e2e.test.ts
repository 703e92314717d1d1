import { describe, expect, test } from 'vitest';
import { useBrowser } from '../../browser.ts';
import { counts, editor, openAnalyzer, paste, site, textOf, typo, violations } from './pages.ts';

const open = useBrowser();
const wide = { viewport: { width: 1280, height: 800 } };

describe('pasting', () => {
  test('makes one entry of one cause, headed by its resource', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, typo.replace('host: previews', 'host: previews, subset: v2'));
    await counts(page).getByText('2 that this input cannot decide').waitFor();
    const entry = page.locator('li.finding');
    expect(await entry.count()).toBe(1);
    const head = entry.locator('.where');
    expect(await head.innerText()).toContain('VirtualService default/reviews');
    expect(await head.innerText()).toContain('and 1 other place');
    await entry.locator('summary').click();
    await entry.getByText('No DestinationRule that applies here').waitFor();
  });

  test('shows the findings, counts them, and leads to the place in the text', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, typo);
    await counts(page).getByText('1 that this input cannot decide').waitFor();
    await page.locator('.cm-content .finding.error').waitFor();
    await page.locator('.finding').getByRole('button', { name: 'paste.yaml:8' }).click();
    await page.keyboard.type('reviews');
    await counts(page).getByText('1 that').waitFor();
    expect(await textOf(page)).toContain('{ host: reviews }');
    expect(visit.complaints).toEqual([]);
  });

  test('leaves an entry alone that an edit only moves, with what is opened and the focus', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, typo);
    const entry = page.locator('li.finding');
    await entry.locator('summary').click();
    const before = await entry.elementHandle();
    await editor(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# one line more\n');
    await entry.locator('summary').focus();
    await entry.getByRole('button', { name: 'paste.yaml:9' }).waitFor();
    expect(await before.evaluate((element) => element.isConnected)).toBe(true);
    expect(await entry.locator('details').getAttribute('open')).toBe('');
    const focused = await entry
      .locator('summary')
      .evaluate((one) => one === document.activeElement);
    expect(focused).toBe(true);
    await entry.getByRole('button', { name: 'paste.yaml:9' }).click();
    await page.keyboard.type('reviews');
    expect(await textOf(page)).toContain('{ host: reviews }');
  });

  test('asks for nothing once the page is there, and of no other host at all', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await paste(page, `${typo}---\n# regex, EnvoyFilter\n`);
    await counts(page).getByText('cannot decide').waitFor();
    await page.locator('[data-samples]').selectOption({ index: 2 });
    await counts(page).getByText('certain').waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Report and link' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SARIF' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('istio-findings.sarif');
    expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([]);
    expect(visit.foreign).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('can be undone', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await editor(page).click();
    await page.keyboard.type('kind: A');
    await page.keyboard.press('Control+z');
    expect(await textOf(page)).not.toContain('kind: A');
  });

  test('takes a letter typed over a selection, without a style that the policy blocks', async () => {
    const { page, complaints } = await open(wide);
    await openAnalyzer({ page });
    await page.locator('[data-samples]').selectOption({ index: 1 });
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.type('xy');
    expect(await page.locator('.cm-line').first().textContent()).toMatch(/^xy/);
    expect(complaints).toEqual([]);
  });

  test('survives a reload, until it is cleared', async () => {
    const visit = await open(wide);
    const { page } = visit;
    await openAnalyzer(visit);
    await paste(page, typo);
    await page.reload();
    await counts(page).getByText('1 that this input cannot decide').waitFor();
    await page.locator('[data-ready]').waitFor();
    expect(await textOf(page)).toContain('previews');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.reload();
    await page.locator('[data-ready]').waitFor();
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
  });
});

test('a plain field takes text before any script is there', async () => {
  const { page } = await open({ ...wide, javaScriptEnabled: false });
  await page.goto(`${site}analyzer/`);
  await page.locator('textarea[data-text]').fill(typo);
  expect(await page.locator('main').innerText()).toContain('npx chartroom analyze');
});

test('the keyboard alone goes through the findings and out of the text again', async () => {
  const visit = await open(wide);
  const { page } = visit;
  await openAnalyzer(visit);
  await page.locator('[data-samples]').selectOption({ index: 1 });
  await counts(page).getByText('2 that').waitFor();
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('F8');
  const selected = page.locator('.finding[data-selected] [data-jump]');
  expect(await selected.textContent()).toBe('paste.yaml:7');
  await page.keyboard.press('F8');
  expect(await selected.textContent()).toBe('paste.yaml:8');
  await page.keyboard.press('Shift+F8');
  expect(await selected.textContent()).toBe('paste.yaml:7');
  await page.keyboard.press('Tab');
  const pane = () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  expect(await page.evaluate(pane)).toBe('findings');
  await page.keyboard.press('Alt+3');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Findings');
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
});

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
  test('with findings, in a dialog, and at 320 pixels', async () => {
    const visit = await open({ ...wide, colorScheme });
    const { page } = visit;
    await openAnalyzer(visit);
    await page.locator('[data-samples]').selectOption({ index: 1 });
    await counts(page).getByText('2 that').waitFor();
    await page.locator('.finding summary').first().click();
    expect(await violations(page)).toEqual([]);
    for (const name of ['settings', 'compare', 'take-away', 'keys']) {
      await page.locator(`[data-opens="${name}"]`).click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.setViewportSize({ width: 320, height: 700 });
    for (const name of ['Files', 'Text', 'Findings']) {
      await page.locator('.switch').getByText(name).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await violations(page)).toEqual([]);
    }
  });
});
