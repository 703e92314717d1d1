import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  constants,
  copyFile,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Catalog } from '#catalog/catalog.ts';
import { pictures } from '#feeds/pictures/pictures.ts';
import { ground } from '#feeds/pictures/sheet.ts';

/** As many as keep the drawing threads busy while the next picture is laid out. */
const atOnce = 4;

/**
 * Puts the pictures of all talks and topics into a built site. What is drawn stays in the cache,
 * named by what it shows and by what drew it, so that a later build draws only what changed. What
 * the site no longer shows leaves the cache.
 */
export async function writePictures(
  catalog: Catalog,
  folder: string,
  cache: string,
): Promise<void> {
  const drawnWith = await versions();
  const wanted = pictures(catalog).map(({ address, words }) => ({
    words,
    target: join(folder, address),
    cached: join(cache, `${digest(JSON.stringify(words) + ground + drawnWith)}.png`),
  }));
  const missing = wanted.filter(({ cached }) => !existsSync(cached));
  await mkdir(cache, { recursive: true });
  if (missing.length > 0) {
    const { draw } = await import('./draw.ts');
    await each(missing, atOnce, async ({ words, cached }) => {
      await writeFile(`${cached}.part`, await draw(words));
      await rename(`${cached}.part`, cached);
    });
  }
  for (const place of new Set(wanted.map(({ target }) => dirname(target)))) {
    await mkdir(place, { recursive: true });
  }
  await each(wanted, 16, ({ cached, target }) =>
    copyFile(cached, target, constants.COPYFILE_FICLONE),
  );
  await removeStale(cache, new Set(wanted.map(({ cached }) => basename(cached))));
  console.log(`${wanted.length} pictures, ${missing.length} of them drawn anew`);
}

/** Pictures alone, whatever else somebody keeps in the folder. */
async function removeStale(cache: string, wanted: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(cache)).filter(
    (name) => /^[0-9a-f]{32}\.png(?:\.part)?$/.test(name) && !wanted.has(name),
  );
  await each(stale, 16, (name) => rm(join(cache, name), { force: true }));
}

/** Runs a task for each item, a number of them at once. */
async function each<T>(
  items: readonly T[],
  atOnce: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await task(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Of everything that decides how a tree becomes a picture. */
async function versions(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const files = [
    ...['source-serif-4', 'atkinson-hyperlegible-next'].map((font) =>
      resolve(`@fontsource-variable/${font}/package.json`),
    ),
    ...['satori', '@resvg/resvg-js'].map((name) => resolve(`${name}/package.json`)),
    ...['draw', 'indexed-png'].map((name) => new URL(`${name}.ts`, import.meta.url)),
  ];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.join();
}
