import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../program.ts';

type Route = { kind: string; pattern: RegExp };

/** The kinds of page are the routes of `src/pages`, so that none can be forgotten. */
const routes: readonly Route[] = globSync('**/*.{astro,md,mdx}', {
  cwd: join(root, 'src', 'pages'),
})
  .map((file) => file.replaceAll('\\', '/').replace(/\.[a-z]+$/, ''))
  // A page of its own name goes before one that stands for many.
  .toSorted((a, b) => parameters(a) - parameters(b) || a.localeCompare(b))
  .map((kind) => ({ kind, pattern: patternOf(kind) }));

export const kinds: readonly string[] = routes.map(({ kind }) => kind);

/** @returns `none` for a page that no route of `src/pages` accounts for. */
export function kindOf(path: string): string {
  return routes.find(({ pattern }) => pattern.test(path))?.kind ?? 'none';
}

function parameters(kind: string): number {
  return kind.split('[').length - 1;
}

function patternOf(kind: string): RegExp {
  if (kind === '404') return /^404\.html$/;
  const path = kind
    .replace(/(^|\/)index$/, '$1')
    .replace(/[^/]$/, '$&/')
    .replace(/[.*+?^${}()|\\]/g, '\\$&')
    .replace(/\[\\\.\\\.\\\.[^\]]+\]\/?/g, '(?:.+/)?')
    .replace(/\[[^\]]+\]/g, '[^/]+');
  return new RegExp(`^${path}$`);
}
