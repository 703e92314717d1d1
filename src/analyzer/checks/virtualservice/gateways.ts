import { defineCheck } from '#analyzer/check.ts';
import { isInternalGateway } from '#analyzer/gateway-names.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import { internalGateway } from '#analyzer/messages/virtualservice.ts';

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
        report(referencedResourceNotFound, { kind: 'gateway', name }, { ...at, absent: true });
      }
    }
  },
});
