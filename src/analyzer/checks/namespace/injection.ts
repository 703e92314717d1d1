import { defineCheck, type Report } from '#analyzer/check.ts';
import { isAmbientNamespace } from '#analyzer/in-mesh.ts';
import { injectorOf, someInjectsByDefault } from '#analyzer/injector.ts';
import {
  contradictingInjectionLabels,
  namespaceInjectedByDefault,
  namespaceNotInjected,
} from '#analyzer/messages/namespace.ts';
import type { Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';
import { surely, write, type Plan } from '#analyzer/repair/plan.ts';
import { truthValue } from '#analyzer/repair/truth-value.ts';

const injection = 'istio-injection';
const revision = 'istio.io/rev';
const dataplane = 'istio.io/dataplane-mode';

export const namespaceInjection = defineCheck({
  name: 'namespace-injection',
  summary: 'Each namespace says once whether its Pods join the mesh.',
  istio: 'injection.Analyzer',
  reads: ['Namespace', 'Pod', 'ConfigMap'],
  reports: [namespaceNotInjected, contradictingInjectionLabels, namespaceInjectedByDefault],
  topics: ['operations', 'ambient-mesh'],

  run(snapshot, report) {
    const { likeIstio, istioNamespace } = snapshot.settings;
    for (const resource of snapshot.all('Namespace')) {
      if (resource.name === 'istio-system') continue;
      if (!likeIstio && resource.name === istioNamespace) continue;
      reportContradiction(resource, report, likeIstio);
      const isDecided = likeIstio ? isDecidedInIstio(resource) : hasDecision(snapshot, resource);
      if (!isDecided) reportIndecision(snapshot, resource, report);
    }
  },
});

/** A namespace that says "disabled" may have other labels: they count for nothing. */
function reportContradiction(
  resource: Resource<'Namespace'>,
  report: Report,
  likeIstio: boolean,
): void {
  const { labels } = resource;
  const isOut = labels[injection] !== undefined && labels[injection] !== 'enabled';
  const names = [injection, revision, dataplane].filter((name) => {
    if (labels[name] === undefined) return false;
    if (name === injection) return true;
    // "none" keeps Pods out of ambient mode, and excludes nothing.
    return !isOut && (likeIstio || name !== dataplane || labels[name] === 'ambient');
  });
  if (names.length < 2) return;
  const path = (name: string | undefined) => ['metadata', 'labels', name ?? ''];
  report(
    contradictingInjectionLabels,
    {
      name: resource.name,
      labels: names.map((name) => `${name}=${labels[name]}`),
      isAmbient: names.includes(dataplane),
    },
    {
      resource,
      path: path(names.at(-1)),
      key: true,
      reference: 'document',
      related: names
        .slice(0, -1)
        .map((name) => ({ message: 'The other label.', resource, path: path(name) })),
    },
  );
}

function reportIndecision(
  snapshot: Snapshot,
  resource: Resource<'Namespace'>,
  report: Report,
): void {
  const { name, labels } = resource;
  const path = ['metadata', 'name'];
  const byDefault = snapshot.settings.likeIstio
    ? injectorOf(snapshot)?.enabledByDefault
    : someInjectsByDefault(snapshot);
  if (byDefault) {
    report(namespaceInjectedByDefault, { name }, { resource, path, reference: 'document' });
    return;
  }
  const value = labels[injection];
  const at = value
    ? { resource, path: ['metadata', 'labels', injection], reference: path }
    : { resource, path };
  const repair = () => injectionRepair(resource);
  report(namespaceNotInjected, { name, value }, { ...at, repair });
}

/** What a value means that the injector does not read. Whether to inject at all is not for us to say. */
function injectionRepair({ labels }: Resource<'Namespace'>): Plan | undefined {
  const path = ['metadata', 'labels', injection];
  const value = labels[injection];
  if (!value) return undefined;
  const decision = truthValue(value);
  if (decision !== undefined) return surely(write(path, decision ? 'enabled' : 'disabled'));
  return planForMeant(value, ['enabled', 'disabled'], (meant) => write(path, meant));
}

function isDecidedInIstio(namespace: Resource<'Namespace'>): boolean {
  const { labels } = namespace;
  return (
    isAmbientNamespace(namespace) || Boolean(labels[injection]) || labels[revision] !== undefined
  );
}

/** A label that no one reads, such as `istio-injection: true`, decides nothing. */
function hasDecision(snapshot: Snapshot, { name, labels }: Resource<'Namespace'>): boolean {
  if (labels[injection] === 'enabled' || labels[injection] === 'disabled') return true;
  if (labels[revision] || labels[dataplane]) return true;
  return holdsControlPlane(snapshot, name) || namespacesOfAskingPods(snapshot).has(name);
}

/** A namespace with istiod in it, whatever its name, is not there to be injected. */
function holdsControlPlane(snapshot: Snapshot, namespace: string): boolean {
  return snapshot
    .inNamespace('Pod', namespace)
    .some(({ labels }) => labels['app'] === 'istiod' || labels['istio'] === 'pilot');
}

/** Namespaces where Pods ask for a sidecar themselves. */
const namespacesOfAskingPods = derived((snapshot): ReadonlySet<string> => {
  const pods = snapshot.all('Pod').filter(({ labels }) => {
    return labels['sidecar.istio.io/inject'] === 'true' || Boolean(labels[revision]);
  });
  return new Set(pods.map(({ namespace }) => namespace));
});
