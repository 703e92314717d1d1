import { defineCheck } from '#analyzer/check.ts';
import { unknownServiceRegistry } from '#analyzer/messages/meshnetworks.ts';
import { compose } from '#analyzer/reading/compose.ts';
import { textOf, valueOf } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

export const meshnetworksRegistries = defineCheck({
  name: 'meshnetworks-registries',
  summary: 'Mesh networks take endpoints from known clusters only.',
  istio: 'meshnetworks.MeshNetworksAnalyzer',
  reads: ['ConfigMap', 'Secret'],
  reports: [unknownServiceRegistry],
  topics: ['multicluster'],

  run(snapshot, report) {
    // `istioctl` takes mesh networks from a cluster, never from files.
    if (snapshot.settings.likeIstio) return;
    const known = knownRegistries(snapshot);
    for (const resource of snapshot.inNamespace('ConfigMap', snapshot.settings.istioNamespace)) {
      for (const { network, registry } of registriesOf(resource)) {
        if (known.has(registry)) continue;
        const at = { resource, path: ['data', 'meshNetworks'], key: true, absent: true };
        report(unknownServiceRegistry, { network, registry }, at);
      }
    }
  },
});

/** The clusters that remote secrets tell of, and the names that Istio has for its own sources. */
function knownRegistries(snapshot: Snapshot): ReadonlySet<string> {
  const remote = snapshot
    .all('Secret')
    .filter(({ labels }) => labels['istio/multiCluster'] === 'true')
    .flatMap(({ spec: { data = {}, stringData = {} } }) => [
      ...Object.keys(data),
      ...Object.keys(stringData),
    ]);
  return new Set(['Kubernetes', 'External', 'Mock', ...remote]);
}

/** What the mesh networks in the ConfigMap of a control plane (`istio`, `istio-canary`) name. */
function registriesOf({
  name,
  spec,
}: Resource<'ConfigMap'>): { network: string; registry: string }[] {
  const source = spec.data?.['meshNetworks'];
  if (source === undefined || !/^istio(-|$)/.test(name)) return [];
  const read = compose(source, { start: 0, end: source.length });
  const networks = valueOf('root' in read ? read.root : undefined, 'networks');
  if (networks?.kind !== 'map') return [];
  return networks.entries.flatMap(({ key, value }) => {
    const endpoints = valueOf(value, 'endpoints');
    if (endpoints?.kind !== 'list') return [];
    return endpoints.items.flatMap((endpoint) => {
      const registry = textOf(endpoint, 'fromRegistry');
      return registry === undefined ? [] : [{ network: key, registry }];
    });
  });
}
