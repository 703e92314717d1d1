import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headers } from '../../src/policy.ts';

/** Writes `_headers` in the form that Netlify, Cloudflare Pages and others read: a path, then its headers. */
export async function writeHeaders(folder: string, base: string): Promise<void> {
  const rules = {
    '/*': headers,
    // Their names change with their contents.
    [`${base.replace(/\/?$/, '/')}assets/*`]: {
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  };
  const lines = Object.entries(rules).flatMap(([path, values]) => [
    path,
    ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  await writeFile(join(folder, '_headers'), `${lines.join('\n')}\n`);
}
