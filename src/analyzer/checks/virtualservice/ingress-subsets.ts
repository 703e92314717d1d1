import { defineCheck } from '#analyzer/check.ts';
import { isForMesh } from '#analyzer/checks/virtualservice/mesh-sources.ts';
import { fullHost } from '#analyzer/host-names.ts';
import { subsetsNotForGateway } from '#analyzer/messages/virtualservice.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

export const virtualserviceIngressSubsets = defineCheck({
  name: 'virtualservice-ingress-subsets',
  summary: 'Routes at a gateway do not go past the subsets that sidecars use for the same host.',
  istio: 'virtualservice.DestinationHostAnalyzer',
  reads: ['VirtualService', 'Service'],
  reports: [subsetsNotForGateway],
  topics: ['gateways', 'canary'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      if (!isForGateway(snapshot, resource)) continue;
      for (const [rule, { name: ruleName = '', route = [] }] of (
        resource.spec.http ?? []
      ).entries()) {
        for (const [index, { destination }] of route.entries()) {
          if (!destination || destination.subset) continue;
          const { host = '' } = destination;
          const step = ['route', index, 'destination', 'host'];
          for (const other of splittersOf(snapshot, host, resource)) {
            report(
              subsetsNotForGateway,
              { virtualService: fullName(other), host },
              {
                resource,
                path: ['spec', 'http', rule, ...step],
                // Istio's path has the name of the rule where "http" belongs.
                reference: ['spec', ruleName, rule, ...step],
                related: [{ message: 'The subsets are set here.', resource: other }],
              },
            );
          }
        }
      }
    }
  },
});

/** To Istio's analyzer, "mesh" is a gateway as well. */
function isForGateway(
  { settings }: Snapshot,
  { spec: { gateways = [] } }: Resource<'VirtualService'>,
): boolean {
  return gateways.some((gateway) => settings.likeIstio || gateway !== 'mesh');
}

/** The VirtualServices that split the traffic of sidecars to a host among subsets. */
function splittersOf(
  snapshot: Snapshot,
  host: string,
  resource: Resource<'VirtualService'>,
): readonly Resource<'VirtualService'>[] {
  const all = splitters(snapshot).get(hostKey(snapshot, host, resource));
  if (!all) return [];
  // Istio's analyzer has a VirtualService stand in its own way.
  if (snapshot.settings.likeIstio) return [...all];
  // Rules of its own that split the host show that it was thought of.
  if (all.has(resource)) return [];
  for (const other of all) if (isForMesh(other)) return [other];
  return [];
}

const splitters = derived((snapshot: Snapshot) => {
  const found = new Map<string, Set<Resource<'VirtualService'>>>();
  for (const resource of snapshot.all('VirtualService')) {
    const { hosts = [], http = [] } = resource.spec;
    const own = new Set(hosts.map((host) => hostKey(snapshot, host, resource)));
    for (const { destination } of http.flatMap(({ route = [] }) => route)) {
      if (!destination?.subset) continue;
      const key = hostKey(snapshot, destination.host ?? '', resource);
      if (!own.has(key)) continue;
      const there = found.get(key);
      if (there) there.add(resource);
      else found.set(key, new Set([resource]));
    }
  }
  return found;
});

/** Istio's analyzer compares the texts. */
function hostKey(snapshot: Snapshot, host: string, { namespace }: { namespace: string }): string {
  return snapshot.settings.likeIstio ? host : fullHost(snapshot, host, namespace);
}
