import type { HostAndPort } from '#analyzer/request/authority.ts';

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

export function requestOf(wish: RequestWish, { host, port }: HostAndPort): Request {
  const mark = wish.path.indexOf('?');
  const path = mark < 0 ? wish.path : wish.path.slice(0, mark);
  return {
    scheme: wish.scheme,
    authority: wish.host.trim(),
    host,
    port: wish.port ?? port,
    path: path.startsWith('/') ? path : `/${path}`,
    search: mark < 0 ? '' : wish.path.slice(mark),
    query: new Map(mark < 0 ? [] : queryOf(wish.path.slice(mark + 1))),
    method: wish.method.trim().toUpperCase() || 'GET',
    headers: new Map(
      Object.entries(wish.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    sni: (wish.sni ?? host).toLowerCase(),
    sourceIp: wish.sourceIp,
    claims: wish.claims,
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
