import { defineCheck, type Report } from '#analyzer/check.ts';
import { destinationsOf, type RouteDestination } from '#analyzer/destinations.ts';
import { findHost, hiddenHosts } from '#analyzer/hosts.ts';
import { hostNotFound, hostNotVisible } from '#analyzer/messages/virtualservice.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { planForNearHost } from '#analyzer/near-hosts.ts';

export const virtualserviceDestinationHosts = defineCheck({
  name: 'virtualservice-destination-hosts',
  summary: 'Every host that a VirtualService sends traffic to is a Service or in a ServiceEntry.',
  istio: 'virtualservice.DestinationHostAnalyzer',
  reads: ['VirtualService', 'Service', 'ServiceEntry'],
  reports: [hostNotFound, hostNotVisible],
  topics: ['traffic-management', 'debugging'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      for (const destination of destinationsOf(resource)) {
        if (findHost(snapshot, destination.host, resource)) continue;
        reportHost(snapshot, resource, destination, report);
      }
    }
  },
});

function reportHost(
  snapshot: Snapshot,
  resource: Resource<'VirtualService'>,
  { host, isMirror, path, reference }: RouteDestination,
  report: Report,
): void {
  const at = { resource, path: [...path, 'host'], reference };
  if (snapshot.settings.likeIstio) {
    report(hostNotFound, { host, isMirror }, at);
    return;
  }
  // A destination without host is a matter of validation.
  if (host === '') return;
  const [hidden] = hiddenHosts(snapshot, host, resource);
  if (!hidden) {
    const repair = () => planForNearHost(snapshot, host, resource, at.path);
    report(hostNotFound, { host, isMirror }, { ...at, absent: true, repair });
    return;
  }
  const { namespace } = hidden.resource;
  const related = [{ message: 'The host is defined here.', resource: hidden.resource }];
  report(hostNotVisible, { host, namespace }, { ...at, related });
}
