import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';
import { tools } from '#catalog/tools.ts';

const { folder } = inject('root');
const known = JSON.parse(
  readFileSync(join(folder, 'search', 'quick.json'), 'utf8'),
) as QuickEntry[];

describe('the search index', () => {
  test.each([
    ['talk', 'talks/*/*/index.html', /^talks\/by\//],
    ['topic', 'topics/*/index.html', undefined],
    ['speaker', 'speakers/*/index.html', undefined],
    ['edition', 'editions/*/index.html', undefined],
    ['check', 'checks/*/index.html', undefined],
    ['guide', 'guides/*/index.html', undefined],
    ['deck', 'slides/chartroom/*/index.html', undefined],
  ])('knows every page of a %s by name', (kind, pattern, others) => {
    const pages = globSync(pattern, { cwd: folder })
      .map((path) => path.replaceAll('\\', '/').replace(/index\.html$/, ''))
      .filter((path) => !others?.test(path));
    const paths = known.filter((entry) => entry.kind === kind).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(pages.toSorted());
    expect(pages.length).toBeGreaterThan(0);
  });

  test('knows every tool by name', () => {
    const paths = known.filter(({ kind }) => kind === 'tool').map(({ path }) => path);
    expect(paths).toEqual(tools.map(({ path }) => path).toSorted());
  });

  test('holds the texts of these pages and of no other', () => {
    const texts = globSync('*.pf_fragment', { cwd: join(folder, 'pagefind', 'fragment') });
    const ids = texts.map((name) => name.replace(/\.pf_fragment$/, ''));
    expect(known.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  test('comes without the interfaces of Pagefind, which the policy forbids', () => {
    const scripts = globSync('*.{js,css}', { cwd: join(folder, 'pagefind') });
    expect(scripts).toEqual(['pagefind.js']);
  });
});
