import { authorize } from '#analyzer/request/authorization/authorize.ts';
import { absent, factOf, known, unknown } from '#analyzer/request/authorization/facts.ts';
import { readToken, removalOf } from '#analyzer/request/authorization/token.ts';
import type { Outcome } from '#analyzer/request/arrive.ts';
import { branchesOf } from '#analyzer/request/branches.ts';
import type { Client } from '#analyzer/request/client.ts';
import type { MatchContext } from '#analyzer/request/conditions.ts';
import { forward } from '#analyzer/request/forward.ts';
import { enterGateway, type Entry } from '#analyzer/request/gateway-entry.ts';
import { tryL4Routes } from '#analyzer/request/l4-routes.ts';
import type { Claims, Request } from '#analyzer/request/request.ts';
import { routeHttp } from '#analyzer/request/route-http.ts';
import { step, type Ending, type Step } from '#analyzer/request/step.ts';
import { chooseVirtualServices } from '#analyzer/request/virtual-services.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { servicesOf } from '#analyzer/services-of-pods.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

type GatewayClient = Client & { gateway: Resource<'Gateway'> };

/** The way of a request that comes in through a gateway. */
export function fromGateway(snapshot: Snapshot, client: GatewayClient, request: Request): Outcome {
  const entered = enterGateway(snapshot, client, request);
  if (!entered.goesOn) return entered;
  const { reading, server } = entered.value.accepted;
  const isHttp = reading === 'http';
  const admitted = admit(snapshot, client, request, entered.value, isHttp);
  const before = [...entered.steps, ...admitted.steps];
  if (admitted.ending) return { steps: before, ending: admitted.ending };
  const host = reading === 'tls' ? request.sni : request.host;
  const choice = chooseVirtualServices(snapshot, {
    namespace: client.namespace,
    host,
    by: entered.value.all,
  });
  const steps = [...before, ...choice.steps];
  if (choice.chosen.length === 0) return nothingBound(snapshot, server.gateway, host, steps);
  const context: MatchContext = {
    request: { ...request, claims: admitted.passedOn },
    port: entered.value.port,
    gateways: new Set(entered.value.all.map((one) => fullName(one.server.gateway))),
    namespace: client.namespace,
    labels: client.labels,
    claims: admitted.claims,
  };
  const services = choice.chosen.map(({ resource }) => resource);
  return reading === 'http'
    ? throughHttp(snapshot, client, services, context, steps)
    : throughL4(snapshot, client, services, context, steps, reading);
}

function throughHttp(
  snapshot: Snapshot,
  client: GatewayClient,
  services: readonly Resource<'VirtualService'>[],
  context: MatchContext,
  before: readonly Step[],
): Outcome {
  const routed = routeHttp(snapshot, services, context);
  const steps = [...before, ...routed.steps];
  if (!routed.goesOn) return { steps, ending: routed.ending };
  const { branches, request } = routed.value;
  const sent = { request, port: context.port, isHttp: true };
  const forwarded = forward(snapshot, client, branches, sent);
  return { ...forwarded, steps: [...steps, ...forwarded.steps] };
}

function throughL4(
  snapshot: Snapshot,
  client: GatewayClient,
  services: readonly Resource<'VirtualService'>[],
  context: MatchContext,
  before: readonly Step[],
  reading: 'tls' | 'tcp',
): Outcome {
  const { taken, steps: tried } = tryL4Routes(reading, services, context);
  const steps = [...before, ...tried];
  if (!taken) {
    const text = `No ${reading.toUpperCase()} route fits: the gateway closes the connection.`;
    return {
      steps: [...steps, step('route', 'stopped', text)],
      ending: { kind: 'refused', text },
    };
  }
  const { route, field } = taken;
  const branches = branchesOf(
    route.route ?? [],
    field.resource as Resource<'VirtualService'>,
    field.path.slice(0, 3),
  );
  const sent = { request: context.request, port: context.port, isHttp: false };
  const forwarded = forward(snapshot, client, branches, sent);
  return { ...forwarded, steps: [...steps, ...forwarded.steps] };
}

/** What the gateway's own policies say, before any route is looked at. */
function admit(
  snapshot: Snapshot,
  { workload, gateway }: GatewayClient,
  request: Request,
  { port }: Entry,
  isHttp: boolean,
): { steps: Step[]; claims?: Claims | undefined; passedOn?: Claims | undefined; ending?: Ending } {
  if (!workload) {
    const text = `No Pod in what you pasted is selected by the Gateway ${fullName(gateway)}: which policies the gateway has cannot be told.`;
    const field = { resource: gateway, path: ['spec', 'selector'] };
    const { claims } = request;
    return { steps: [step('authorization', 'unknown', text, field)], claims, passedOn: claims };
  }
  const token = readToken(snapshot, workload, isHttp ? request.claims : undefined);
  if (token.ending) return token;
  const given = request.sourceIp === undefined ? unknown : factOf(request.sourceIp);
  const decision = authorize(snapshot, workload, {
    isHttp,
    request,
    principal: absent,
    namespace: absent,
    serviceAccount: absent,
    sourceIp: given,
    remoteIp: given,
    sni: request.scheme === 'https' ? known(request.sni) : absent,
    port: ownPort(snapshot, workload.resource, port),
    claims: token.claims,
  });
  // Where nothing is for the gateway, there is nothing to say.
  const told = decision.steps.filter(({ place, state }) => place ?? state !== 'taken');
  const atGateway = told.map((one) => ({ ...one, text: `At the gateway: ${one.text}` }));
  const removal = removalOf(token);
  const passedOn = removal.length > 0 ? undefined : request.claims;
  return {
    steps: [...token.steps, ...atGateway, ...removal],
    claims: token.claims,
    passedOn,
    ...(decision.ending ? { ending: decision.ending } : {}),
  };
}

/** The port that the gateway's Pod listens on, behind the Service that leads to it. */
function ownPort(snapshot: Snapshot, pod: Resource, port: number): number | string {
  if (pod.kind !== 'Pod') return port;
  for (const { spec } of servicesOf(snapshot, pod as Resource<'Pod'>)) {
    const found = spec.ports?.find((one) => one.port === port);
    if (found) return found.targetPort || port;
  }
  return port;
}

function nothingBound(
  snapshot: Snapshot,
  resource: Resource<'Gateway'>,
  host: string,
  steps: readonly Step[],
): Outcome {
  const routes = snapshot.all('HTTPRoute').length > 0 ? ' HTTPRoutes are not followed here.' : '';
  const text = `No VirtualService in what you pasted is bound to this Gateway for "${host}": the answer is 404.${routes}`;
  const field = { resource, path: ['metadata', 'name'] };
  return {
    steps: [...steps, step('virtual service', 'stopped', text, field)],
    ending: { kind: 'answered', text },
  };
}
