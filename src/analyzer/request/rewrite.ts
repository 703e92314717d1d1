import { replaceMatches } from '#analyzer/regex.ts';
import { isAuthority, isPlainHeader } from '#analyzer/request/header.ts';
import type { Request } from '#analyzer/request/request.ts';
import type { HttpMatch, HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import { matcherOf } from '#analyzer/validation/string-match.ts';

/** The path that goes on: of a prefix, its part is replaced; else the whole. */
export function rewrittenPath(
  { uri, uriRegexRewrite }: NonNullable<HttpRoute['rewrite']>,
  match: HttpMatch | undefined,
  path: string,
): string {
  if (uriRegexRewrite?.match !== undefined) {
    return replaceMatches(uriRegexRewrite.match, path, uriRegexRewrite.rewrite ?? '');
  }
  return uri ? withPrefix(uri, match, path) : path;
}

/** A path with the prefix that was matched replaced by another. */
export function withPrefix(prefix: string, match: HttpMatch | undefined, path: string): string {
  const matcher = matcherOf(match?.uri) ?? { type: 'prefix', value: '/' };
  return matcher.type === 'prefix' ? prefix + path.slice(matcher.value.length) : prefix;
}

type HeaderChange = NonNullable<NonNullable<HttpRoute['headers']>['request']>;

/**
 * The request with headers set, added and removed, in Envoy's order. Of the parts of the request
 * line, only the authority can be set.
 */
export function withHeaders(request: Request, change: HeaderChange | undefined): Request {
  if (!change) return request;
  const headers = new Map(request.headers);
  for (const name of (change.remove ?? []).filter(isPlainHeader)) {
    headers.delete(name.toLowerCase());
  }
  for (const [name, value] of plainEntries(change.set)) headers.set(name.toLowerCase(), value);
  for (const [name, value] of plainEntries(change.add)) {
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before},${value}`);
  }
  const set = Object.entries(change.set ?? {}).find(([name]) => isAuthority(name));
  return { ...request, headers, authority: set?.[1] || request.authority };
}

function plainEntries(values: Readonly<Record<string, string>> = {}): [string, string][] {
  return Object.entries(values).filter(([name]) => isPlainHeader(name));
}
