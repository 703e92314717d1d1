import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserProgram } from '../browser.ts';
import { serve } from '../serve.ts';
import { heaviestLoadedLater, loadedLater } from '../site/loaded-later.ts';
import { atMost, kilobytes, type Figure, type Part } from './figure.ts';
import { generateMesh } from './generate-mesh.ts';
import { longestTask, nextAnswer, watchAnswers, watchTasks } from './page-watch.ts';
import { real, realFolder } from './real.ts';

export const page: Part = { name: 'page', measure };

/**
 * How fast the analyzer's page answers in a real browser, and what it loads. Of several runs the
 * fastest counts: other work on the machine only adds to it.
 */
async function measure(): Promise<Figure[]> {
  const folder = join(realFolder, 'site');
  if (!existsSync(folder)) await real.measure();
  const { url, close } = await serve(folder, '/');
  const browser = await chromium.launch({
    executablePath: await browserProgram(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const address = `${url}analyzer/`;
    return [
      ...weights(folder),
      await visiting(browser, address, afterPaste),
      await visiting(browser, address, afterEdit),
      await visiting(browser, address, whileTyping),
      ...(await visiting(browser, address, ofArchive)),
    ];
  } finally {
    await browser.close();
    await close();
  }
}

function weights(folder: string): Figure[] {
  const bytes = (name: RegExp) => kilobytes(loadedLater(folder, name));
  return [
    atMost('the editor', loadedLater(folder, /^editor\b/), 110_000, kilobytes),
    // Each tool has one of that name; that of the analyzer is the heaviest.
    atMost('the worker', heaviestLoadedLater(folder, /^worker\b/), 170_000, kilobytes),
    // Vite names it after the folder of the package, re2js/build.
    { what: 'what the worker loads for regular expressions', measured: bytes(/^build\b/) },
    { what: 'what the worker loads for EnvoyFilters', measured: bytes(/^envoy-api\b/) },
    { what: 'what the worker loads to follow requests', measured: bytes(/^(?:offers|simulate)\b/) },
    { what: 'the page itself, which loads them', measured: bytes(/^app\b/) },
  ];
}

async function visiting<T>(
  browser: Browser,
  address: string,
  measureOn: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const visited = await context.newPage();
  await visited.goto(address);
  await visited.locator('[data-analyzer][data-ready]').waitFor();
  await visited.evaluate(watchAnswers);
  const result = await measureOn(visited);
  await context.close();
  return result;
}

async function afterPaste(visited: Page): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) times.push(await paste(visited, textOf(100, run)));
  return atMost('100 documents, from paste to findings', Math.min(...times), 300, milliseconds);
}

/** The page tells how long the worker took, with the way there and back. */
async function afterEdit(visited: Page): Promise<Figure> {
  await paste(visited, textOf(1_000));
  const times: number[] = [];
  for (let run = 0; run < 9; run++) {
    await visited.keyboard.press(run === 0 ? 'Control+Home' : 'ArrowRight');
    await visited.keyboard.type('#');
    await visited.evaluate(nextAnswer);
    const told = (await visited.locator('[data-clock]').textContent()) ?? '';
    times.push(Number(/(\d+) ms/.exec(told)?.[1] ?? Infinity));
  }
  return atMost('an edit in one of 1,000 documents', Math.min(...times), 50, milliseconds);
}

async function whileTyping(visited: Page): Promise<Figure> {
  const lines = textOf(300).split('\n').slice(0, 2_000).join('\n');
  await paste(visited, lines);
  await visited.keyboard.press('Control+Home');
  await visited.evaluate(watchTasks);
  await visited.keyboard.type('# one comment, and another one: nothing waits\n', { delay: 60 });
  await visited.evaluate(nextAnswer);
  const longest = await visited.evaluate(longestTask);
  return atMost('longest task while typing in 2,000 lines', longest, 50, (value) =>
    value <= 50 ? 'under 50 ms' : milliseconds(value),
  );
}

/** A zip of 10 MB of manifests: with its progress, and ended by its button. */
async function ofArchive(visited: Page): Promise<Figure[]> {
  const files = generateMesh(28_000).map(({ name, text }) => [name, strToU8(text)] as const);
  const bytes = files.reduce((sum, [, text]) => sum + text.length, 0);
  const buffer = Buffer.from(zipSync(Object.fromEntries(files)));
  const give = () =>
    visited
      .locator('[data-pick-files]')
      .setInputFiles([{ name: 'mesh.zip', mimeType: 'application/zip', buffer }]);
  const clock = visited.locator('[data-clock]');
  const began = performance.now();
  await give();
  await clock.getByText('…').waitFor();
  const progress = performance.now() - began;
  await visited.locator('[data-counts]').getByText('certain').waitFor();
  const whole = performance.now() - began;
  await visited.getByRole('button', { name: 'Clear' }).click();
  await give();
  await clock.getByText('Checking …').waitFor();
  const asked = performance.now();
  await visited.getByRole('button', { name: 'Cancel' }).click();
  await clock.getByText('Cancelled').waitFor();
  return [
    { what: `a zip of ${kilobytes(bytes)}, to its progress`, measured: milliseconds(progress) },
    { what: 'to its findings', measured: milliseconds(whole) },
    atMost('from Cancel to its end', performance.now() - asked, 1_000, milliseconds),
  ];
}

/** @returns milliseconds until the findings are there. */
async function paste(visited: Page, text: string): Promise<number> {
  await visited.evaluate((value) => navigator.clipboard.writeText(value), text);
  await visited.locator('.cm-content').focus();
  await visited.keyboard.press('Control+a');
  await visited.keyboard.press('Control+v');
  return visited.evaluate(nextAnswer);
}

/** A mesh in one text, which another number makes another one. */
function textOf(documents: number, number = 0): string {
  const texts = generateMesh(documents).map(({ text }) => text);
  return `# ${number}\n${texts.join('---\n')}`;
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}
