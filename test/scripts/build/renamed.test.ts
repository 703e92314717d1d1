import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forwardingPage, writeRenamed } from '../../../scripts/build/renamed.ts';
import { attributes, parse, readPages } from '../../../scripts/site/pages.ts';
import { pagePolicy } from '../../../src/policy.ts';
import { archive, talk } from '../../catalog/small-archive.ts';

const site = { name: 'Chartroom', host: 'https://example.org', base: '/charts/' };
const catalog = archive(
  [talk('istiocon-2022/mesh', { title: 'Mesh', formerly: ['istiocon-2021/mash'] })],
  {
    speakers: [{ id: 'ada-ek', name: 'Ada Ek', formerly: ['ada', 'ada-e'] }],
    topics: [
      {
        id: 'wasm',
        title: 'Wasm',
        formerly: ['web-assembly'],
        sources: [{ title: 'Wasm', url: 'https://webassembly.org/' }],
        body: 'Filters.',
      },
    ],
  },
);

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renamed-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('an earlier address', () => {
  test.each([
    ['of a talk', 'talks/istiocon-2021/mash/', 'talks/istiocon-2022/mesh/'],
    ['of a topic', 'topics/web-assembly/', 'topics/wasm/'],
    ['of a speaker', 'speakers/ada/', 'speakers/ada-ek/'],
    ['of a speaker renamed twice', 'speakers/ada-e/', 'speakers/ada-ek/'],
  ])('%s leads to the present one, with a link for who stays', async (_, from, to) => {
    await writeRenamed(catalog, site, folder);
    const page = parse({ html: await readFile(join(folder, from, 'index.html'), 'utf8') });
    expect(attributes(page, 'meta[http-equiv]', 'content')).toEqual([
      pagePolicy,
      `0; url=/charts/${to}`,
    ]);
    expect(attributes(page, 'link[rel="canonical"]', 'href')).toEqual([
      `https://example.org/charts/${to}`,
    ]);
    expect(attributes(page, 'a', 'href')).toEqual([`/charts/${to}`]);
  });

  test('of a feed has the feed itself, where there is one', async () => {
    await place('feeds/topics/wasm.xml', '<rss/>');
    await place('feeds/talks/istiocon-2022/mesh.ics', 'BEGIN:VCALENDAR');
    await writeRenamed(catalog, site, folder);
    expect(await readFile(join(folder, 'feeds/topics/web-assembly.xml'), 'utf8')).toBe('<rss/>');
    expect(existsSync(join(folder, 'feeds/topics/web-assembly.ics'))).toBe(false);
    expect(existsSync(join(folder, 'feeds/talks/istiocon-2021/mash.ics'))).toBe(true);
  });

  test('is no page of the site that search engines or tests should look at', async () => {
    await place('topics/wasm/index.html', '<!doctype html><title>Wasm</title>');
    await writeRenamed(catalog, site, folder);
    expect(readPages({ folder }).map(({ path }) => path)).toEqual(['topics/wasm/']);
  });
});

test('the page that forwards is valid, whatever the title', async () => {
  const move = { from: 'topics/a/', to: 'topics/b/' };
  const html = forwardingPage({ title: 'A <b> & "c"', page: move, feeds: [] }, site);
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  const { results } = await validator.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

async function place(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
