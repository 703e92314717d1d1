import { policyWithoutWorkloads } from '#analyzer/messages/authorizationpolicy.ts';
import { selectorWithoutPods } from '#analyzer/messages.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import {
  firstOf,
  namespaceNamed,
  podsLike,
  workloadOf,
  type Finder,
  type FoundReference,
} from '#analyzer/references/found.ts';
import type { Verb } from '#analyzer/references/graph.ts';
import { othersOf } from '#analyzer/references/others.ts';
import { namedTarget } from '#analyzer/references/target.ts';
import type { Resource } from '#analyzer/resource.ts';
import { selectorPlace } from '#analyzer/selector-place.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import type { Labels } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { decidableLabels, meshOf, selectWorkloads, type Workload } from '#analyzer/workloads.ts';

type TargetRef = { readonly kind?: string; readonly name?: string; readonly namespace?: string };

type Policy = {
  from: Resource;
  selector?: Labels | undefined;
  selectorPath: Path;
  targetRef?: TargetRef | undefined;
  targetRefs?: readonly TargetRef[] | undefined;
};

const byMatchLabels = [
  'AuthorizationPolicy',
  'RequestAuthentication',
  'PeerAuthentication',
  'Telemetry',
  'WasmPlugin',
  'TrafficExtension',
  'ProxyConfig',
] as const;

const byLabels = ['EnvoyFilter', 'Sidecar'] as const;

/** Those that select, from the root namespace, workloads of every namespace. */
const ofAllNamespaces = new Set<string>([
  'AuthorizationPolicy',
  'RequestAuthentication',
  'PeerAuthentication',
  'WasmPlugin',
  'TrafficExtension',
  'EnvoyFilter',
]);

/** What policies hold for: what they name, what they select, a namespace, or the mesh. */
export const referencesOfPolicies: Finder = (snapshot) =>
  policiesOf(snapshot).flatMap((policy) => {
    // Most of Istio's analyzers do not look at what a policy names.
    const named = snapshot.settings.likeIstio ? [] : targetsOf(snapshot, policy);
    return named.length > 0 ? named : [workloadsOf(snapshot, policy)];
  });

function policiesOf(snapshot: Snapshot): Policy[] {
  return [
    ...byMatchLabels.flatMap((kind) =>
      snapshot.all(kind).map((from) => ({
        ...from.spec,
        from,
        selector: from.spec.selector && (from.spec.selector.matchLabels ?? {}),
        selectorPath: ['spec', 'selector', 'matchLabels'],
      })),
    ),
    ...byLabels.flatMap((kind) =>
      snapshot.all(kind).map((from) => ({
        ...from.spec,
        from,
        selector: from.spec.workloadSelector && (from.spec.workloadSelector.labels ?? {}),
        selectorPath: ['spec', 'workloadSelector', 'labels'],
      })),
    ),
  ];
}

function targetsOf(
  snapshot: Snapshot,
  { from, targetRef, targetRefs = [] }: Policy,
): FoundReference[] {
  const single = targetRef ? [{ target: targetRef, path: ['spec', 'targetRef'] }] : [];
  const several = targetRefs.map((target, index) => ({
    target,
    path: ['spec', 'targetRefs', index],
  }));
  const others = othersOf(snapshot);
  return [...single, ...several].map(({ target, path }) =>
    namedTarget(
      snapshot,
      others,
      { from, verb: verbOf(from), path: [...path, 'name'] },
      { ...target, namespace: target.namespace || from.namespace },
    ),
  );
}

function verbOf({ kind }: Resource): Verb {
  return kind === 'RequestAuthentication' || kind === 'PeerAuthentication'
    ? 'authenticates'
    : 'applies to';
}

function workloadsOf(snapshot: Snapshot, { from, selector, selectorPath }: Policy) {
  const isMeshWide = from.namespace === rootNamespace(snapshot.settings);
  const namespace = isMeshWide && ofAllNamespaces.has(from.kind) ? undefined : from.namespace;
  const labels = selector ?? {};
  const place = selector ? selectorPlace(selectorPath, labels).path : undefined;
  const reference = {
    from,
    verb: verbOf(from),
    written: selectorText(labels),
    path: place ?? ['metadata', 'name'],
    why: isMeshWide && !selector ? undefined : problemOf(snapshot, from, labels, namespace),
  };
  if (Object.keys(labels).length === 0) {
    const mesh = { kind: 'Mesh', namespace: '', name: 'every namespace' };
    return {
      ...reference,
      targets: [isMeshWide ? mesh : namespaceNamed(snapshot, from.namespace)],
    };
  }
  const workloads = selectedBy(snapshot, labels, namespace);
  return {
    ...reference,
    ...firstOf(workloads, ({ resource }) => workloadOf(resource)),
    lacking: podsLike(labels, namespace),
  };
}

/** Why a policy holds for nothing. Of the kinds without selector, one alone is judged. */
function problemOf(
  snapshot: Snapshot,
  { kind, namespace: own }: Resource,
  selector: Labels,
  namespace: string | undefined,
): string | undefined {
  const workloads = selectedBy(snapshot, selector, namespace);
  const text = selectorText(selector);
  if (kind === 'AuthorizationPolicy') {
    if (workloads.some((workload) => meshOf(snapshot, workload) !== 'out')) return undefined;
    const areOutside = workloads.length > 0;
    return policyWithoutWorkloads.text({ namespace, selector: text, areOutside });
  }
  if (text === '' || workloads.length > 0) return undefined;
  return selectorWithoutPods.text({ kind, namespace: namespace ?? own, selector: text });
}

function selectedBy(
  snapshot: Snapshot,
  selector: Labels,
  namespace: string | undefined,
): readonly Workload[] {
  return selectWorkloads(snapshot, decidableLabels(snapshot, selector), namespace);
}
