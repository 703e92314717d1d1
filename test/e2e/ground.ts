import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

const folder = process.env['CHARTROOM_OUT'] ?? 'dist';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

let server: Server;

/** Serves what `astro build` wrote, as long as the tests of a file run. */
export function useSite(): () => string {
  beforeAll(async () => {
    if (!existsSync(join(folder, 'index.html'))) throw new Error('Run `astro build` first.');
    server = createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://127.0.0.1');
      const file = join(folder, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '');
      response.statusCode = existsSync(file) ? 200 : 404;
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      if (response.statusCode === 404) response.end();
      else createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

export type Visit = { page: Page; complaints: string[] };

/** Opens one browser for the tests of a file; each visit has a profile of its own. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHARTROOM_BROWSER'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(() => browser.close());
  return async (options) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return { page, complaints };
  };
}
