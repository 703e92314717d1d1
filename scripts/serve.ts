import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headers } from '../src/policy.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export type Served = {
  /** Of the site's first page, with the base: `http://127.0.0.1:40123/chartroom/`. */
  url: string;
  close: () => Promise<void>;
};

/** Serves a built site as a host would: under its base, with its headers, from a free port. */
export async function serve(folder: string, base: string): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(pathname).then(({ status, type, body }) => {
      response.writeHead(status, { ...headers, 'Content-Type': type }).end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };

  async function answer(path: string): Promise<{ status: number; type: string; body: Buffer }> {
    const name = decoded(path.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
    const inside = path.startsWith(base) && !name.split(/[\\/]/).includes('..');
    const body = inside ? await read(join(folder, name)) : undefined;
    if (body) {
      const type = types[extname(name)] ?? 'application/octet-stream';
      return { status: 200, type, body };
    }
    const missing = (await read(join(folder, '404.html'))) ?? Buffer.from('Not found');
    return { status: 404, type: types['.html'] ?? '', body: missing };
  }
}

/** @returns undefined when there is no such file. */
async function read(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

/** The text itself where it is no encoding of another. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
