import type { Subject } from '#analyzer/check.ts';
import { decode } from '#analyzer/reading/decode.ts';
import { isFatal } from '#analyzer/reading/decode-issue.ts';
import { valueOf, type Path } from '#analyzer/reading/tree.ts';
import type { Finder, FoundReference } from '#analyzer/references/found.ts';
import { permits } from '#analyzer/references/grants.ts';
import { othersOf } from '#analyzer/references/others.ts';
import { namedTarget } from '#analyzer/references/target.ts';
import { routeSpec } from '#analyzer/schemas/gateway-api.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

type RouteSpec = Infer<typeof routeSpec>;
type Route = { from: Subject; spec: RouteSpec };
type ParentRef = NonNullable<RouteSpec['parentRefs']>[number];
type Backend = { ref: NonNullable<NonNullable<Rule['backendRefs']>[number]>; path: Path };
type Rule = NonNullable<RouteSpec['rules']>[number];

/** Where routes of the Gateway API are attached, and where they lead. */
export const referencesOfKubernetesRoutes: Finder = (snapshot) =>
  routesOf(snapshot).flatMap((route) => [
    ...(route.spec.parentRefs ?? []).map((ref, index) => parentOf(snapshot, route, ref, index)),
    ...backendsOf(route.spec).map(({ verb, ...backend }) =>
      backendOf(snapshot, route, backend, verb),
    ),
  ]);

function routesOf(snapshot: Snapshot): Route[] {
  const read = (['HTTPRoute', 'GRPCRoute'] as const).flatMap((kind) =>
    snapshot.all(kind).map((from) => ({ from, spec: from.spec })),
  );
  const unread = ['TCPRoute', 'TLSRoute', 'UDPRoute'].flatMap((kind) =>
    othersOf(snapshot)
      .ofKind(kind)
      .flatMap((from) => {
        const node = valueOf(from.manifest.root, 'spec');
        const { value, issues } = decode(node, routeSpec, false, ['spec']);
        return issues.some(isFatal) ? [] : [{ from, spec: value }];
      }),
  );
  return [...read, ...unread];
}

function parentOf(
  snapshot: Snapshot,
  { from }: Route,
  { kind = 'Gateway', ...ref }: ParentRef,
  index: number,
): FoundReference {
  const path = ['spec', 'parentRefs', index, 'name'];
  const reference = { from, verb: 'bound to' as const, path };
  const target = { ...ref, kind, namespace: ref.namespace ?? from.namespace };
  const found = namedTarget(snapshot, othersOf(snapshot), reference, target);
  const { sectionName } = ref;
  if (kind !== 'Gateway' || found.why !== undefined || !sectionName) return found;
  const gateway = snapshot.find('KubernetesGateway', ref.name ?? '', target);
  if (gateway?.spec.listeners?.some(({ name }) => name === sectionName)) return found;
  const at = ['spec', 'parentRefs', index, 'sectionName'];
  return { ...found, path: at, why: `The Gateway has no listener "${sectionName}".` };
}

function backendsOf({ rules = [] }: RouteSpec) {
  return rules.flatMap(({ backendRefs = [], filters = [] }, rule) => [
    ...backendRefs.map((ref, index) => {
      const path = ['spec', 'rules', rule, 'backendRefs', index, 'name'];
      return { verb: 'routes to' as const, ref, path };
    }),
    ...filters.flatMap(({ requestMirror: { backendRef: ref } = {} }, index) => {
      const at = ['spec', 'rules', rule, 'filters', index, 'requestMirror', 'backendRef', 'name'];
      return ref ? [{ verb: 'mirrors to' as const, ref, path: at }] : [];
    }),
  ]);
}

function backendOf(
  snapshot: Snapshot,
  { from, spec }: Route,
  { ref: { kind = 'Service', ...ref }, path }: Backend,
  verb: 'routes to' | 'mirrors to',
): FoundReference {
  const target = { ...ref, kind, namespace: ref.namespace ?? from.namespace };
  const found = namedTarget(snapshot, othersOf(snapshot), { from, verb, path }, target);
  const isAtGateway = spec.parentRefs?.some((parent) => (parent.kind ?? 'Gateway') === 'Gateway');
  const needsGrant = isAtGateway && target.namespace !== from.namespace;
  if (found.why !== undefined || !needsGrant || permits(snapshot, from, target)) return found;
  const why = `No ReferenceGrant among these files lets a ${from.kind} of namespace "${from.namespace}" lead to a ${kind} of namespace "${target.namespace}".`;
  return { ...found, why };
}
