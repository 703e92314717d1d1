import { isIp } from '#analyzer/validation/addresses.ts';

/** What the checks need of an address of the web, or why Go cannot read it. */
export type UrlReading =
  { kind: 'url'; scheme: string; port: string } | { kind: 'unreadable'; problem: string };

/**
 * Reads an address as Go does, which is stricter than browsers in some points and takes relative
 * ones.
 *
 * @param asRequest for what stands in a request: an absolute address, or an absolute path.
 */
export function readUrl(text: string, asRequest = false): UrlReading {
  const hash = asRequest ? -1 : text.indexOf('#');
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  const address = hash < 0 ? text : text.slice(0, hash);

  if (/[\u0000-\u001f\u007f]/.test(address)) return unreadable('it holds a control character');
  if (address === '' && asRequest) return unreadable('it is empty');
  if (address === '*') return { kind: 'url', scheme: '', port: '' };
  if (address.startsWith(':')) return unreadable('nothing stands before its colon');
  const [, scheme = ''] = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(address) ?? [];
  const [rest = ''] = address.slice(scheme === '' ? 0 : scheme.length + 1).split('?', 1);
  return readRest(rest, fragment, scheme.toLowerCase(), asRequest);
}

function readRest(rest: string, fragment: string, scheme: string, asRequest: boolean): UrlReading {
  if (!rest.startsWith('/')) {
    if (scheme !== '') return withEscapes('', fragment, { kind: 'url', scheme, port: '' });
    if (asRequest) return unreadable('it is neither absolute nor a path');
    if (/^[^/]*:/.test(rest)) return unreadable('its first segment has a colon');
  }
  const hasHost =
    rest.startsWith('//') && (scheme !== '' || (!asRequest && !rest.startsWith('///')));
  if (!hasHost) return withEscapes(rest, fragment, { kind: 'url', scheme, port: '' });
  const [, authority = '', path = ''] = /^\/\/([^/]*)(.*)$/s.exec(rest) ?? [];
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const problem =
    hostProblem(host, scheme) ?? (at < 0 ? undefined : userProblem(authority.slice(0, at)));
  if (problem) return unreadable(problem);
  const port = /:(\d*)$/.exec(host)?.[1] ?? '';
  return withEscapes(path, fragment, { kind: 'url', scheme, port });
}

function withEscapes(path: string, fragment: string, url: UrlReading): UrlReading {
  const problem = escapeProblem(path) ?? escapeProblem(fragment);
  return problem ? unreadable(problem) : url;
}

function hostProblem(host: string, scheme: string): string | undefined {
  const bracket = host.lastIndexOf('[');
  const end = host.lastIndexOf(']');
  if (bracket > 0) return 'its host has a bracket that it does not begin with';
  if (bracket === 0 && end < 0) return 'the bracket of its host is not closed';
  const after = bracket === 0 ? host.slice(end + 1) : portOf(host, scheme);
  if (!/^(?::\d*)?$/.test(after)) return `its port "${after.slice(1)}" is no number`;
  const escape = /%(?!25)(?![89a-fA-F][0-9a-fA-F])/.exec(host);
  if (escape) return `"${host.slice(escape.index, escape.index + 3)}" is no escape in a host`;
  const other = /[\s{}|\\^`#?@/]/.exec(host);
  if (other) return `its host has the character "${other[0]}"`;
  const address = bracket === 0 ? host.slice(1, end).replace('%25', '%') : '::';
  const isIpv6 = address.includes(':') && isIp(address);
  return isIpv6 ? undefined : `"${address}" stands in brackets and is no IPv6 address`;
}

/** What stands behind the host, with its colon. Of the web's addresses, no host has a colon. */
function portOf(host: string, scheme: string): string {
  const isWeb = scheme === 'http' || scheme === 'https';
  const colon = isWeb ? host.indexOf(':') : host.lastIndexOf(':');
  return colon < 0 ? '' : host.slice(colon);
}

function userProblem(user: string): string | undefined {
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return 'it has a user with other characters';
  return escapeProblem(user);
}

function escapeProblem(text: string): string | undefined {
  const escape = /%(?![0-9a-fA-F]{2})/.exec(text);
  return escape ? `"${text.slice(escape.index, escape.index + 3)}" is no escape` : undefined;
}

function unreadable(problem: string): UrlReading {
  return { kind: 'unreadable', problem };
}
