import { defineCheck } from '#analyzer/check.ts';
import { portRepair } from '#analyzer/checks/service/port-repair.ts';
import { isControlPlane } from '#analyzer/in-mesh.ts';
import { externalNamePort, portNameWithoutProtocol } from '#analyzer/messages/service.ts';
import { portProtocol } from '#analyzer/port-protocol.ts';

/** Istio makes the Services of these gateways itself. */
const managedGateways = new Set([
  'istio.io-gateway-controller',
  'istio.io-mesh-controller',
  'istio.io-eastwest-controller',
]);

export const servicePortNames = defineCheck({
  name: 'service-port-names',
  summary: 'Every port of a Service tells its protocol.',
  istio: 'service.PortNameAnalyzer',
  reads: ['Service'],
  reports: [portNameWithoutProtocol, externalNamePort],
  topics: ['protocols', 'traffic-management'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Service')) {
      if (isControlPlane(resource)) continue;
      if (managedGateways.has(resource.labels['gateway.istio.io/managed'] ?? '')) continue;
      const external = resource.spec.type === 'ExternalName';
      for (const [index, port] of (resource.spec.ports ?? []).entries()) {
        const { name = '', appProtocol, port: number = 0, targetPort = 0 } = port;
        const unknown = portProtocol(port) === undefined;
        if (!unknown && !(external && name === 'tcp')) continue;
        const path = ['spec', 'ports', index];
        const field = appProtocol !== undefined ? 'appProtocol' : name === '' ? 'port' : 'name';
        const alone = resource.spec.ports?.length === 1;
        const at = {
          resource,
          path: [...path, field],
          reference: [...path, 'port'],
          // That a port is named "tcp" is no slip.
          repair: unknown ? () => portRepair(port, path, alone) : undefined,
        };
        if (external) report(externalNamePort, { name, port: number }, at);
        else report(portNameWithoutProtocol, { name, appProtocol, port: number, targetPort }, at);
      }
    }
  },
});
