import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { logSamples } from '#accesslogs/samples.ts';
import { samples } from '#balance/samples.ts';
import { origin } from '../site.ts';
import { attributes, decode, parse, readPages, readPaths } from '../../scripts/site/pages.ts';

const linking = ['href', 'src', 'action', 'formaction', 'poster'] as const;

/** What the tools have to try, by their pages. */
const sampleIds: Readonly<Record<string, readonly string[]>> = {
  'balance/': samples.map(({ id }) => id),
  'access-logs/': logSamples.map(({ id }) => id),
};

/** Any address of ours: in a feed, a calendar, the API, structured data. Not a template of one. */
const absolute = new RegExp(`${RegExp.escape(origin)}[^\\s"'<>\\\\)\\]{}]*(?!\\{)`, 'g');

describe.each(['root', 'based'] as const)('links of the site: %s', (name) => {
  const { folder, base } = inject(name);
  const pages = readPages({ folder });
  const files = new Set(readPaths(folder));
  const anchors = new Map(
    pages.map((page) => [page.path, new Set(attributes(parse(page), '[id]', 'id'))]),
  );

  test('no page links to what is not there', () => {
    const links = pages.flatMap((page) => {
      const document = parse(page);
      const targets = linking.flatMap((attribute) =>
        attributes(document, `[${attribute}]`, attribute),
      );
      return [...targets, ...named(page.html)].map((target) => ({ target, from: page.path }));
    });
    expect(dead(links)).toEqual([]);
  });

  test('no feed, calendar or index names an address that is not there', () => {
    const links = [...files]
      .filter((path) => /\.(?:xml|ics|json|csv|txt|webmanifest)$/.test(path))
      .filter((path) => !path.startsWith('pagefind/'))
      .flatMap((path) => {
        // Calendars fold long lines.
        const text = readFileSync(join(folder, path), 'utf8').replaceAll('\r\n ', '');
        return named(text).map((target) => ({ target, from: path }));
      });
    expect(dead(links)).toEqual([]);
  });

  /** The dead targets, each with a file that names it and the number of such files. */
  function dead(links: readonly { target: string; from: string }[]): string[] {
    const wrong = links.flatMap(({ target, from }) => {
      const url = URL.parse(target, origin + base + from);
      return isThere(url) ? [] : [{ target: url?.href ?? target, from }];
    });
    return [...Map.groupBy(wrong, ({ target }) => target)].map(([target, places]) => {
      const from = new Set(places.map((place) => place.from));
      return `${target} in ${from.size} files, such as ${[...from][0] ?? ''}`;
    });
  }

  function isThere(url: URL | null): boolean {
    if (!url) return false;
    // Other hosts are the weekly link check's.
    if (url.origin !== origin) return true;
    if (!url.pathname.startsWith(base)) return false;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (!files.has(path.replace(/(^|\/)$/, '$1index.html'))) return false;
    // A text that the analyzer opens.
    if (anchor.startsWith('text=')) return path === 'analyzer/';
    // Versions that the posture page judges.
    if (anchor.startsWith('v=')) return path === 'posture/';
    if (anchor.startsWith('sample=')) return sampleIds[path]?.includes(anchor.slice(7)) ?? false;
    return anchor === '' || (anchors.get(path)?.has(anchor) ?? true);
  }
});

function named(text: string): string[] {
  return [...text.matchAll(absolute)].map(([address]) => decode(address).replace(/[.,;:]+$/, ''));
}
