import type { Path } from '#analyzer/reading/tree.ts';
import { unmet, type MatchContext } from '#analyzer/request/conditions.ts';
import { conflictOf, type Rule } from '#analyzer/request/delegate.ts';
import { httpConditions } from '#analyzer/request/http-match.ts';
import { step, type Field, type Step } from '#analyzer/request/step.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { HttpMatch } from '#analyzer/schemas/virtual-service.ts';

/** The route that is taken, with the match that fits, if it asks for anything. */
export type TakenRoute = { rule: Rule; match: HttpMatch | undefined };

/** The first route whose match fits, and every route before it with the reason why not. */
export function tryRoutes(
  rules: readonly Rule[],
  context: MatchContext,
): { taken: TakenRoute | undefined; steps: Step[] } {
  const steps: Step[] = [];
  for (const rule of rules) {
    const tried = tryRule(rule, context);
    steps.push(tried.step);
    if (tried.kind === 'fits') return { taken: { rule, match: tried.match }, steps };
  }
  return { taken: undefined, steps };
}

/** Routes of several VirtualServices as a gateway orders them: what asks for nothing comes last. */
export function withCatchAllsLast(rules: readonly Rule[]): Rule[] {
  const last = ({ route, root }: Rule) =>
    asksNothing(route.match) && asksNothing(root?.route.match);
  return [...rules.filter((rule) => !last(rule)), ...rules.filter(last)];
}

function asksNothing(match: readonly HttpMatch[] | undefined): boolean {
  if (!match?.length) return true;
  return match.some(({ uri, headers, queryParams, withoutHeaders, method, authority, scheme }) => {
    const anyPath = !uri || uri.prefix === '/' || uri.regex === '.*' || uri.regex === '*';
    return (
      anyPath &&
      ![headers, queryParams, withoutHeaders].some((one) => Object.keys(one ?? {}).length > 0) &&
      !method &&
      !authority &&
      !scheme
    );
  });
}

type Tried =
  { kind: 'fits'; match: HttpMatch | undefined; step: Step } | { kind: 'not'; step: Step };

function tryRule(rule: Rule, context: MatchContext): Tried {
  const name = nameOf(rule);
  const guards = rule.root && looked(rule.root, rule.root.route.match, context);
  if (guards && !guards.some(({ problem }) => problem === undefined)) {
    return refused(name, guards);
  }
  const own = looked(rule, rule.route.match, context);
  const fitting = own.filter(({ problem }) => problem === undefined);
  if (fitting.length === 0) return refused(name, own);
  const guard = guards?.filter(({ problem }) => problem === undefined) ?? [];
  for (const one of fitting) {
    if (guards && !guard.some(({ match }) => !dropped(match, one.match))) continue;
    return {
      kind: 'fits',
      match: withRoot(one.match, guard[0]?.match),
      step: step('route', 'taken', `${name} ${takenText(one, guard[0])}`, one.field),
    };
  }
  const [first] = fitting;
  const field = dropped(guard[0]?.match, first?.match) ?? '';
  const text = `${name} is dropped by Istio: its "${field}" does not lie within that of the route which delegates to it.`;
  return { kind: 'not', step: step('route', 'skipped', text, first?.field) };
}

/** The delegate's match may leave the path to the root. */
function withRoot(own: HttpMatch | undefined, root: HttpMatch | undefined): HttpMatch | undefined {
  return own?.uri || !root?.uri ? (own ?? root) : { ...own, uri: root.uri };
}

function dropped(root: HttpMatch | undefined, own: HttpMatch | undefined): string | undefined {
  return root && own ? conflictOf(root, own) : undefined;
}

/** One match of a route as it was looked at; a route without any has one that asks nothing. */
type Look = {
  match: HttpMatch | undefined;
  field: Field;
  /** The first condition that does not hold. */
  problem?: string;
  /** Of a match that fits, what it asked for. */
  held?: string;
};

function looked(
  { resource, path }: { resource: Resource<'VirtualService'>; path: Path },
  matches: readonly HttpMatch[] | undefined,
  context: MatchContext,
): Look[] {
  if (!matches?.length) return [{ match: undefined, field: { resource, path } }];
  return matches.map((match, index) => {
    const own = [...path, 'match', index];
    const conditions = httpConditions(match, resource.namespace, context);
    const failed = unmet(conditions);
    if (failed) {
      return {
        match,
        field: { resource, path: [...own, ...failed.path] },
        problem: failed.text,
      };
    }
    const decisive = conditions.find(({ path: [head] }) => head === 'uri') ?? conditions[0];
    const held = conditions.map(({ text }) => text).join(' ');
    return { match, field: { resource, path: [...own, ...(decisive?.path ?? [])] }, held };
  });
}

function refused(name: string, looks: readonly Look[]): Tried {
  const [first] = looks;
  if (looks.length === 1 && first) {
    const text = `${name}: ${first.problem ?? ''}`;
    return { kind: 'not', step: step('route', 'skipped', text, first.field) };
  }
  const text = `${name}: none of its ${looks.length} matches fits.`;
  const below = looks.map(({ problem = '', field }) => step('route', 'skipped', problem, field));
  return { kind: 'not', step: step('route', 'skipped', text, undefined, below) };
}

function nameOf({ resource, path, route, root }: Rule): string {
  const at = Number(path.at(-1)) + 1;
  const own = route.name ? `Route ${at}, "${route.name}",` : `Route ${at}`;
  return root ? `${own} of the delegate ${fullName(resource)}` : `${own} of ${resource.name}`;
}

function takenText({ match, held }: Look, root: Look | undefined): string {
  const asked = [root?.held, held].filter(Boolean).join(' ');
  if (asked !== '') return `fits. ${asked}`;
  return match
    ? 'is taken: its match asks for nothing.'
    : 'is taken: it has no match, so it is for every request that comes this far.';
}
