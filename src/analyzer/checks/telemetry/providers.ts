import { defineCheck } from '#analyzer/check.ts';
import { noLoggingProvider } from '#analyzer/messages/telemetry.ts';
import type { Resource } from '#analyzer/resource.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

export const telemetryProviders = defineCheck({
  name: 'telemetry-providers',
  summary: 'Where a Telemetry configures access logs, some provider writes them.',
  istio: 'telemetry.ProviderAnalyzer',
  reads: ['Telemetry'],
  reports: [noLoggingProvider],
  topics: ['observability'],

  run(snapshot, report) {
    const { likeIstio, mesh } = snapshot.settings;
    if (mesh.defaultProviders?.accessLogging?.length) return;
    for (const resource of snapshot.all('Telemetry')) {
      let isGiven = !likeIstio && isInherited(snapshot, resource);
      for (const [index, item] of (resource.spec.accessLogging ?? []).entries()) {
        const hasOwn = (item.providers ?? []).length > 0;
        // The items after one with providers take them over, which Istio's analyzer does not know.
        if (hasOwn && !likeIstio) isGiven = true;
        if (hasOwn || isGiven || item.disabled) continue;
        const path = ['spec', 'accessLogging', index];
        report(noLoggingProvider, {}, { resource, path, reference: 'document', absent: true });
      }
    }
  },
});

/** Whether a Telemetry for more workloads names providers: that of the mesh, or of the namespace. */
function isInherited(snapshot: Snapshot, resource: Resource<'Telemetry'>): boolean {
  const namespaces = defaultsWithProviders(snapshot);
  const root = rootNamespace(snapshot.settings);
  return isDefault(resource)
    ? resource.namespace !== root && namespaces.has(root)
    : namespaces.has(root) || namespaces.has(resource.namespace);
}

/** The namespaces with a Telemetry that is for all of them and names providers. */
const defaultsWithProviders = derived((snapshot: Snapshot) => {
  const naming = snapshot
    .all('Telemetry')
    .filter(isDefault)
    .filter(({ spec }) => (spec.accessLogging ?? []).some(({ providers }) => providers?.length));
  return new Set(naming.map(({ namespace }) => namespace));
});

function isDefault({ spec }: Resource<'Telemetry'>): boolean {
  if (spec.targetRef ?? spec.targetRefs?.length) return false;
  return Object.keys(spec.selector?.matchLabels ?? {}).length === 0;
}
