import { applyRoute } from '#analyzer/request/actions.ts';
import { branchesOf, type Branch } from '#analyzer/request/branches.ts';
import type { MatchContext } from '#analyzer/request/conditions.ts';
import { rulesOf } from '#analyzer/request/delegate.ts';
import type { Request } from '#analyzer/request/request.ts';
import { ends, goesOn, step, type Course } from '#analyzer/request/step.ts';
import { tryRoutes, withCatchAllsLast } from '#analyzer/request/try-routes.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

export type Routed = { branches: readonly Branch[]; request: Request };

/** The way of a request through the HTTP routes of the VirtualServices that were chosen. */
export function routeHttp(
  snapshot: Snapshot,
  services: readonly Resource<'VirtualService'>[],
  context: MatchContext,
): Course<Routed> {
  const read = services.map((service) => rulesOf(snapshot, service));
  const rules = read.flatMap((one) => one.rules);
  const before = read.flatMap(({ steps }) => steps);
  const ordered = services.length > 1 ? withCatchAllsLast(rules) : rules;
  const { taken, steps: tried } = tryRoutes(ordered, context);
  const steps = [...before, ...tried];
  if (!taken) {
    const text =
      rules.length === 0
        ? 'The VirtualService has no HTTP routes: the answer is 404.'
        : 'No route of the VirtualService fits: the answer is 404.';
    const [resource] = services;
    const field = resource && { resource, path: ['spec', 'http'] };
    return ends([...steps, step('route', 'stopped', text, field)], 'answered', text);
  }
  const applied = applyRoute(taken, context.request, context.port);
  const all = [...steps, ...applied.steps];
  if (!applied.goesOn) return { ...applied, steps: all };
  const { rule } = taken;
  const branches = branchesOf(rule.route.route ?? [], rule.resource, rule.path);
  return goesOn(all, { branches, request: applied.value });
}
