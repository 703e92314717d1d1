import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root as project, run } from '../scripts/program.ts';
import { serve } from '../scripts/serve.ts';
import type { Built } from '../scripts/site/pages.ts';

/** A built site, served while the tests run. */
export type Site = Built & {
  /** Of the first page, on this machine. */
  url: string;
};

declare module 'vitest' {
  // Vitest declares an interface, and only an interface adds to one.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    /** At the root of a host. */
    root: Site;
    /** Under a base path. */
    based: Site;
    /** The folder of a second build of `root`. */
    again: string;
  }
}

/** The host that the builds are made for. Links to it are links within the site. */
export const origin = 'https://chartroom.example';

const places = { root: '/', based: '/chartroom/', again: '/' };

/**
 * Builds the site for the tests as `npm run build` does, and serves it. The first build finds no
 * cache of Astro's, the others do: what they write must not depend on it. `root` and `again` draw
 * every picture themselves, so that the drawing is compared too.
 * `CHARTROOM_KEEP=1` takes what was built the last time.
 */
export default async function site({ provide }: TestProject): Promise<() => Promise<void>> {
  if (process.env['CHARTROOM_KEEP'] !== '1') {
    for (const cache of ['cache', 'pictures', 'pictures-again']) {
      await rm(folderOf(cache), { recursive: true, force: true });
    }
    for (const [name, base] of Object.entries(places)) {
      await build(folderOf(name), base, folderOf(name === 'again' ? 'pictures-again' : 'pictures'));
    }
  }
  const root = await serve(folderOf('root'), places.root);
  const based = await serve(folderOf('based'), places.based);
  provide('root', { folder: folderOf('root'), base: places.root, url: root.url });
  provide('based', { folder: folderOf('based'), base: places.based, url: based.url });
  provide('again', folderOf('again'));
  return async () => {
    await Promise.all([root.close(), based.close()]);
  };
}

function folderOf(name: string): string {
  return join(project, '.cache', 'test', name);
}

async function build(folder: string, base: string, pictures: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const environment = {
    CHARTROOM_OUT: folder,
    CHARTROOM_CACHE: folderOf('cache'),
    CHARTROOM_PICTURES: pictures,
    CHARTROOM_SITE: origin,
    CHARTROOM_BASE: base,
  };
  const { passed, output, seconds } = await run(['npm', 'run', 'build'], { environment });
  if (!passed) throw new Error(`The site does not build under ${base}:\n${output}`);
  console.log(`Built under ${base} in ${seconds.toFixed(1)} s`);
}
