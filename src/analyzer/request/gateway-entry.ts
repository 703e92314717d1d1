import { gatewaySelectorText, overlappingSelectors } from '#analyzer/gateway-workloads.ts';
import type { Client } from '#analyzer/request/client.ts';
import { lookAtServers, type Accepted } from '#analyzer/request/gateway-server.ts';
import { byNarrowness } from '#analyzer/request/host-cover.ts';
import type { Request } from '#analyzer/request/request.ts';
import { ends, goesOn, step, type Course, type Field, type Step } from '#analyzer/request/step.ts';
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
  const own = acceptedOf(looked);
  const name = `Gateway ${fullName(gateway)}`;
  if (own.length === 0) {
    const text = `No server of the ${name} takes ${request.scheme} to "${request.host}" on port ${port}: ${refusalOf(gateway, request, port)}.`;
    const all = { resource: gateway, path: ['spec', 'servers'] };
    return ends([step('gateway', 'stopped', text, all, skipped)], 'refused', text);
  }
  const { accepted, all } = together([...own, ...elsewhere(snapshot, gateway, request, port)]);
  const takenBy = all.find(({ server }) => server.gateway === gateway) ?? accepted;
  const steps = [
    takenStep(takenBy, gateway, port, skipped),
    ...firstOfOthers(all, takenBy.server.gateway).map(otherStep),
  ];
  const { gateway: home } = takenBy.server;
  if (home.spec.servers?.[takenBy.index]?.tls?.httpsRedirect) {
    const text = `The server answers 301 and sends the client to https://${request.authority}.`;
    const path = ['spec', 'servers', takenBy.index, 'tls', 'httpsRedirect'];
    const redirect = step('gateway', 'stopped', text, { resource: home, path });
    return ends([...steps, redirect], 'answered', text);
  }
  return goesOn(steps, { port, accepted: takenBy, all });
}

function acceptedOf(looked: ReturnType<typeof lookAtServers>): Accepted[] {
  return looked.flatMap((one) => one.accepted ?? []).toSorted(byClaim);
}

/**
 * The servers that count together. Istio puts those of a plain port into one; a handshake is taken
 * by those with the narrowest host alone.
 *
 * @param servers at least one, those of the Gateway that is asked first.
 */
function together(servers: readonly Accepted[]): Pick<Entry, 'accepted' | 'all'> {
  const sorted = servers.toSorted(byClaim);
  const [accepted] = sorted as [Accepted];
  const alike = sorted.filter(({ reading }) => reading === accepted.reading);
  const ends = /^HTTPS$|^TLS$/i.test(protocolOf(accepted)) && accepted.reading !== 'tls';
  return { accepted, all: ends ? alike.filter((one) => byClaim(one, accepted) === 0) : alike };
}

function protocolOf({ server: { gateway }, index }: Accepted): string {
  return gateway.spec.servers?.[index]?.port?.protocol ?? '';
}

function takenStep(
  accepted: Accepted,
  asked: Resource<'Gateway'>,
  port: number,
  skipped: readonly Step[],
): Step {
  const { claims, server } = accepted;
  const why =
    server.gateway === asked ? '' : ' It is on the same Pods, and its host is the narrower one.';
  const text = `The server of port ${port} of the Gateway ${fullName(server.gateway)} takes it, for its host "${claims[0]?.text ?? '*'}".${why}`;
  return step('gateway', 'taken', text, fieldOf(accepted), skipped);
}

function otherStep(accepted: Accepted): Step {
  const text = `The Gateway ${fullName(accepted.server.gateway)} is on the same Pods and takes this host and port too: its VirtualServices count as well.`;
  return step('gateway', 'told', text, fieldOf(accepted));
}

function fieldOf({ server, index, claims }: Accepted): Field {
  return { resource: server.gateway, path: claims[0]?.path ?? ['spec', 'servers', index] };
}

function firstOfOthers(all: readonly Accepted[], gateway: Resource<'Gateway'>): Accepted[] {
  const others = all.filter(({ server }) => server.gateway !== gateway);
  return [...Map.groupBy(others, ({ server }) => server.gateway).values()].flatMap(
    ([first]) => first ?? [],
  );
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

/** Istio puts the Gateways of the same Pods together. */
function elsewhere(
  snapshot: Snapshot,
  gateway: Resource<'Gateway'>,
  request: Request,
  port: number,
): Accepted[] {
  const selectors = new Set(overlappingSelectors(snapshot, gateway));
  return snapshot
    .all('Gateway')
    .filter((other) => other !== gateway && selectors.has(gatewaySelectorText(other)))
    .flatMap((other) => acceptedOf(lookAtServers(other, request, port)));
}
