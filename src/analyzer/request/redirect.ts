import type { Request } from '#analyzer/request/request.ts';
import { withPrefix } from '#analyzer/request/rewrite.ts';
import type { HttpMatch, HttpRoute } from '#analyzer/schemas/virtual-service.ts';

/** Where a redirect leads, as its Location header says it. */
export function redirectTarget(
  redirect: NonNullable<HttpRoute['redirect']>,
  match: HttpMatch | undefined,
  request: Request,
  port: number,
): string {
  const scheme = redirect.scheme || request.scheme;
  const host = redirect.authority || request.host;
  const path = redirect.prefixRewrite
    ? withPrefix(redirect.prefixRewrite, match, request.path)
    : redirect.uri || request.path;
  return `${scheme}://${host}${portText(redirect, request, scheme, port)}${path}${
    path.includes('?') ? '' : request.search
  }`;
}

function portText(
  { port, derivePort, authority }: NonNullable<HttpRoute['redirect']>,
  request: Request,
  scheme: string,
  listener: number,
): string {
  const usual = scheme === 'https' ? 443 : 80;
  if (port) return port === usual ? '' : `:${port}`;
  if (derivePort === 'FROM_REQUEST_PORT') return listener === usual ? '' : `:${listener}`;
  if (authority || derivePort === 'FROM_PROTOCOL_DEFAULT') return '';
  const given = /:\d+$/.exec(request.authority)?.[0] ?? '';
  // Envoy leaves out a port that is the usual one of the scheme that it changes from.
  return given === ':80' || given === ':443' ? '' : given;
}
