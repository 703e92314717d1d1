import { gatewaySelectorText, overlappingSelectors } from '#analyzer/gateway-workloads.ts';
import type { Client } from '#analyzer/request/client.ts';
import { lookAtServers, type Accepted } from '#analyzer/request/gateway-server.ts';
import { byNarrowness } from '#analyzer/request/host-cover.ts';
import type { Request } from '#analyzer/request/request.ts';
import { ends, goesOn, step, type Course, type Step } from '#analyzer/request/step.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** A request that a gateway has taken. */
export type Entry = {
  port: number;
  /** The server that decides how it is read. */
  accepted: Accepted;
  /** All servers of the port that take it, those of other Gateways on the same Pods too. */
  all: readonly Accepted[];
};

/** How a gateway takes a request in, or why it does not. */
export function enterGateway(
  snapshot: Snapshot,
  { gateway }: Client & { gateway: Resource<'Gateway'> },
  request: Request,
): Course<Entry> {
  const port = request.port ?? portOf(gateway, request);
  const looked = lookAtServers(gateway, request, port);
  const skipped = looked.flatMap((one) => (one.accepted ? [] : [one.step]));
  const accepted = looked.flatMap((one) => one.accepted ?? []).toSorted(byClaim)[0];
  const name = `Gateway ${fullName(gateway)}`;
  if (!accepted) {
    const text = `No server of the ${name} takes ${request.scheme} to "${request.host}" on port ${port}: ${refusalOf(gateway, request, port)}.`;
    const all = { resource: gateway, path: ['spec', 'servers'] };
    return ends([step('gateway', 'stopped', text, all, skipped)], 'refused', text);
  }
  const { server, index, claims } = accepted;
  const field = {
    resource: gateway,
    path: claims[0]?.path ?? ['spec', 'servers', index],
  };
  const taken = step(
    'gateway',
    'taken',
    `The server of port ${port} of the ${name} takes it, for its host "${claims[0]?.text ?? '*'}".`,
    field,
    skipped,
  );
  const others = otherGateways(snapshot, gateway, request, port);
  const steps = [taken, ...others.map(({ step: told }) => told)];
  if (gateway.spec.servers?.[index]?.tls?.httpsRedirect) {
    const text = `The server answers 301 and sends the client to https://${request.authority}.`;
    const path = ['spec', 'servers', index, 'tls', 'httpsRedirect'];
    const redirect = step('gateway', 'stopped', text, { resource: server.gateway, path });
    return ends([...steps, redirect], 'answered', text);
  }
  const all = [accepted, ...others.map((other) => other.accepted)];
  return goesOn(steps, { port, accepted, all });
}

/** What a client gets that no server is for. */
function refusalOf({ spec }: Resource<'Gateway'>, { scheme }: Request, port: number): string {
  const there = (spec.servers ?? []).filter((one) => one.port?.number === port);
  if (there.length === 0) return 'nothing listens there';
  const isPlain = there.some(
    (one) => /^(?:HTTP|HTTP2|GRPC)/i.test(one.port?.protocol ?? '') && !one.tls?.mode,
  );
  return isPlain && scheme === 'http' ? 'the answer is 404' : 'the connection is closed';
}

/** Of several servers that take a request, that with the narrowest host. */
function byClaim({ claims: one }: Accepted, { claims: other }: Accepted): number {
  return byNarrowness(narrowest(one), narrowest(other));
}

function narrowest(claims: Accepted['claims']): string {
  return claims.map(({ name }) => name).toSorted(byNarrowness)[0] ?? '*';
}

/** The port that a client uses where none is said; of a Gateway with one port, that one. */
function portOf({ spec }: Resource<'Gateway'>, { scheme }: Request): number {
  const usual = scheme === 'https' ? 443 : 80;
  const ports = new Set((spec.servers ?? []).map(({ port }) => port?.number ?? 0));
  const [only] = ports;
  return ports.size === 1 && only !== undefined ? only : usual;
}

type Other = { accepted: Accepted; step: Step };

/** Istio puts the Gateways of the same Pods together. */
function otherGateways(
  snapshot: Snapshot,
  gateway: Resource<'Gateway'>,
  request: Request,
  port: number,
): Other[] {
  const selectors = new Set(overlappingSelectors(snapshot, gateway));
  return snapshot
    .all('Gateway')
    .filter((other) => other !== gateway && selectors.has(gatewaySelectorText(other)))
    .flatMap((other) => {
      const accepted = lookAtServers(other, request, port).find((one) => one.accepted)?.accepted;
      if (!accepted) return [];
      const text = `The Gateway ${fullName(other)} is on the same Pods and takes this host and port too: its VirtualServices count as well.`;
      const path = accepted.claims[0]?.path ?? ['spec', 'servers', accepted.index];
      return [{ accepted, step: step('gateway', 'told', text, { resource: other, path }) }];
    });
}
