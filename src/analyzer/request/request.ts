import type { HostAndPort } from '#analyzer/request/authority.ts';
import { normalPath, type Normalization } from '#analyzer/request/path.ts';

/** Where a request starts. A name is `namespace/name`. */
export type Origin =
  | { kind: 'gateway'; name: string }
  | { kind: 'workload'; name: string }
  /** A client without a sidecar that asks a Service directly. */
  | { kind: 'outside' };

/** What a request is asked to be. */
export type RequestWish = {
  from: Origin;
  scheme: 'http' | 'https';
  /** As in the address: a name, which may have a port behind it. */
  host: string;
  /** With its query, if it has one. */
  path: string;
  method: string;
  headers?: Readonly<Record<string, string>>;
  /** Counts more than a port behind the host. */
  port?: number | undefined;
  /** The name in the TLS handshake; that of the host, if not given. */
  sni?: string | undefined;
  /** The address that the client has. */
  sourceIp?: string | undefined;
  /** The claims of a valid token that the request carries. */
  claims?: Claims | undefined;
};

export type Claims = Readonly<Record<string, unknown>>;

/** A request as the proxies see it. */
export type Request = {
  scheme: 'http' | 'https';
  /** As the Host header has it. */
  authority: string;
  /** In small letters, without port. */
  host: string;
  port: number | undefined;
  /** Without the query. */
  path: string;
  query: ReadonlyMap<string, string>;
  /** The query as it is written, with its question mark; empty without one. */
  search: string;
  method: string;
  /** By their names in small letters. */
  headers: ReadonlyMap<string, string>;
  sni: string;
  sourceIp: string | undefined;
  claims: Claims | undefined;
};

/** @param normalization how the proxies of the mesh write paths. */
export function requestOf(
  wish: RequestWish,
  { host, port }: HostAndPort,
  normalization: Normalization,
): Request {
  const { path, search } = pathOf(wish);
  return {
    scheme: wish.scheme,
    authority: wish.host.trim(),
    host,
    port: wish.port ?? port,
    path: normalPath(path, normalization),
    query: new Map(search === '' ? [] : queryOf(search.slice(1))),
    search,
    method: wish.method.trim().toUpperCase() || 'GET',
    headers: new Map(
      Object.entries(wish.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    sni: (wish.sni ?? host).toLowerCase(),
    sourceIp: wish.sourceIp,
    claims: wish.claims,
  };
}

/** A path as a client sends it: without the fragment, which stays with the client. */
export function pathOf(wish: Pick<RequestWish, 'path'>): { path: string; search: string } {
  const [sent = ''] = wish.path.split('#', 1);
  const mark = sent.indexOf('?');
  const path = mark < 0 ? sent : sent.slice(0, mark);
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    search: mark < 0 ? '' : sent.slice(mark),
  };
}

/** Envoy takes names and values as they are written, and of a repeated name the first. */
function queryOf(text: string): [string, string][] {
  return text
    .split('&')
    .map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    })
    .toReversed();
}
