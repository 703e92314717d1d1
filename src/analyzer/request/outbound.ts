import { fullHost } from '#analyzer/host-names.ts';
import type { KnownHost } from '#analyzer/known-hosts.ts';
import type { Client } from '#analyzer/request/client.ts';
import {
  hiddenServicesAt,
  portsOf,
  servicesAt,
  type FoundPort,
} from '#analyzer/request/registry.ts';
import type { Request } from '#analyzer/request/request.ts';
import { scopeOf } from '#analyzer/request/sidecar-scope.ts';
import { ends, goesOn, step, type Course, type Step } from '#analyzer/request/step.ts';
import { chooseVirtualServices } from '#analyzer/request/virtual-services.ts';
import { fullName } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { listOf } from '#analyzer/wording.ts';

/** What a client asks for, as its proxy sees it. */
export type Target = {
  /** The full name. */
  host: string;
  port: number;
  reading: 'http' | 'tls' | 'tcp';
  /** Of that name; none where a VirtualService alone makes the host. */
  services: readonly KnownHost[];
  isKnown: boolean;
};

/** The Service or ServiceEntry that a client asks for, and how its port is read. */
export function findTarget(snapshot: Snapshot, client: Client, request: Request): Course<Target> {
  const host = fullHost(snapshot, request.host, client.namespace).toLowerCase();
  const visible =
    client.kind === 'outside'
      ? hiddenServicesAt(snapshot, host)
      : servicesAt(snapshot, host, client.namespace);
  const scope = scopeOf(snapshot, client);
  const asked = request.port ?? usualPort(request);
  const services = visible.filter((one) => {
    const port = portOf(one, request)?.number ?? asked;
    return !scope || scope.lets(one.name, one.resource.namespace, port);
  });
  if (scope && visible.length > 0 && services.length === 0) {
    const text = `The Sidecar ${fullName(scope.sidecar)} does not let "${host}" in for this port: the proxy does not know it.`;
    const field = { resource: scope.sidecar, path: ['spec', 'egress'] };
    return unknownHost(snapshot, client, host, [step('sidecar', 'stopped', text, field)]);
  }
  const [known] = services;
  if (!known) return withoutService(snapshot, client, request, host);
  const found = portOf(known, request);
  if (!found) return absentPort(known, request);
  const reading = readingOf(found, request);
  const at = `port ${found.number} of the ${known.resource.kind} ${fullName(known.resource)}`;
  if (reading === undefined) {
    const text = `It is TLS, and ${at} is declared as ${found.protocol}: the sidecar expects plain text there and cannot read it.`;
    const steps = [step('sidecar', 'stopped', text, found.field)];
    return client.proxy === 'in'
      ? ends(steps, 'refused', text)
      : goesOn([], { host, port: found.number, reading: 'tls', services, isKnown: true });
  }
  const steps = client.proxy === 'in' ? [readStep(found, reading, at)] : [];
  return goesOn(steps, { host, port: found.number, reading, services, isKnown: true });
}

/** The port that is asked for; of a host with one port, that one where none is said. */
function portOf(known: KnownHost, { port, scheme }: Request): FoundPort | undefined {
  const ports = portsOf(known);
  const usual = usualPort({ scheme });
  if (port !== undefined) return ports.find(({ number }) => number === port);
  return (
    ports.find(({ number }) => number === usual) ?? (ports.length === 1 ? ports[0] : undefined)
  );
}

function usualPort({ scheme }: Pick<Request, 'scheme'>): number {
  return scheme === 'https' ? 443 : 80;
}

function readingOf(found: FoundPort, { scheme }: Request): Target['reading'] | undefined {
  if (found.reading === 'auto') return scheme === 'https' ? 'tls' : 'http';
  if (found.reading === 'http' && scheme === 'https') return undefined;
  // Plain text on a port of TLS has no name to tell it by.
  return found.reading === 'tls' && scheme === 'http' ? 'tcp' : found.reading;
}

function readStep(found: FoundPort, reading: Target['reading'], at: string): Step {
  const how = {
    http: 'as HTTP: HTTP routes count',
    tls: 'as TLS that it passes on: TLS routes count, by the server name',
    tcp: 'as TCP: TCP routes count',
  }[reading];
  const why =
    found.reading === 'auto'
      ? `${at} declares no protocol, so the sidecar finds it out from the traffic`
      : `${at} is declared as ${found.protocol}`;
  return step('sidecar', 'taken', `The sidecar reads it ${how}; ${why}.`, found.field);
}

/** A VirtualService makes a host of its own, on port 80 alone. */
function withoutService(
  snapshot: Snapshot,
  client: Client,
  request: Request,
  host: string,
): Course<Target> {
  const port = request.port ?? usualPort(request);
  const steps: Step[] = [];
  if (client.proxy === 'in') {
    const asker = { namespace: client.namespace, host, by: 'mesh' } as const;
    const [claim] = chooseVirtualServices(snapshot, asker).chosen;
    if (claim && port === 80) {
      const text = `No Service or ServiceEntry in what you pasted has the host "${host}"; the VirtualService ${fullName(claim.resource)} makes it one, on port 80.`;
      const field = { resource: claim.resource, path: ['spec', 'hosts', claim.place] };
      return goesOn([step('sidecar', 'told', text, field)], {
        host,
        port,
        reading: 'http',
        services: [],
        isKnown: true,
      });
    }
    if (claim) {
      const text = `The VirtualService ${fullName(claim.resource)} claims "${host}", but no Service or ServiceEntry in what you pasted has it: without one, routes hold on port 80 alone, and this is port ${port}.`;
      const field = { resource: claim.resource, path: ['spec', 'hosts', claim.place] };
      steps.push(step('virtual service', 'skipped', text, field));
    }
  }
  return unknownHost(snapshot, client, host, steps);
}

function unknownHost(
  snapshot: Snapshot,
  client: Client,
  host: string,
  before: readonly Step[],
): Course<never> {
  const only = snapshot.settings.mesh.outboundTrafficPolicy?.mode === 'REGISTRY_ONLY';
  const known = `"${host}" is not in what you pasted.`;
  const text =
    client.proxy !== 'in'
      ? `${known} The client has no proxy: where the request goes is left to DNS.`
      : only
        ? `${known} A proxy that does not know a host answers 502, as outboundTrafficPolicy is REGISTRY_ONLY.`
        : `${known} A proxy that does not know a host passes the request on as it is, with no route, mutual TLS or policy of the mesh.`;
  return ends([...before, step('destination', 'unknown', text)], 'unknown', text);
}

function absentPort(known: KnownHost, { port, scheme }: Request): Course<never> {
  const numbers = portsOf(known).map(({ number }) => number);
  const { resource } = known;
  const asked = port ?? usualPort({ scheme });
  const text = `The ${resource.kind} ${fullName(resource)} has no port ${asked}: it has ${listOf(numbers)}.`;
  const field = { resource, path: ['spec', 'ports'] };
  return ends([step('destination', 'stopped', text, field)], 'refused', text);
}
