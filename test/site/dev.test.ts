import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { root } from '../../scripts/program.ts';
import { origin } from '../site.ts';

const site = inject('root');
const calendar = 'feeds/talks/istiocon-2021/airbnb-on-istio.ics';

let server: ChildProcess;
let url = '';

beforeAll(async () => {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const environment = {
    CHARTROOM_SITE: origin,
    CHARTROOM_BASE: site.base,
    NO_COLOR: '1',
    // Astro behaves otherwise when it believes that it runs within a test.
    VITEST: undefined,
  };
  server = spawn(process.execPath, [astro, 'dev', '--port', '4390'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  url = await new Promise((resolve, reject) => {
    let told = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const found = /Local\s+(http\S+)/.exec(told)?.[1];
      if (found) resolve(found);
    });
    server.on('exit', () => {
      reject(new Error(told));
    });
  });
});

afterAll(() => {
  server.kill();
});

test('development serves the calendar of a talk as a build writes it', async () => {
  const response = await fetch(new URL(calendar, url));
  expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  expect(await response.text()).toBe(readFileSync(join(site.folder, calendar), 'utf8'));
});
