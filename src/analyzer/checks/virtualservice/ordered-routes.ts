import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { HttpMatch, TcpMatch, TlsMatch } from '#analyzer/schemas/virtual-service.ts';

export type RouteList = 'http' | 'tcp' | 'tls';

/** A rule of a VirtualService, at its place among those that are tried in order. */
export type Route = {
  list: RouteList;
  index: number;
  /** How sentences name it. */
  name: string;
  matches: readonly Match[];
  /** Another VirtualService decides which of the matching requests it takes. */
  delegates: boolean;
};

export type AnyMatch = HttpMatch & TcpMatch & TlsMatch;

/** A match of a rule; without an index, all that a rule without matches stands for. */
export type Match = { route: Route; index?: number; name: string; conditions: AnyMatch };

/** A rule or a match that gets nothing, because of an earlier one. */
export type Shadow = { later: Match; earlier: Match } & (
  | { kind: 'route'; reason: 'second-catch-all' | 'behind-catch-all' | 'covered' }
  /** With the prefixes of the later and the earlier one where they differ. */
  | { kind: 'match'; prefixes?: readonly [string, string] }
);

/** The comparisons that are left: more would take longer than the answer is worth. */
export type Budget = { left: number };

export function routesOf({ spec }: Resource<'VirtualService'>, list: RouteList): readonly Route[] {
  const routes: readonly {
    readonly name?: string;
    readonly delegate?: unknown;
    readonly match?: readonly AnyMatch[];
  }[] = spec[list] ?? [];
  return routes.map(({ name, delegate, match = [] }, index) => {
    const matches: Match[] = [];
    const route: Route = {
      list,
      index,
      name: name ? `the rule "${name}"` : `rule ${index + 1}`,
      matches,
      delegates: delegate !== undefined,
    };
    for (const [position, conditions] of match.entries()) {
      const label = conditions.name ? `the match "${conditions.name}"` : `match ${position + 1}`;
      matches.push({ route, index: position, name: label, conditions });
    }
    return route;
  });
}

/** What stands for a rule that matches everything. */
export function catchAllOf(route: Route): Match {
  return { route, name: 'all', conditions: {} };
}

export function pathOf({ route, index }: Match): Path {
  return ['spec', route.list, route.index, ...(index === undefined ? [] : ['match', index])];
}
