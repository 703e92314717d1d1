import { scopesOfReferrer } from '#analyzer/hosts.ts';
import { step, type Step } from '#analyzer/request/step.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { HttpMatch, HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { matcherOf, type StringMatch } from '#analyzer/validation/string-match.ts';
import { isOpenTo } from '#analyzer/visibility.ts';

type VirtualService = Resource<'VirtualService'>;

/** An HTTP route of a VirtualService, with the route that delegates to it, if one does. */
export type Rule = {
  resource: VirtualService;
  path: Path;
  route: HttpRoute;
  root?: { resource: VirtualService; path: Path; route: HttpRoute };
};

/** The HTTP routes of a VirtualService, delegates in their place. */
export function rulesOf(
  snapshot: Snapshot,
  resource: VirtualService,
): { rules: Rule[]; steps: Step[] } {
  const steps: Step[] = [];
  const rules = (resource.spec.http ?? []).flatMap((route, index): Rule[] => {
    const path = ['spec', 'http', index];
    const { delegate } = route;
    if (!delegate) return [{ resource, path, route }];
    const found = delegateOf(snapshot, resource, delegate);
    if (typeof found === 'string') {
      const field = { resource, path: [...path, 'delegate', 'name'] };
      const isAbsent = found.includes('not in what you pasted');
      steps.push(step('route', isAbsent ? 'unknown' : 'skipped', found, field));
      return [];
    }
    return (found.spec.http ?? []).map((own, at) => ({
      resource: found,
      path: ['spec', 'http', at],
      route: inherited(own, route),
      root: { resource, path, route },
    }));
  });
  return { rules, steps };
}

/** The VirtualService that a route delegates to, or why Istio leaves the route out. */
function delegateOf(
  snapshot: Snapshot,
  root: VirtualService,
  { name = '', namespace }: NonNullable<HttpRoute['delegate']>,
): VirtualService | string {
  const wanted = fullName({ namespace: namespace || root.namespace, name });
  const found = snapshot.find('VirtualService', wanted, root);
  if (!found) {
    return `This route delegates to the VirtualService ${wanted}, which is not in what you pasted. It is passed over here.`;
  }
  if (found.spec.hosts?.length) {
    return `This route delegates to ${wanted}, which has hosts of its own: Istio takes none such for a delegate, and leaves the route out.`;
  }
  if (!isOpenTo(scopesOfReferrer(snapshot, found), root.namespace)) {
    return `This route delegates to ${wanted}, which is not exported to "${root.namespace}": Istio leaves the route out.`;
  }
  return found;
}

/** A delegate's route with what the root says where it says nothing itself. */
function inherited(own: HttpRoute, root: HttpRoute): HttpRoute {
  const { delegate: _delegate, match: _match, name: _name, route: _route, ...rest } = root;
  const headers = own.headers ?? root.headers;
  return { ...rest, ...own, ...(headers ? { headers } : {}) };
}

/**
 * Why Istio drops the pair of a root's match and a delegate's: the delegate may narrow what the
 * root asks for, not change it.
 */
export function conflictOf(root: HttpMatch, own: HttpMatch): string | undefined {
  for (const field of ['uri', 'scheme', 'method', 'authority'] as const) {
    if (conflicts(root[field], own[field])) return field;
  }
  for (const field of ['headers', 'withoutHeaders', 'queryParams'] as const) {
    for (const [key, match] of Object.entries(own[field] ?? {})) {
      if (conflicts(root[field]?.[key], match)) return `${field}.${key}`;
    }
  }
  if (Boolean(root.ignoreUriCase) !== Boolean(own.ignoreUriCase)) return 'ignoreUriCase';
  if (root.port && own.port && root.port !== own.port) return 'port';
  if (root.sourceNamespace && root.sourceNamespace !== own.sourceNamespace) {
    return 'sourceNamespace';
  }
  return undefined;
}

function conflicts(root: StringMatch | undefined, own: StringMatch | undefined): boolean {
  const [whole, part] = [matcherOf(root), matcherOf(own)];
  if (!whole || !part) return false;
  // No expression can be told to lie within another.
  if (whole.type === 'regex' || part.type === 'regex') return true;
  if (whole.type === 'exact') return part.type !== 'exact' || part.value !== whole.value;
  return !part.value.startsWith(whole.value);
}
