import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pictures } from '#feeds/pictures/pictures.ts';
import { writePictures } from '../../../scripts/build/pictures.ts';
import { archive as archiveOf, talk } from '../../catalog/small-archive.ts';

const archive = archiveOf([talk('istiocon-2021/one'), talk('istiocon-2022/two')]);
const count = pictures(archive).length;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test('a build takes from its own cache what an earlier build drew', async () => {
  const [first, second, other] = [await drawnBy('a'), await drawnBy('a'), await drawnBy('b')];
  expect([first, second, other]).toEqual([count, 0, count]);
});

test('a picture that the site no longer shows leaves the cache, nothing else does', async () => {
  await drawnBy('a');
  const cache = join(folder, 'a');
  const wanted = await readdir(cache);
  const stale = '0'.repeat(32);
  for (const name of [`${stale}.png`, `${stale}.png.part`, 'holiday.png']) {
    await writeFile(join(cache, name), '');
  }
  await drawnBy('a');
  expect((await readdir(cache)).toSorted()).toEqual([...wanted, 'holiday.png'].toSorted());
});

test('the picture that a page names is the one in the cache', async () => {
  await drawnBy('a');
  const site = await readFile(join(folder, 'site', 'pictures', 'chartroom.png'));
  const cached = await Promise.all(
    (await readdir(join(folder, 'a'))).map((name) => readFile(join(folder, 'a', name))),
  );
  expect(cached.some((bytes) => bytes.equals(site))).toBe(true);
});

/** @returns how many pictures were drawn. */
async function drawnBy(cache: string): Promise<number> {
  await writePictures(archive, join(folder, 'site'), join(folder, cache));
  const told = String(vi.mocked(console.log).mock.lastCall?.[0]);
  return Number(/(\d+) of them drawn anew/.exec(told)?.[1]);
}
