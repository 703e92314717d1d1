import type { KnownHost } from '#analyzer/known-hosts.ts';
import type { Outcome } from '#analyzer/request/arrive.ts';
import { branchesOf, type Branch } from '#analyzer/request/branches.ts';
import type { Client } from '#analyzer/request/client.ts';
import type { MatchContext } from '#analyzer/request/conditions.ts';
import { forward } from '#analyzer/request/forward.ts';
import { tryL4Routes } from '#analyzer/request/l4-routes.ts';
import { findTarget, type Target } from '#analyzer/request/outbound.ts';
import type { Request } from '#analyzer/request/request.ts';
import { routeHttp } from '#analyzer/request/route-http.ts';
import { scopeOf } from '#analyzer/request/sidecar-scope.ts';
import { step, type Step } from '#analyzer/request/step.ts';
import { chooseVirtualServices } from '#analyzer/request/virtual-services.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** The way of a request that a workload sends: through its sidecar, or without one. */
export function fromWorkload(snapshot: Snapshot, client: Client, request: Request): Outcome {
  const found = findTarget(snapshot, client, request);
  if (!found.goesOn) return found;
  const target = found.value;
  if (client.proxy !== 'in' || !target.isKnown) {
    return direct(snapshot, client, request, target, found.steps);
  }
  const scope = scopeOf(snapshot, client);
  const choice = chooseVirtualServices(snapshot, {
    namespace: client.namespace,
    host: target.reading === 'tls' ? nameFor(request, target) : target.host,
    by: 'mesh',
    ...(scope
      ? { imports: ({ host, resource }) => scope.lets(host, resource.namespace, target.port) }
      : {}),
  });
  const services = choice.chosen.map(({ resource }) => resource);
  const context: MatchContext = {
    request,
    port: target.port,
    gateways: new Set(['mesh']),
    namespace: client.namespace,
    labels: client.labels,
    claims: undefined,
  };
  const steps = [...found.steps, ...choice.steps];
  if (services.length === 0) {
    const text = 'No VirtualService is for this host: the request goes to the host itself.';
    return direct(snapshot, client, request, target, [
      ...steps,
      step('virtual service', 'told', text),
    ]);
  }
  return target.reading === 'http'
    ? throughHttp(snapshot, client, services, context, target, steps)
    : throughL4(snapshot, client, services, context, target, steps);
}

/** TLS is told apart by the name in the handshake, if that is for a host of the mesh. */
function nameFor({ sni, host }: Request, { host: full }: Target): string {
  return sni === host ? full : sni;
}

function throughHttp(
  snapshot: Snapshot,
  client: Client,
  services: readonly Resource<'VirtualService'>[],
  context: MatchContext,
  target: Target,
  before: readonly Step[],
): Outcome {
  // A VirtualService of TLS or TCP routes alone leaves HTTP as it is.
  if (services.every(({ spec }) => !spec.http?.length)) {
    return direct(snapshot, client, context.request, target, [
      ...before,
      step('route', 'told', 'It has no HTTP routes: the request goes to the host itself.'),
    ]);
  }
  const routed = routeHttp(snapshot, services, context);
  const steps = [...before, ...routed.steps];
  if (!routed.goesOn) return { steps, ending: routed.ending };
  const { branches, request } = routed.value;
  const sent = { request, port: target.port, isHttp: true };
  const forwarded = forward(snapshot, client, branches, sent);
  return { ...forwarded, steps: [...steps, ...forwarded.steps] };
}

function throughL4(
  snapshot: Snapshot,
  client: Client,
  services: readonly Resource<'VirtualService'>[],
  context: MatchContext,
  target: Target,
  before: readonly Step[],
): Outcome {
  const list = target.reading === 'tls' ? 'tls' : 'tcp';
  const { taken, steps: tried } = tryL4Routes(list, services, context);
  const steps = [...before, ...tried, ...unreadHttp(services, list)];
  const { request } = context;
  if (!taken) return direct(snapshot, client, request, target, steps);
  const resource = taken.field.resource as Resource<'VirtualService'>;
  const branches = branchesOf(taken.route.route ?? [], resource, taken.field.path.slice(0, 3));
  const sent = { request, port: target.port, isHttp: false };
  const forwarded = forward(snapshot, client, branches, sent);
  return { ...forwarded, steps: [...steps, ...forwarded.steps] };
}

/** A frequent surprise: HTTP routes for what the sidecar cannot read. */
function unreadHttp(services: readonly Resource<'VirtualService'>[], list: 'tls' | 'tcp'): Step[] {
  return services.flatMap((resource) => {
    if (!resource.spec.http?.length) return [];
    const kind = list === 'tls' ? 'TLS, which the sidecar passes on unread' : 'TCP to the sidecar';
    const text = `The HTTP routes of ${fullName(resource)} do not count: the port is ${kind}.`;
    return [step('route', 'told', text, { resource, path: ['spec', 'http'] })];
  });
}

/** To the host that was asked for, with no route between. */
function direct(
  snapshot: Snapshot,
  client: Client,
  request: Request,
  target: Target,
  before: readonly Step[],
): Outcome {
  const [known] = target.services;
  const branch: Branch = {
    host: target.host,
    port: target.isKnown ? target.port : undefined,
    subset: undefined,
    share: 1,
    namespace: client.namespace,
  };
  const isHttp = target.reading === 'http';
  const seen = client.kind === 'outside' ? asNeighbour(client, known) : client;
  const forwarded = forward(snapshot, seen, [branch], { request, port: target.port, isHttp });
  return { ...forwarded, steps: [...before, ...forwarded.steps] };
}

/** Who has no proxy finds a Service by DNS, whatever it is exported to. */
function asNeighbour(client: Client, known: KnownHost | undefined): Client {
  return { ...client, namespace: known?.resource.namespace ?? client.namespace };
}
