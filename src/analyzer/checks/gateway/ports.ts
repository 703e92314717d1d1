import { defineCheck } from '#analyzer/check.ts';
import {
  gatewaySelectorReference,
  gatewaySelectorText,
  podsOfGateway,
} from '#analyzer/gateway-workloads.ts';
import { gatewayPortNotOnService } from '#analyzer/messages/gateway.ts';
import { targetPortNumber, type ServicePort } from '#analyzer/port-protocol.ts';
import type { Resource } from '#analyzer/resource.ts';
import { servicesOf } from '#analyzer/services-of-pods.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

export const gatewayPorts = defineCheck({
  name: 'gateway-ports',
  summary: 'A Service leads to every port that a Gateway opens.',
  istio: 'gateway.IngressGatewayPortAnalyzer',
  reads: ['Gateway', 'Pod', 'Service'],
  reports: [gatewayPortNotOnService],
  topics: ['gateways'],

  run(snapshot, report) {
    const bySelector = new Map<string, Reach | undefined>();
    for (const resource of snapshot.all('Gateway')) {
      const selector = gatewaySelectorText(resource);
      if (!bySelector.has(selector)) bySelector.set(selector, reachOf(snapshot, resource));
      const reach = bySelector.get(selector);
      if (!reach) continue;
      for (const [index, { port }] of (resource.spec.servers ?? []).entries()) {
        const number = port?.number ?? 0;
        if (!port || reach.ports.has(number)) continue;
        const path = ['spec', 'servers', index, 'port', 'number'];
        const reference = gatewaySelectorReference(resource);
        const at = { resource, path, reference, absent: !reach.ofInput };
        report(gatewayPortNotOnService, { port: number, selector }, at);
      }
    }
  },
});

/** The ports that can be reached, and whether it is Services of the input that lead to them. */
type Reach = { ports: Set<number>; ofInput: boolean };

function reachOf(snapshot: Snapshot, gateway: Resource<'Gateway'>): Reach | undefined {
  const pods = podsOfGateway(snapshot, gateway);
  if (pods.length === 0) return undefined;
  const reach = { ports: new Set<number>(), ofInput: false };
  for (const pod of pods) {
    for (const service of servicesOf(snapshot, pod)) addPorts(snapshot, service, pod, reach);
  }
  if (snapshot.settings.likeIstio) addServicesWithoutSelector(snapshot, pods, reach);
  return reach;
}

function addPorts(
  { settings }: Snapshot,
  { spec, manifest }: Resource<'Service'>,
  pod: Resource<'Pod'>,
  reach: Reach,
): void {
  if (manifest) reach.ofInput = true;
  for (const entry of spec.ports ?? []) {
    if ((entry.protocol || 'TCP') !== 'TCP') continue;
    const target = settings.likeIstio ? targetInIstio(entry) : targetPortNumber(entry, pod);
    if (entry.port !== undefined) reach.ports.add(entry.port);
    if (typeof target === 'number') reach.ports.add(target);
  }
}

/** Istio does not look up the names of ports. */
function targetInIstio({ port = 0, targetPort }: ServicePort): number {
  return Number(targetPort) || port;
}

/** To Istio, a Service without a selector leads to every Pod of its namespace. */
function addServicesWithoutSelector(
  snapshot: Snapshot,
  pods: readonly Resource<'Pod'>[],
  reach: Reach,
): void {
  for (const pod of new Map(pods.map((one) => [one.namespace, one])).values()) {
    for (const service of snapshot.inNamespace('Service', pod.namespace)) {
      if (Object.keys(service.spec.selector ?? {}).length > 0) continue;
      addPorts(snapshot, service, pod, reach);
    }
  }
}
