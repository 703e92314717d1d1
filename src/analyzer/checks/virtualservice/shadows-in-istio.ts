/**
 * What Istio takes for unreachable. Two matches are one if they are spelt the same. One prefix
 * covers another by its beginning, and so do values of headers and the like, though the wrong way
 * round; sources, gateways, schemes and regular expressions are not looked at.
 */

import {
  catchAllOf,
  type AnyMatch,
  type Budget,
  type Match,
  type Route,
  type Shadow,
} from '#analyzer/checks/virtualservice/ordered-routes.ts';
import { matcherOf, type StringMatch } from '#analyzer/validation/string-match.ts';

export function shadowsInIstio(routes: readonly Route[], budget: Budget): readonly Shadow[] {
  const found: Shadow[] = [];
  const spelt = new Map<string, Match>();
  const byPrefix: WithPrefix[] = [];
  let catchAll: Match | undefined;
  for (const route of routes) {
    const { matches } = route;
    const all = catchAllOf(route);
    if (catchAll) {
      const reason = matches.length === 0 ? 'second-catch-all' : 'behind-catch-all';
      found.push({ kind: 'route', later: all, earlier: catchAll, reason });
    }
    if (matches.length === 0) catchAll ??= all;
    if (catchAll) continue;
    const repeats = matches.filter((later) => {
      const spelling = spellingOf(later.conditions);
      const earlier = spelt.get(spelling);
      if (earlier) found.push({ kind: 'match', later, earlier });
      else {
        spelt.set(spelling, later);
        byPrefix.push(...withPrefix(later));
      }
      return earlier !== undefined;
    });
    const [first] = matches;
    if (first && repeats.length === matches.length) {
      const earlier = spelt.get(spellingOf(first.conditions)) ?? first;
      found.push({ kind: 'route', later: all, earlier, reason: 'covered' });
    }
  }
  return [...found, ...overlaps(byPrefix, budget)];
}

/** Equal for matches that protobuf would write the same way, their names aside. */
function spellingOf(conditions: AnyMatch): string {
  const given = Object.entries(conditions).filter(
    ([field, value]) => field !== 'name' && value !== '' && value !== 0 && value !== false,
  );
  return spell(Object.fromEntries(given));
}

function spell(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return JSON.stringify(value);
  }
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${spell(inner)}`).join()}}`;
}

type WithPrefix = { match: Match; prefix: string };

function withPrefix(match: Match): WithPrefix[] {
  const matcher = match.conditions.uri && matcherOf(match.conditions.uri);
  return match.route.list === 'http' && matcher?.type === 'prefix' && matcher.value !== ''
    ? [{ match, prefix: matcher.value }]
    : [];
}

function overlaps(matches: readonly WithPrefix[], budget: Budget): Shadow[] {
  const found: Shadow[] = [];
  for (const later of matches) {
    for (const earlier of matches) {
      if (earlier === later) break;
      if (budget.left-- <= 0) return found;
      const prefixes = [later.prefix, earlier.prefix] as const;
      if (later.prefix === earlier.prefix || !later.prefix.startsWith(earlier.prefix)) continue;
      if (!seemsToCover(earlier.match.conditions, later.match.conditions)) continue;
      found.push({ kind: 'match', later: later.match, earlier: earlier.match, prefixes });
    }
  }
  return found;
}

function seemsToCover(earlier: AnyMatch, later: AnyMatch): boolean {
  const method = (match: AnyMatch) => textOf(match.method) || 'exact:GET';
  return (
    (earlier.port ?? 0) === (later.port ?? 0) &&
    method(earlier).startsWith(method(later)) &&
    textOf(earlier.authority).startsWith(textOf(later.authority)) &&
    (['headers', 'queryParams', 'withoutHeaders'] as const).every((field) => {
      const values = Object.entries(earlier[field] ?? {});
      const others = later[field] ?? {};
      return (
        values.length === Object.keys(others).length &&
        values.every(([key, value]) => others[key] && textOf(value).startsWith(textOf(others[key])))
      );
    })
  );
}

function textOf(match: StringMatch | undefined): string {
  const matcher = matcherOf(match);
  return !matcher?.value || matcher.type === 'regex' ? '' : `${matcher.type}:${matcher.value}`;
}
