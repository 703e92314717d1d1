import type { MeshConfig } from '#analyzer/mesh-config.ts';

export type Normalization = NonNullable<
  NonNullable<MeshConfig['pathNormalization']>['normalization']
>;

/** How the proxies of a mesh write paths before they look at them; `BASE` by default. */
export function normalizationOf({ pathNormalization }: MeshConfig): Normalization {
  const { normalization = 'DEFAULT' } = pathNormalization ?? {};
  return normalization === 'DEFAULT' ? 'BASE' : normalization;
}

/**
 * A path, without its query, as routes and policies see it.
 *
 * @see https://istio.io/latest/docs/ops/best-practices/security/#customize-your-system-on-path-normalization
 */
export function normalPath(path: string, how: Normalization): string {
  if (how === 'NONE') return path;
  const decoded = how === 'DECODE_AND_MERGE_SLASHES' ? withPlainSlashes(path) : path;
  const base = withoutDots(withPlainLetters(decoded).replaceAll('\\', '/'));
  return how === 'BASE' ? base : base.replaceAll(/\/{2,}/g, '/');
}

function withPlainSlashes(path: string): string {
  return path.replaceAll(/%2f/gi, '/').replaceAll(/%5c/gi, '\\');
}

/** Letters, digits and marks that need no escape lose it, as RFC 3986 asks in section 6.2.2.2. */
function withPlainLetters(path: string): string {
  return path.replaceAll(/%([0-7][0-9a-f])/gi, (escape, code: string) => {
    const letter = String.fromCodePoint(Number.parseInt(code, 16));
    return /[\w.~-]/.test(letter) ? letter : escape;
  });
}

/** `/a/./b/../c` is `/a/c`; above the root there is nothing. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  // What ends in dots is a folder: `/a/..` is `/`.
  if (/^\.{1,2}$/.test(segments.at(-1) ?? '')) kept.push('');
  return `/${kept.join('/')}`;
}
