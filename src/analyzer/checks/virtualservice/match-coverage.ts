import type { AnyMatch, RouteList } from '#analyzer/checks/virtualservice/ordered-routes.ts';
import {
  hasCase,
  patternCovers,
  patternOf,
  patternOfValue,
  withoutCase,
  type Pattern,
} from '#analyzer/checks/virtualservice/text-coverage.ts';
import { fullName } from '#analyzer/resource.ts';
import type { StringMatch } from '#analyzer/validation/string-match.ts';

type Patterns = ReadonlyMap<string, Pattern>;

/** A match with its conditions made ready for comparison. */
export type ComparedMatch = {
  conditions: AnyMatch;
  gateways: ReadonlySet<string>;
  uri: Pattern;
  /** Of the scheme, the method, the authority, headers and query parameters. */
  values: Patterns;
  /** Of headers that must not be there. */
  forbidden: Patterns;
  subnets: ReadonlySet<string>;
  serverNames: ReadonlySet<string>;
};

/** @param gateways those of the VirtualService, for matches that name none. */
export function comparedMatch(
  conditions: AnyMatch,
  gateways: ReadonlySet<string>,
  namespace: string,
): ComparedMatch {
  const values = new Map<string, Pattern>();
  for (const field of ['scheme', 'method', 'authority'] as const) {
    const pattern = patternOf(conditions[field]);
    if (pattern.type !== 'any') values.set(field, pattern);
  }
  if (conditions.headers) {
    for (const [key, match] of headersOf(conditions.headers)) {
      values.set(`header ${key}`, patternOfValue(match));
    }
  }
  for (const [key, match] of Object.entries(conditions.queryParams ?? {})) {
    values.set(`query ${key}`, patternOfValue(match));
  }
  const { withoutHeaders, destinationSubnets: subnets, sniHosts } = conditions;
  return {
    conditions,
    gateways: conditions.gateways ? gatewaySet(conditions.gateways, namespace) : gateways,
    uri: patternOf(conditions.uri),
    values,
    forbidden: withoutHeaders
      ? new Map(headersOf(withoutHeaders).map(([key, match]) => [key, patternOfValue(match)]))
      : noPatterns,
    subnets: subnets ? new Set(subnets) : noNames,
    serverNames: sniHosts ? new Set(sniHosts) : noNames,
  };
}

/** The gateways of a list by their full names. */
export function gatewaySet(names: readonly string[], namespace: string): ReadonlySet<string> {
  return new Set(
    names.map((name) =>
      name === 'mesh' || name.includes('/') ? name : fullName({ namespace, name }),
    ),
  );
}

const noPatterns: Patterns = new Map();
const noNames: ReadonlySet<string> = new Set();

/** Capitals and small letters are one in names of headers, but not in claims. */
function headersOf(headers: Readonly<Record<string, StringMatch>>): [string, StringMatch][] {
  return Object.entries(headers).map(([key, match]) => [
    key.startsWith('@') ? key : key.toLowerCase(),
    match,
  ]);
}

/** Whether all that a later match is for has already gone to an earlier one. */
export function matchCovers(
  earlier: ComparedMatch,
  later: ComparedMatch,
  list: RouteList,
): boolean {
  const [whole, part] = [earlier.conditions, later.conditions];
  return (
    (!whole.port || whole.port === part.port) &&
    (list === 'http' ? httpCovers(earlier, later) : l4Covers(earlier, later, list)) &&
    (earlier.gateways === later.gateways || later.gateways.isSubsetOf(earlier.gateways)) &&
    (!whole.sourceNamespace || whole.sourceNamespace === part.sourceNamespace) &&
    Object.entries(whole.sourceLabels ?? {}).every(
      ([key, value]) => part.sourceLabels?.[key] === value,
    )
  );
}

function httpCovers(earlier: ComparedMatch, later: ComparedMatch): boolean {
  return (
    uriCovers(earlier, later) &&
    patternsCover(earlier.values, later.values) &&
    // What must not be there is the other way round: forbidding less matches more.
    [...earlier.forbidden].every(([key, pattern]) => {
      const other = later.forbidden.get(key);
      return other && patternCovers(other, pattern);
    })
  );
}

function uriCovers(earlier: ComparedMatch, later: ComparedMatch): boolean {
  const ignores = ({ conditions, uri }: ComparedMatch) =>
    conditions.ignoreUriCase && uri.type !== 'regex';
  if (!ignores(earlier) && !ignores(later)) return patternCovers(earlier.uri, later.uri);
  if (!ignores(earlier) && hasCase(earlier.uri)) return false;
  return patternCovers(withoutCase(earlier.uri), withoutCase(later.uri));
}

function patternsCover(whole: Patterns, part: Patterns): boolean {
  for (const [key, pattern] of whole) {
    const other = part.get(key);
    if (!other || !patternCovers(pattern, other)) return false;
  }
  return true;
}

/**
 * Envoy prefers the narrower subnet and the narrower server name, whatever the order. Only what is
 * named alike is shadowed; but of TCP, a match without subnets ends the search.
 */
function l4Covers(earlier: ComparedMatch, later: ComparedMatch, list: RouteList): boolean {
  if (list === 'tcp') {
    const { sourceSubnet } = earlier.conditions;
    if (sourceSubnet && sourceSubnet !== later.conditions.sourceSubnet) return false;
    return earlier.subnets.size === 0 || listCovers(earlier.subnets, later.subnets);
  }
  const anyName = earlier.serverNames.size === 0;
  return (
    (anyName || listCovers(earlier.serverNames, later.serverNames)) &&
    (earlier.subnets.size === 0
      ? later.subnets.size === 0
      : listCovers(earlier.subnets, later.subnets))
  );
}

function listCovers(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  return part.size > 0 && part.isSubsetOf(whole);
}
