import { defineCheck } from '#analyzer/check.ts';
import { isInternalGateway } from '#analyzer/gateway-names.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import { internalGateway } from '#analyzer/messages/virtualservice.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { nearNames } from '#analyzer/repair/near-names.ts';
import { perhaps, write, type Plan } from '#analyzer/repair/plan.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

export const virtualserviceGateways = defineCheck({
  name: 'virtualservice-gateways',
  summary: 'Every Gateway that a VirtualService names exists, and is made by hand.',
  istio: 'virtualservice.GatewayAnalyzer',
  reads: ['VirtualService', 'Gateway', 'KubernetesGateway'],
  reports: [referencedResourceNotFound, internalGateway],
  topics: ['gateways', 'traffic-management'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      for (const [index, name] of (resource.spec.gateways ?? []).entries()) {
        // "mesh" is no Gateway: it stands for every sidecar.
        if (name === 'mesh') continue;
        const at = { resource, path: ['spec', 'gateways', index] };
        if (isInternalGateway(name)) {
          report(internalGateway, { name }, at);
          continue;
        }
        if (snapshot.find('Gateway', name, resource)) continue;
        if (snapshot.find('KubernetesGateway', name, resource)) continue;
        const repair = () => nearGateway(snapshot, name, resource, at.path);
        const args = { kind: 'gateway', name };
        report(referencedResourceNotFound, args, { ...at, absent: true, repair });
      }
    }
  },
});

/** The Gateway with a name that is nearly the same. The cluster may have the one that is named. */
function nearGateway(
  snapshot: Snapshot,
  name: string,
  { namespace }: Resource,
  path: Path,
): Plan | undefined {
  const isFull = name.includes('/');
  const own = `${namespace}/`;
  const meant = gatewayNames(snapshot).meantBy(isFull ? name : own + name);
  if (meant === undefined) return undefined;
  return perhaps(write(path, !isFull && meant.startsWith(own) ? meant.slice(own.length) : meant));
}

const gatewayNames = derived((snapshot: Snapshot) =>
  nearNames(snapshot.all('Gateway').map(fullName)),
);
