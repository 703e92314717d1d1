import { indexByHost } from '#analyzer/host-index.ts';
import { knownHosts, type KnownHost } from '#analyzer/known-hosts.ts';
import { portProtocol } from '#analyzer/port-protocol.ts';
import type { Field } from '#analyzer/request/step.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { isOpenTo } from '#analyzer/visibility.ts';

const index = derived((snapshot: Snapshot) =>
  indexByHost(knownHosts(snapshot), ({ name }) => name.toLowerCase()),
);

/** What a proxy of a namespace knows under a full name: its own first, then Services. */
export function servicesAt(snapshot: Snapshot, host: string, namespace: string): KnownHost[] {
  const { named, covering } = index(snapshot);
  const exact = named(host).filter(({ scopes }) => isOpenTo(scopes, namespace));
  const found =
    exact.length > 0 ? exact : covering(host).filter(({ scopes }) => isOpenTo(scopes, namespace));
  const distance = ({ resource }: KnownHost) =>
    (resource.namespace === namespace ? 0 : 2) + (resource.kind === 'Service' ? 0 : 1);
  return found.toSorted((one, other) => distance(one) - distance(other));
}

/** Those of a name that are exported to other namespaces only. */
export function hiddenServicesAt(snapshot: Snapshot, host: string): readonly KnownHost[] {
  return index(snapshot).named(host);
}

/** How a sidecar reads what goes to a port; `auto` where it finds out from the traffic. */
export type Reading = 'http' | 'tls' | 'tcp' | 'auto';

export type FoundPort = { number: number; reading: Reading; protocol: string; field: Field };

export function portsOf({ resource }: KnownHost): FoundPort[] {
  if (resource.kind === 'Service') {
    return (resource.spec.ports ?? []).map((port, at) => {
      const protocol = portProtocol(port) ?? '';
      const field = { resource, path: ['spec', 'ports', at] };
      return { number: port.port ?? 0, reading: readingOf(protocol), protocol, field };
    });
  }
  return (resource.spec.ports ?? []).map(({ number = 0, protocol = '' }, at) => {
    const field = { resource, path: ['spec', 'ports', at] };
    return { number, reading: readingOf(protocol.toLowerCase()), protocol, field };
  });
}

function readingOf(protocol: string): Reading {
  if (/^(?:http|http2|http_proxy|grpc|grpc-web)$/.test(protocol)) return 'http';
  if (/^(?:https|tls)$/.test(protocol)) return 'tls';
  return protocol === '' ? 'auto' : 'tcp';
}
