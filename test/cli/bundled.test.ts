import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const loader = createRequire(import.meta.url).resolve('../../bin/bundled.cjs');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle '));
  await write('exports.greet = (name) => require("./greeting.cjs").of(name);');
  await writeFile(join(folder, 'greeting.cjs'), 'exports.of = (name) => `Good day, ${name}.`;');
});

afterEach(async () => rm(folder, { recursive: true }));

test('what a run compiled is kept, and serves the next', async () => {
  expect(await greet()).toBe('Good day, Ada.');
  const kept = await keptFiles();
  expect(kept).toHaveLength(2);
  const before = await Promise.all(kept.map(async (path) => (await stat(path)).mtimeMs));
  expect(await greet()).toBe('Good day, Ada.');
  expect(await Promise.all(kept.map(async (path) => (await stat(path)).mtimeMs))).toEqual(before);
});

test('a file that changed is compiled anew, though it may be as long', async () => {
  await greet();
  await write('exports.greet = (name) => require("./greeting.cjs").of("Al");');
  expect(await greet()).toBe('Good day, Al.');
});

test('a file of a package, older than the kept code, is compiled anew', async () => {
  await greet();
  await write('exports.greet = (name) => require("./greeting.cjs").of("Al");');
  await utimes(join(folder, 'main.cjs'), 1e9, 1e9);
  expect(await greet()).toBe('Good day, Al.');
});

test('kept code that is broken is compiled anew', async () => {
  await greet();
  for (const path of await keptFiles()) await writeFile(path, 'no code');
  expect(await greet()).toBe('Good day, Ada.');
});

async function write(text: string): Promise<void> {
  await writeFile(join(folder, 'main.cjs'), text);
}

async function greet(): Promise<string> {
  const script = `console.log(require(${JSON.stringify(loader)}).bundled(${JSON.stringify(folder)})('./main.cjs').greet('Ada'))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script]);
  return stdout.trimEnd();
}

async function keptFiles(): Promise<string[]> {
  const [compiled = ''] = (await readdir(folder)).filter((name) => name.startsWith('compiled-'));
  return (await readdir(join(folder, compiled))).map((name) => join(folder, compiled, name));
}
