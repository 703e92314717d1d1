import { defineCheck, type Report } from '#analyzer/check.ts';
import { destinationsOf, type RouteDestination } from '#analyzer/destinations.ts';
import { findHost, findHosts } from '#analyzer/hosts.ts';
import { hasPort, type KnownHost } from '#analyzer/known-hosts.ts';
import { destinationPortRequired, portNotFound } from '#analyzer/messages/virtualservice.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

export const virtualserviceDestinationPorts = defineCheck({
  name: 'virtualservice-destination-ports',
  summary: 'Every destination names a port of its host, or the host has one only.',
  istio: 'virtualservice.DestinationHostAnalyzer',
  reads: ['VirtualService', 'Service', 'ServiceEntry'],
  reports: [portNotFound, destinationPortRequired],
  topics: ['traffic-management', 'debugging'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      for (const destination of destinationsOf(resource)) {
        const [first, ...others] = findHosts(snapshot, destination.host, resource);
        if (!first) continue;
        if (destination.port) checkPort(resource, destination, [first, ...others], report);
        else checkNoPort(snapshot, resource, destination, first, report);
      }
    }
  },
});

function checkPort(
  resource: Resource<'VirtualService'>,
  { host, port: { number: port = 0 } = {}, path, reference }: RouteDestination,
  known: readonly KnownHost[],
  report: Report,
): void {
  if (hasPort(known, port)) return;
  const ports = known.flatMap((one) => one.ports);
  const related = known.map((one) => ({
    message: 'The host is defined here.',
    resource: one.resource,
    path: ['spec', 'ports'],
  }));
  const at = { resource, path: [...path, 'port', 'number'], reference, related };
  report(portNotFound, { host, port, ports: [...new Set(ports)] }, at);
}

function checkNoPort(
  snapshot: Snapshot,
  resource: Resource<'VirtualService'>,
  { host, path, reference }: RouteDestination,
  known: KnownHost,
  report: Report,
): void {
  const ports = portsToChooseFrom(snapshot, known);
  if (ports.length < 2) return;
  if (!snapshot.settings.likeIstio && hasPortOfListener(snapshot, resource, ports)) return;
  const related = [
    { message: 'The ports are here.', resource: known.resource, path: ['spec', 'ports'] },
  ];
  const at = { resource, path: [...path, 'host'], reference, related };
  report(destinationPortRequired, { host, ports }, at);
}

/** Istio's analyzer counts a number twice that is there for TCP and for UDP. */
function portsToChooseFrom(snapshot: Snapshot, { ports }: KnownHost): readonly number[] {
  return snapshot.settings.likeIstio ? ports : [...new Set(ports)];
}

/**
 * A sidecar has a listener for each port of the hosts that the VirtualService is for, and sends a
 * destination without port to the port of the listener. That is right if the destination has all
 * of these ports, as when a VirtualService splits the traffic of a Service.
 */
function hasPortOfListener(
  snapshot: Snapshot,
  resource: Resource<'VirtualService'>,
  ports: readonly number[],
): boolean {
  const { hosts = [], gateways = ['mesh'] } = resource.spec;
  if (hosts.length === 0 || gateways.some((gateway) => gateway !== 'mesh')) return false;
  return hosts.every((host) => {
    const known = findHost(snapshot, host, resource);
    return known?.ports.every((port) => ports.includes(port)) ?? false;
  });
}
