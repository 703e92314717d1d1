import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { factsAreAtHand, factsOf, withoutFacts } from '../facts.ts';
import { readPaths } from '../../scripts/site/pages.ts';

const { folder } = inject('root');
const files = readPaths(folder);

if (!factsAreAtHand) console.warn(`Entries of the editions: ${withoutFacts}.`);

describe.runIf(factsAreAtHand).each([
  ['istiocon-2021', 67],
  ['istiocon-2022', 71],
])('every known entry of %s', (edition, count) => {
  const entries = factsAreAtHand ? factsOf(edition) : [];

  test(`is one of ${count}`, () => {
    expect(new Set(entries).size).toBe(count);
  });

  test('has its page', () => {
    expect(without(new Set(files), (id) => `talks/${id}/index.html`)).toEqual([]);
  });

  test('stands in a feed of talks', () => {
    const feeds = files.filter((path) => path.startsWith('feeds/') && path.endsWith('.xml'));
    const text = feeds.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
    const linked = new Set([...text.matchAll(/talks\/[\w-]+\/[\w-]+\//g)].map(([path]) => path));
    expect(without(linked, (id) => `talks/${id}/`)).toEqual([]);
  });

  test('stands in a calendar', () => {
    const calendars = files.filter((path) => path.startsWith('feeds/') && path.endsWith('.ics'));
    const text = calendars.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
    const unfolded = text.replaceAll('\r\n ', '');
    const linked = new Set(
      [...unfolded.matchAll(/talks\/[\w-]+\/[\w-]+\//g)].map(([path]) => path),
    );
    expect(without(linked, (id) => `talks/${id}/`)).toEqual([]);
  });

  test('stands in the search index', () => {
    const indexed = new Set(searchable());
    expect(without(indexed, (id) => `/talks/${id}/`)).toEqual([]);
  });

  function without(known: ReadonlySet<string>, place: (id: string) => string): string[] {
    return entries.filter((id) => !known.has(place(id)));
  }
});

/** Addresses of the pages in Pagefind's index: each is described by a compressed fragment. */
function searchable(): string[] {
  return files
    .filter((path) => path.endsWith('.pf_fragment'))
    .map((path) => {
      const text = gunzipSync(readFileSync(join(folder, path))).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return url;
    });
}
