import { defineCheck, type At, type Report } from '#analyzer/check.ts';
import {
  pathOf,
  routesOf,
  type Budget,
  type Shadow,
} from '#analyzer/checks/virtualservice/ordered-routes.ts';
import { shadowsInIstio } from '#analyzer/checks/virtualservice/shadows-in-istio.ts';
import { shadows } from '#analyzer/checks/virtualservice/shadows.ts';
import {
  virtualServiceIneffectiveMatch,
  virtualServiceUnreachableRule,
} from '#analyzer/messages/virtualservice.ts';
import { perhaps, remove, surely, type Plan } from '#analyzer/repair/plan.ts';
import type { Resource } from '#analyzer/resource.ts';

export const virtualserviceUnreachableRules = defineCheck({
  name: 'virtualservice-unreachable-rules',
  summary: 'Every rule of a VirtualService, and every match, gets some traffic.',
  istio: 'schema.ValidationAnalyzer.VirtualService',
  reads: ['VirtualService'],
  reports: [virtualServiceUnreachableRule, virtualServiceIneffectiveMatch],
  topics: ['traffic-management'],

  run({ all, settings }, report) {
    const budget: Budget = { left: 2_000_000 };
    for (const resource of all('VirtualService')) {
      for (const list of ['http', 'tcp', 'tls'] as const) {
        const routes = routesOf(resource, list);
        if (routes.length < 2 && (routes[0]?.matches.length ?? 0) < 2) continue;
        const found = settings.likeIstio
          ? shadowsInIstio(routes, budget)
          : shadows(routes, resource, budget);
        for (const shadow of found) tell(shadow, resource, report);
      }
    }
  },
});

/** A rule whose only match is taken away would match everything. */
function repairOf({ kind, later, earlier }: Shadow): Plan | undefined {
  if (kind === 'route') return perhaps(remove(pathOf(later)));
  if (later.route.matches.length < 2) return undefined;
  // Within one rule both lead to the same.
  const plan = later.route === earlier.route ? surely : perhaps;
  return plan(remove(pathOf(later)));
}

function tell(shadow: Shadow, resource: Resource<'VirtualService'>, report: Report): void {
  const { later, earlier } = shadow;
  const place = { message: 'What comes first is here.', resource, path: pathOf(earlier) };
  const at: At = {
    resource,
    path: pathOf(later),
    reference: 'document',
    related: [place],
    repair: () => repairOf(shadow),
  };
  const rule = later.route.name;
  if (shadow.kind === 'route') {
    const { reason } = shadow;
    report(virtualServiceUnreachableRule, { rule, earlier: earlier.route.name, reason }, at);
  } else {
    const names = { rule: earlier.route.name, match: earlier.name };
    const { prefixes } = shadow;
    const args = { rule, match: later.name, earlier: names, ...(prefixes ? { prefixes } : {}) };
    report(virtualServiceIneffectiveMatch, args, at);
  }
}
