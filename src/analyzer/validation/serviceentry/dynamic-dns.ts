import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

const noHosts = refusal('serviceentry-dynamic-no-hosts', {
  text: () => 'Resolution DYNAMIC_DNS needs a host with a wildcard.',
  fix: 'Add a host such as "*.example.com".',
});

const wholeHost = refusal('serviceentry-dynamic-host', {
  text: ({ host }: { host: string }) =>
    `Resolution DYNAMIC_DNS is for hosts with a wildcard, and "${host}" has none.`,
  fix: 'Set resolution to DNS, or write a wildcard such as "*.example.com".',
  sameInIstio: () => '',
});

const addressesUnused = refusal('serviceentry-dynamic-addresses', {
  text: () => 'With resolution DYNAMIC_DNS the addresses have no use.',
  why: 'Each host is looked up when it is first called.',
  fix: 'Remove the addresses.',
  repair: perhapsTakeOut,
});

const endpointsUnused = refusal('serviceentry-dynamic-endpoints', {
  text: () => 'With resolution DYNAMIC_DNS the endpoints have no use.',
  why: 'Each host is looked up when it is first called.',
  fix: 'Remove the endpoints, or set resolution to STATIC or DNS.',
  repair: perhapsTakeOut,
});

const protocol = refusal('serviceentry-dynamic-protocol', {
  text: ({ protocol }: { protocol: string }) =>
    `Resolution DYNAMIC_DNS cannot be used with ${protocol === '' ? 'a port without protocol' : `the protocol ${protocol}`}.`,
  why: 'The request itself must tell which host is meant.',
  fix: 'Use HTTP, HTTP2, GRPC or TLS.',
  sameInIstio: () => '',
});

const withWaypoint = refusal('serviceentry-dynamic-waypoint', {
  text: () => 'A host of location MESH_INTERNAL with resolution DYNAMIC_DNS cannot use a waypoint.',
  fix: 'Set the location to MESH_EXTERNAL, or remove the label istio.io/use-waypoint.',
});

const location = refusal('serviceentry-dynamic-location', {
  text: ({ location }: { location: string }) => `There is no location "${location}".`,
  fix: 'Write MESH_EXTERNAL or MESH_INTERNAL.',
  sameInIstio: () => '',
});

export const dynamicDnsRules = [
  noHosts,
  wholeHost,
  addressesUnused,
  endpointsUnused,
  protocol,
  withWaypoint,
  location,
];

const protocols = new Set(['http', 'http2', 'grpc', 'tls']);

/** Hosts with wildcards, each looked up by the name that is called. */
export function validateDynamicDns(
  resource: Resource<'ServiceEntry'>,
  report: Report,
  settings: Settings,
): void {
  const { hosts = [], addresses, endpoints, ports = [] } = resource.spec;
  // That hosts are missing is told of every ServiceEntry.
  if (hosts.length === 0 && settings.likeIstio) {
    report(noHosts, {}, keyOf(specField(resource, 'hosts')));
  }
  for (const [index, host] of hosts.entries()) {
    if (!host.startsWith('*')) report(wholeHost, { host }, specField(resource, 'hosts', index));
  }
  if (addresses) report(addressesUnused, {}, keyOf(specField(resource, 'addresses')));
  if (endpoints) report(endpointsUnused, {}, keyOf(specField(resource, 'endpoints')));
  for (const [index, { protocol: name = '' }] of ports.entries()) {
    if (protocols.has(name.toLowerCase())) continue;
    report(protocol, { protocol: name }, inside(specField(resource, 'ports', index), 'protocol'));
  }
  validateLocation(resource, report, settings);
}

function validateLocation(
  resource: Resource<'ServiceEntry'>,
  report: Report,
  { likeIstio }: Settings,
): void {
  const { spec, labels } = resource;
  const at = specField(resource, 'location');
  const place: string = spec.location ?? 'MESH_EXTERNAL';
  if (place !== 'MESH_EXTERNAL' && place !== 'MESH_INTERNAL') {
    report(location, { location: place }, at);
  }
  // Istio's analyzer does not see labels.
  const waypoint = likeIstio ? 'none' : (labels['istio.io/use-waypoint'] ?? 'none');
  if (place === 'MESH_INTERNAL' && waypoint !== 'none') report(withWaypoint, {}, at);
}
