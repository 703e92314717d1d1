import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { origin } from '../site.ts';
import { root } from '../../scripts/program.ts';
import { attributes, parse, readPages, type BuiltPage } from '../../scripts/site/pages.ts';

/** What search engines, previews and tabs read of a page. */
type Head = BuiltPage & { document: HtmlElement; title: string; description: string };

describe.each(['root', 'based'] as const)('heads of the pages: %s', (name) => {
  const site = inject(name);
  const heads: Head[] = readPages(site).map((page) => {
    const document = parse(page);
    const title = document.querySelector('title')?.textContent.trim() ?? '';
    const [description = ''] = attributes(document, 'meta[name="description"]', 'content');
    return { ...page, document, title, description };
  });

  test('every page has one heading of the first rank', () => {
    expect(paths(heads, ({ document }) => document.querySelectorAll('h1').length !== 1)).toEqual(
      [],
    );
  });

  test('every page has a title and a description', () => {
    expect(paths(heads, ({ title, description }) => !title || !description)).toEqual([]);
  });

  test('no two pages share a title', () => {
    expect(shared(heads, ({ title }) => title)).toEqual([]);
  });

  test('no two pages share a description', () => {
    expect(shared(heads, ({ description }) => description)).toEqual([]);
  });

  test('every page names its own address as the canonical one', () => {
    const pages = heads.filter(({ path }) => path !== '404.html');
    const wrong = paths(pages, ({ document, path }) => {
      const [canonical] = attributes(document, 'link[rel="canonical"]', 'href');
      return canonical !== origin + site.base + path;
    });
    expect(wrong).toEqual([]);
  });

  test('every page says its language and how wide it is', () => {
    const wrong = paths(heads, ({ document }) => {
      const [language] = attributes(document, 'html', 'lang');
      const [viewport] = attributes(document, 'meta[name="viewport"]', 'content');
      return !language || viewport !== 'width=device-width, initial-scale=1';
    });
    expect(wrong).toEqual([]);
  });

  test('every page leads to a file that improves it', () => {
    const wrong = heads.flatMap(({ path, document }) => {
      const edits = attributes(document, 'footer a', 'href').filter(isEdit);
      return edits.length === 1 && edits.every(leadsToFile) ? [] : `${path}: ${edits.join()}`;
    });
    expect(wrong).toEqual([]);
  });

  test('every other link to a file that can be improved leads to one', () => {
    const edits = heads.flatMap(({ document }) =>
      attributes(document, 'main a', 'href').filter(isEdit),
    );
    expect(edits).not.toEqual([]);
    expect([...new Set(edits)].filter((edit) => !leadsToFile(edit))).toEqual([]);
  });

  test('structured data is JSON that names its vocabulary and type', () => {
    const wrong = heads.flatMap(({ path, html }) =>
      [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
        .filter(([, text = '']) => !isStructured(text))
        .map(() => path),
    );
    expect(wrong).toEqual([]);
  });
});

function paths(heads: readonly Head[], wrong: (head: Head) => boolean): string[] {
  return heads.filter(wrong).map(({ path }) => path);
}

function isEdit(address: string): boolean {
  return address.includes('/edit/main/');
}

/** Whether an "improve" link names a file of the repository; a folder cannot be edited. */
function leadsToFile(edit: string): boolean {
  const [, file = ''] = edit.split('/edit/main/');
  return statSync(join(root, decodeURI(file)), { throwIfNoEntry: false })?.isFile() === true;
}

/** Each text that several pages have, with their paths. */
function shared(heads: readonly Head[], text: (head: Head) => string): string[] {
  return [...Map.groupBy(heads, text)]
    .filter(([, pages]) => pages.length > 1)
    .map(([key, pages]) => `${key}: ${pages.map(({ path }) => path).join(', ')}`);
}

function isStructured(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return (
      typeof data === 'object' &&
      data !== null &&
      '@context' in data &&
      data['@context'] === 'https://schema.org' &&
      ('@type' in data || '@graph' in data)
    );
  } catch {
    return false;
  }
}
