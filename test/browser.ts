import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { browserProgram } from '../scripts/browser.ts';

export type Visit = {
  page: Page;
  /** Addresses on other hosts that the page asked for. */
  foreign: string[];
  /** What the page's console says is wrong: errors, blocked parts, reports of the policy. */
  complaints: string[];
};

/**
 * Opens one browser for the tests of a file, and closes it after them.
 *
 * @returns how to open an empty page in a profile of its own, which closes with the test.
 */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
  });
  return (options) => newVisit(browser, options);
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserProgram(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      // Whatever a page asks of another host fails, and stands in the log.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

async function newVisit(browser: Browser, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const visit: Visit = { page, foreign: [], complaints: [] };
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') visit.foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') visit.complaints.push(message.text());
  });
  page.on('pageerror', (error) => visit.complaints.push(error.message));
  return visit;
}
