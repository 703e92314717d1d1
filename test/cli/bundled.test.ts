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
  await writeFile(join(folder, 'greeting.cjs'), asFunction(greeting));
});

const greeting =
  'exports.of = (name) => name === "Al" ? seldom() : `Good day, ${name}.`; function seldom() { return "Hi, Al."; }';

afterEach(async () => rm(folder, { recursive: true }));

test('what a run compiled is kept, and serves the next', async () => {
  expect(await greet()).toBe('Good day, Ada.');
  expect(await keptFiles()).toHaveLength(2);
  for (let run = 2; run < 5; run++) await greet();
  const four = await keptTimes();
  await greet();
  const before = await keptTimes();
  expect(before).not.toEqual(four);
  expect(await greet()).toBe('Good day, Ada.');
  expect(await keptTimes()).toEqual(before);
});

test('what a later run calls is added', async () => {
  await greet('Ada');
  const before = await keptBytes();
  await greet('Al');
  expect(await keptBytes()).toBeGreaterThan(before);
});

test('a file that changed is compiled anew, though it may be as long', async () => {
  await greet();
  await write('exports.greet = (name) => require("./greeting.cjs").of("Eve");');
  expect(await greet()).toBe('Good day, Eve.');
});

test('a file of a package, older than the kept code, is compiled anew', async () => {
  await greet();
  await write('exports.greet = (name) => require("./greeting.cjs").of("Eve");');
  await utimes(join(folder, 'main.cjs'), 1e9, 1e9);
  expect(await greet()).toBe('Good day, Eve.');
});

test('kept code that is broken is compiled anew', async () => {
  await greet();
  for (const path of await keptFiles()) await writeFile(path, 'no code');
  expect(await greet()).toBe('Good day, Ada.');
});

async function write(text: string): Promise<void> {
  await writeFile(join(folder, 'main.cjs'), asFunction(text));
}

/** As the build writes them. */
function asFunction(text: string): string {
  return `(function (exports, require, module) {${text}})`;
}

async function greet(whom = 'Ada'): Promise<string> {
  const script = `console.log(require(${JSON.stringify(loader)}).bundled(${JSON.stringify(folder)})('./main.cjs').greet(${JSON.stringify(whom)}))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script]);
  return stdout.trimEnd();
}

async function keptFiles(): Promise<string[]> {
  const [compiled = ''] = (await readdir(folder)).filter((name) => name.startsWith('compiled-'));
  return (await readdir(join(folder, compiled))).map((name) => join(folder, compiled, name));
}

async function keptTimes(): Promise<number[]> {
  return Promise.all((await keptFiles()).map(async (path) => (await stat(path)).mtimeMs));
}

async function keptBytes(): Promise<number> {
  const sizes = await Promise.all((await keptFiles()).map(async (path) => (await stat(path)).size));
  return sizes.reduce((total, size) => total + size, 0);
}
