import type { Request } from '#analyzer/request/request.ts';

/** What Envoy knows as headers, and HTTP does not. */
export type HeaderSource = Pick<
  Request,
  'authority' | 'method' | 'path' | 'search' | 'scheme' | 'headers'
>;

/** A header of a request as Envoy sees it: the parts of the request line are headers too. */
export function headerOf(request: HeaderSource, name: string): string | undefined {
  const key = name.toLowerCase();
  switch (key) {
    case ':authority':
    // Envoy keeps no Host header beside the authority.
    case 'host':
      return request.authority;
    case ':method':
      return request.method;
    case ':path':
      return `${request.path}${request.search}`;
    case ':scheme':
      return request.scheme;
    default:
      return request.headers.get(key);
  }
}

export function isAuthority(name: string): boolean {
  return /^(?::authority|host)$/i.test(name);
}

/** Whether a name is that of a header which Istio sets, adds and removes; the others it leaves. */
export function isPlainHeader(name: string): boolean {
  return !name.startsWith(':') && !isAuthority(name);
}
