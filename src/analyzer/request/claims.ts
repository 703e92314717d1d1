import type { Claims } from '#analyzer/request/request.ts';

/**
 * The way to the claim that a header of a match asks for: `@request.auth.claims.group`, or
 * `@request.auth.claims[group][name]`.
 */
export function claimHeader(name: string): string[] | undefined {
  const beginning = '@request.auth.claims';
  if (!name.startsWith(beginning)) return undefined;
  const rest = name.slice(beginning.length);
  if (rest.startsWith('.')) return rest.slice(1).split('.');
  return bracketed(rest);
}

/** `[group][name]` → `group`, `name`. */
export function bracketed(text: string): string[] | undefined {
  return /^(?:\[[^\]]+\])+$/.test(text) ? text.slice(1, -1).split('][') : undefined;
}

/** What a token claims at the end of a way; of text with spaces, as `scope` has it, a list. */
export function claimAt(claims: Claims | undefined, way: readonly string[]): unknown {
  let value: unknown = claims;
  for (const name of way) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
      return undefined;
    }
    value = (value as Claims)[name];
  }
  const isScope = way.length === 1 && ['scope', 'permission'].includes(way[0] ?? '');
  return isScope && typeof value === 'string' ? value.split(' ') : value;
}

/** The values of a claim as text. What is no text, number or the like counts for nothing. */
export function claimTexts(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
      ? [String(one)]
      : [],
  );
}
