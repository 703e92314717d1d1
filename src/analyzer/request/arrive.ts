import { authorize } from '#analyzer/request/authorization/authorize.ts';
import {
  absent,
  factOf,
  known,
  unknown,
  type Fact,
  type Facts,
} from '#analyzer/request/authorization/facts.ts';
import { trustDomains } from '#analyzer/request/authorization/judge-policy.ts';
import { readToken } from '#analyzer/request/authorization/token.ts';
import { clientMode } from '#analyzer/request/client-tls.ts';
import type { Client } from '#analyzer/request/client.ts';
import type { Destination } from '#analyzer/request/destination.ts';
import { connect } from '#analyzer/request/mutual-tls.ts';
import { serverMode } from '#analyzer/request/peer-authentication.ts';
import type { Request } from '#analyzer/request/request.ts';
import { serverNameOf } from '#analyzer/request/server-name.ts';
import { step, type Ending, type Step } from '#analyzer/request/step.ts';
import { portAt } from '#analyzer/request/workloads-behind.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { isAmbientWorkload, nameOfWorkload, proxyOf, type Workload } from '#analyzer/workloads.ts';

/** What comes to a workload. */
export type Arrival = {
  client: Client;
  destination: Destination;
  request: Request;
  isHttp: boolean;
};

export type Outcome = { steps: readonly Step[]; ending: Ending };

/** Whether a workload takes a request: how they connect, and what its policies say. */
export function arriveAt(snapshot: Snapshot, workload: Workload, arrival: Arrival): Outcome {
  const { client, destination, request } = arrival;
  const port = portAt(destination.known, destination.port, workload);
  const proxy = proxyOf(snapshot, workload);
  if (isAmbientWorkload(snapshot, workload)) return ambient(workload);
  const mode = clientMode(snapshot, destination.rules, destination.subset, destination.port);
  const connection = connect(mode, client.proxy, serverMode(snapshot, workload, port), proxy);
  if (!connection.fits) {
    return { steps: connection.steps, ending: { kind: 'refused', text: connection.text } };
  }
  if (proxy === 'out') {
    const text = 'The workload has no proxy: no policy is applied to it.';
    const steps = [...connection.steps, step('authorization', 'told', text)];
    return { steps, ending: served(workload, port) };
  }
  const token = readToken(snapshot, workload, arrival.isHttp ? request.claims : undefined);
  const before = [...connection.steps, ...token.steps];
  if (token.ending) return { steps: before, ending: token.ending };
  const facts = factsOf(snapshot, arrival, connection.isMutual, port);
  const sni = serverNameOf(arrival, mode, connection);
  const decision = authorize(snapshot, workload, {
    ...facts,
    sni,
    isHttp: arrival.isHttp && connection.isReadable,
    claims: token.claims,
  });
  return {
    steps: [...before, ...decision.steps],
    ending: decision.ending ?? served(workload, port),
  };
}

function served(workload: Workload, port: number | string): Ending {
  return { kind: 'served', text: `${nameOfWorkload(workload)} answers, on its port ${port}.` };
}

function ambient(workload: Workload): Outcome {
  const text = `${nameOfWorkload(workload)} is in the ambient mesh: what ztunnel and waypoints decide is not followed here.`;
  const field = { resource: workload.resource, path: ['metadata', 'name'] };
  return {
    steps: [step('authorization', 'unknown', text, field)],
    ending: { kind: 'unknown', text },
  };
}

function factsOf(
  snapshot: Snapshot,
  { client, request, isHttp }: Arrival,
  isMutual: boolean,
  port: number | string,
): Omit<Facts, 'sni'> {
  const [domain = ''] = trustDomains(snapshot);
  const { identity } = client;
  const about = (value: (one: { namespace: string; serviceAccount: string }) => string): Fact => {
    if (!isMutual || identity.kind === 'none') return absent;
    return identity.kind === 'known' ? known(value(identity)) : unknown;
  };
  // What a gateway passes on comes from the gateway; the client is known to the gateway alone.
  const isDirect = client.kind !== 'gateway';
  const given = request.sourceIp === undefined ? unknown : factOf(request.sourceIp);
  return {
    isHttp,
    request,
    principal: about(
      ({ namespace, serviceAccount }) => `${domain}/ns/${namespace}/sa/${serviceAccount}`,
    ),
    namespace: about(({ namespace }) => namespace),
    serviceAccount: about(({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`),
    sourceIp: isDirect ? given : unknown,
    remoteIp: given,
    port,
    claims: undefined,
  };
}
