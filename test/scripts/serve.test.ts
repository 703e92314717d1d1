import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headers } from '../../src/policy.ts';
import { serve, type Served } from '../../scripts/serve.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartroom-'));
  await mkdir(join(folder, 'site', 'talks'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), 'first page');
  await writeFile(join(folder, 'site', '404.html'), 'no such page');
  await writeFile(join(folder, 'site', 'talks', 'index.html'), 'talks');
  await writeFile(join(folder, 'site', 'a..b.css'), 'p {}');
  served = await serve(join(folder, 'site'), '/chartroom/');
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['', 200, 'text/html; charset=utf-8', 'first page'],
  ['talks/', 200, 'text/html; charset=utf-8', 'talks'],
  ['a..b.css', 200, 'text/css; charset=utf-8', 'p {}'],
  // As a host that knows only addresses with a slash at their end.
  ['talks', 404, 'text/html; charset=utf-8', 'no such page'],
  ['nothing/', 404, 'text/html; charset=utf-8', 'no such page'],
  ['%2e%2e/secret.txt', 404, 'text/html; charset=utf-8', 'no such page'],
  ['..%2fsecret.txt', 404, 'text/html; charset=utf-8', 'no such page'],
  ['%E0%A4%A', 404, 'text/html; charset=utf-8', 'no such page'],
])('"%s" is answered with %i', async (path, status, type, text) => {
  const response = await fetch(served.url + path);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe(text);
});

test('what lies outside the base is not there', async () => {
  expect((await fetch(new URL('/', served.url))).status).toBe(404);
});

test('every answer carries the headers of the policy', async () => {
  const response = await fetch(served.url);
  for (const [name, value] of Object.entries(headers)) {
    expect(response.headers.get(name)).toBe(value);
  }
});
