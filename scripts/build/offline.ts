import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Pages that work without a network once they were opened. */
const toolPages = ['analyzer/', 'balance/', 'access-logs/', 'posture/'];

/** What they fetch beside their assets. */
const toolData = ['posture/record.json'];

/** Writes the service worker of the tools, with the files that it keeps and a version of its own. */
export async function writeOffline(folder: string, base: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  const pages = await Promise.all(
    toolPages.map((page) => readFile(join(folder, page, 'index.html'), 'utf8')),
  );
  const data = await Promise.all(toolData.map((path) => readFile(join(folder, path), 'utf8')));
  const kept = await withMentioned(pages, assets, folder);
  const at = base.replace(/\/?$/, '/');
  const files = [
    ...[...toolPages, ...toolData, 'theme.js', 'favicon.svg'].map((path) => at + path),
    ...kept.toSorted().map((name) => `${at}assets/${name}`),
  ];
  const version = createHash('sha256');
  for (const text of [...pages, ...data, ...files]) version.update(text);
  await writeFile(
    join(folder, 'offline.js'),
    workerText(files, version.digest('hex').slice(0, 12)),
  );
}

/** The assets that texts mention, and those that these mention, which may be loaded later. */
async function withMentioned(
  texts: readonly string[],
  assets: readonly string[],
  folder: string,
): Promise<string[]> {
  const found = new Set<string>();
  const queue = [...texts];
  for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
    const names = new Set(text.match(/[\w.@-]+\.(?:js|css|woff2)\b/g));
    for (const name of names) {
      if (found.has(name) || !assets.includes(name)) continue;
      found.add(name);
      if (!name.endsWith('.woff2'))
        queue.push(await readFile(join(folder, 'assets', name), 'utf8'));
    }
  }
  return [...found];
}

/** Pages come from the network while there is one; what has a version in its name is kept. */
function workerText(files: readonly string[], version: string): string {
  return `// Keeps the tools for when there is no network. Nothing else passes through it.
const name = 'tools-${version}';
const files = ${JSON.stringify(files, null, 2)};

addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(name);
    await cache.addAll(files);
    await skipWaiting();
  };
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  const clean = async () => {
    for (const other of await caches.keys()) {
      if (other.startsWith('tools-') && other !== name) await caches.delete(other);
    }
    await clients.claim();
  };
  event.waitUntil(clean());
});

addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (!files.includes(pathname)) return;
  const kept = async () => (await caches.open(name)).match(pathname);
  const fresh = () => fetch(event.request);
  event.respondWith(
    pathname.endsWith('/')
      ? fresh().catch(async () => (await kept()) ?? Response.error())
      : kept().then((found) => found ?? fresh()),
  );
});
`;
}
