import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalog } from '#catalog/catalog.ts';
import { renamed, type Renamed } from '#feeds/renamed.ts';
import { pagePolicy, referrerPolicy } from '../../src/policy.ts';

type Site = {
  name: string;
  /** `https://chartroom.example`. */
  host: string;
  /** `/`, or `/chartroom/`. */
  base: string;
};

/**
 * Makes each earlier address of an item lead to it: a page that forwards at once, without a
 * script, and the feeds under both names, as readers of feeds follow no page. Needs the built site.
 */
export async function writeRenamed(catalog: Catalog, site: Site, folder: string): Promise<void> {
  for (const item of renamed(catalog)) {
    await put(join(folder, item.page.from, 'index.html'), (file) =>
      writeFile(file, forwardingPage(item, site)),
    );
    for (const { from, to } of item.feeds) {
      const feed = join(folder, to);
      if (existsSync(feed)) await put(join(folder, from), (file) => copyFile(feed, file));
    }
  }
}

export function forwardingPage({ title, page }: Renamed, { name, host, base }: Site): string {
  const target = base.replace(/\/?$/, '/') + page.to;
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escaped(pagePolicy)}">
    <meta name="referrer" content="${referrerPolicy}">
    <meta http-equiv="refresh" content="0; url=${escaped(target)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escaped(`Moved: ${title} · ${name}`)}</title>
    <link rel="canonical" href="${escaped(new URL(target, host).href)}">
  </head>
  <body>
    <main>
      <h1>This page has moved</h1>
      <p>It is at <a href="${escaped(target)}">${escaped(title)}</a> now.</p>
    </main>
  </body>
</html>
`;
}

async function put(file: string, write: (file: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await write(file);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => references[character] ?? character);
}
