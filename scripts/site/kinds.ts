import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../program.ts';

type Route = { kind: string; pattern: RegExp };

/** The kinds of page are the routes of `src/pages`, so that none can be forgotten. */
const routes: readonly Route[] = globSync('**/*.{astro,md,mdx}', {
  cwd: join(root, 'src', 'pages'),
})
  .map((file) => file.replaceAll('\\', '/').replace(/\.[a-z]+$/, ''))
  .toSorted(byPrecedence)
  .map((kind) => ({ kind, pattern: patternOf(kind) }));

export const kinds: readonly string[] = routes.map(({ kind }) => kind);

/** @returns `none` for a page that no route of `src/pages` accounts for. */
export function kindOf(path: string): string {
  return routes.find(({ pattern }) => pattern.test(path))?.kind ?? 'none';
}

/**
 * As Astro decides between routes: in the first part that differs, a name goes before a parameter,
 * and that before the rest of a path.
 *
 * @see https://docs.astro.build/en/guides/routing/#route-priority-order
 */
function byPrecedence(a: string, b: string): number {
  return breadths(a).localeCompare(breadths(b)) || a.localeCompare(b);
}

/** One figure for each part of the path: `talks/[...page]` → `02`. */
function breadths(kind: string): string {
  return kind
    .split('/')
    .map((part) => (part.includes('[...') ? '2' : part.includes('[') ? '1' : '0'))
    .join('');
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
