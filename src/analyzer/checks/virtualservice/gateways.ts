import { defineCheck } from '#analyzer/check.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';

export const virtualserviceGateways = defineCheck({
  name: 'virtualservice-gateways',
  summary: 'Every Gateway that a VirtualService names exists.',
  istio: 'virtualservice.GatewayAnalyzer',
  reads: ['VirtualService', 'Gateway', 'KubernetesGateway'],
  reports: [referencedResourceNotFound],
  topics: ['gateways', 'traffic-management'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      for (const [index, name] of (resource.spec.gateways ?? []).entries()) {
        // "mesh" is no Gateway: it stands for every sidecar.
        if (name === 'mesh') continue;
        if (snapshot.find('Gateway', name, resource)) continue;
        if (snapshot.find('KubernetesGateway', name, resource)) continue;
        const at = { resource, path: ['spec', 'gateways', index], absent: true };
        report(referencedResourceNotFound, { kind: 'gateway', name }, at);
      }
    }
  },
});
