import {
  comparedMatch,
  gatewaySet,
  matchCovers,
  type ComparedMatch,
} from '#analyzer/checks/virtualservice/match-coverage.ts';
import {
  catchAllOf,
  type Budget,
  type Match,
  type Route,
  type Shadow,
} from '#analyzer/checks/virtualservice/ordered-routes.ts';
import { beginningOf } from '#analyzer/checks/virtualservice/text-coverage.ts';
import type { Resource } from '#analyzer/resource.ts';

type Entry = { match: Match; compared: ComparedMatch };

/** The rules and matches that get nothing because earlier ones take all that they are for. */
export function shadows(
  routes: readonly Route[],
  { namespace, spec }: Resource<'VirtualService'>,
  budget: Budget,
): readonly Shadow[] {
  const found: Shadow[] = [];
  const gateways = gatewaySet(spec.gateways ?? ['mesh'], namespace);
  const earlierMatches = matchIndex(budget);
  for (const route of routes) {
    const whole = catchAllOf(route);
    const matches = route.matches.length > 0 ? route.matches : [whole];
    const shadowing = matches.map((later) => {
      const entry = {
        match: later,
        compared: comparedMatch(later.conditions, gateways, namespace),
      };
      const earlier = earlierMatches.firstCovering(entry)?.match;
      if (earlier && later.index !== undefined && earlier.index !== undefined) {
        found.push({ kind: 'match', later, earlier });
      }
      // What the other VirtualService leaves goes on to the rules behind.
      if (!route.delegates) earlierMatches.add(entry);
      return earlier;
    });
    const [first] = shadowing;
    if (!first || !shadowing.every((earlier) => earlier && earlier.route !== route)) continue;
    const catchAll = shadowing.every((earlier) => earlier?.index === undefined);
    const reason = route.matches.length === 0 ? 'second-catch-all' : 'behind-catch-all';
    found.push({
      kind: 'route',
      later: whole,
      earlier: first,
      reason: catchAll ? reason : 'covered',
    });
  }
  return found;
}

/** Matches by the beginning of the path that they are for. */
function matchIndex(budget: Budget) {
  const byBeginning = new Map<string, Entry[]>();
  const lengths = new Set<number>();
  return {
    add(entry: Entry): void {
      const beginning = beginningOf(entry.compared.uri).toLowerCase();
      const there = byBeginning.get(beginning);
      if (there) there.push(entry);
      else byBeginning.set(beginning, [entry]);
      lengths.add(beginning.length);
    },
    /** The first match, in their order, that leaves nothing to another. */
    firstCovering({ match, compared }: Entry): Entry | undefined {
      const text = beginningOf(compared.uri).toLowerCase();
      let first: Entry | undefined;
      for (const length of lengths) {
        if (length > text.length) continue;
        for (const entry of byBeginning.get(text.slice(0, length)) ?? []) {
          if (budget.left-- <= 0) return first;
          if (first && isBefore(first.match, entry.match)) break;
          if (!matchCovers(entry.compared, compared, match.route.list)) continue;
          first = entry;
          break;
        }
      }
      return first;
    },
  };
}

function isBefore(one: Match, other: Match): boolean {
  const routes = one.route.index - other.route.index;
  return routes < 0 || (routes === 0 && (one.index ?? 0) < (other.index ?? 0));
}
