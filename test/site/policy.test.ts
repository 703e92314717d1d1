import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { headers, pagePolicy } from '../../src/policy.ts';
import { attributes, parse, readPages } from '../../scripts/site/pages.ts';

describe.each(['root', 'based'] as const)('the security policy: %s', (name) => {
  const site = inject(name);
  const pages = readPages(site);

  test('every page carries it', () => {
    const without = pages.filter((page) => {
      const [policy] = attributes(parse(page), 'meta[http-equiv]', 'content');
      return policy !== pagePolicy;
    });
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('every page tells other sites nothing of where one came from, as the header does', () => {
    const telling = pages.filter((page) => {
      const [policy] = attributes(parse(page), 'meta[name="referrer"]', 'content');
      return policy !== headers['Referrer-Policy'];
    });
    expect(telling.map(({ path }) => path)).toEqual([]);
    expect(headers['Referrer-Policy']).toBe('no-referrer');
  });

  test('the headers file sends it for every path, with all other headers', () => {
    const [, rules = ''] = /^\/\*\n((?: {2}.*\n)+)/m.exec(read('_headers')) ?? [];
    const sent = rules.trim().split(/\n */).map(splitHeader);
    expect(Object.fromEntries(sent)).toEqual(headers);
  });

  test('the header says what the pages say, and who may frame them', () => {
    expect(headers['Content-Security-Policy']).toBe(`${pagePolicy}; frame-ancestors 'none'`);
  });

  test('files that may be kept for ever lie under the base', () => {
    expect(read('_headers')).toContain(`\n${site.base}assets/*\n  Cache-Control: `);
  });

  test('no page holds what the policy blocks', () => {
    const faults = pages.flatMap((page) => {
      const document = parse(page);
      const scripts = document
        .querySelectorAll('script')
        .filter((script) => !script.hasAttribute('src'))
        // Data for scripts and search engines is not run.
        .filter((script) => !script.getAttributeValue('type')?.endsWith('json'));
      const handlers = /<[a-z][^>]*\son[a-z]+=/i.test(page.html);
      return [
        ...scripts.map(() => `${page.path}: an inline script`),
        ...document.querySelectorAll('style').map(() => `${page.path}: an inline style sheet`),
        ...document.querySelectorAll('[style]').map(() => `${page.path}: a style attribute`),
        ...(handlers ? [`${page.path}: an inline event handler`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  function read(path: string): string {
    return readFileSync(join(site.folder, path), 'utf8');
  }
});

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}
