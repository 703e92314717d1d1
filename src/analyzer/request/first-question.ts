import { fullGatewayName } from '#analyzer/gateway-names.ts';
import { isWildcard } from '#analyzer/host-index.ts';
import { fullHost } from '#analyzer/host-names.ts';
import { knownHosts } from '#analyzer/known-hosts.ts';
import type { RequestWish } from '#analyzer/request/request.ts';
import { runningWorkloads } from '#analyzer/request/running.ts';
import { follow } from '#analyzer/request/simulate.ts';
import type { Ending } from '#analyzer/request/step.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { labelsMatch, type Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import type { Workload } from '#analyzer/workloads.ts';

/** Requests of each sort that are tried, which takes time while somebody waits. */
const mostOfEach = 12;

/**
 * A request to begin with, which the input can answer: through a gateway and a route of the input,
 * else from one of its workloads to one of its hosts. Nothing where it has none of these;
 * `loadRegex` comes before.
 */
export function firstQuestion(snapshot: Snapshot): RequestWish | undefined {
  const wishes = [...take(throughGateways(snapshot)), ...take(betweenWorkloads(snapshot))];
  let best: { wish: RequestWish; worth: number } | undefined;
  for (const wish of wishes) {
    const worth = worthOf(snapshot, wish);
    if (worth === 0) return wish;
    if (!best || worth < best.worth) best = { wish, worth };
  }
  return best?.wish;
}

const inOrder: readonly Ending['kind'][] = ['served', 'answered', 'mixed', 'refused', 'unknown'];

/** 0 for a request that arrives, and all of whose way is known; more for what tells less. */
function worthOf(snapshot: Snapshot, wish: RequestWish): number {
  const answer = follow(snapshot, wish);
  if (answer.kind === 'wrong') return 2 * inOrder.length;
  return 2 * inOrder.indexOf(answer.ending.kind) + (answer.decided ? 0 : 1);
}

function* throughGateways(snapshot: Snapshot): Generator<RequestWish> {
  for (const route of snapshot.all('VirtualService')) {
    for (const reference of route.spec.gateways ?? []) {
      const name = fullGatewayName(reference, route);
      const gateway = snapshot.find('Gateway', name, route);
      if (!gateway?.manifest) continue;
      for (const door of doorsOf(gateway)) {
        for (const host of hostsFor(snapshot, route, door.hosts)) {
          for (const path of pathsOf(route)) {
            const { scheme, port } = door;
            yield { from: { kind: 'gateway', name }, scheme, port, host, path, method: 'GET' };
          }
        }
      }
    }
  }
}

type Door = { scheme: 'http' | 'https'; port: number | undefined; hosts: readonly string[] };

/** The servers that take requests of HTTP; a port is told where it is not the usual one. */
function doorsOf({ spec }: Resource<'Gateway'>): Door[] {
  return (spec.servers ?? []).flatMap(({ port, tls, hosts = [] }) => {
    const { number = 0, protocol = '' } = port ?? {};
    if (!/^(?:HTTP|HTTP2|HTTPS|GRPC)$/i.test(protocol) || tls?.httpsRedirect) return [];
    const scheme = tls?.mode === undefined ? 'http' : 'https';
    const usual = scheme === 'http' ? 80 : 443;
    return [{ scheme, port: number === usual ? undefined : number, hosts }];
  });
}

/** Hosts of a route that have a name; of wildcards, those of the server below them. */
function hostsFor(
  snapshot: Snapshot,
  { spec, namespace }: Resource<'VirtualService'>,
  served: readonly string[],
): string[] {
  const names = served.map((host) => host.slice(host.indexOf('/') + 1));
  return (spec.hosts ?? []).flatMap((host) => {
    const full = fullHost(snapshot, host, namespace);
    if (!isWildcard(full)) return [full];
    const below = names.filter((name) => !isWildcard(name) && name.endsWith(full.slice(1)));
    return below.length > 0 ? below : [full === '*' ? 'example.com' : `www${full.slice(1)}`];
  });
}

function pathsOf({ spec }: Resource<'VirtualService'>): string[] {
  const written = (spec.http ?? []).flatMap(({ match }) =>
    (match ?? [{}]).map(
      ({ uri }) =>
        (uri && ('exact' in uri ? uri.exact : 'prefix' in uri ? uri.prefix : undefined)) ?? '/',
    ),
  );
  return [...new Set([...written, '/'])].filter((path) => path.startsWith('/'));
}

/** Hosts with routes come first, and a workload does not ask itself where another one can. */
function* betweenWorkloads(snapshot: Snapshot): Generator<RequestWish> {
  const workloads = runningWorkloads(snapshot).filter(
    ({ resource: { manifest, derivedFrom } }) => manifest ?? derivedFrom,
  );
  for (const { host, port, paths, selector } of targetsOf(snapshot)) {
    const isOwn = ({ labels }: Workload) => selector !== undefined && labelsMatch(selector, labels);
    const [client] = [...workloads].sort((one, other) => Number(isOwn(one)) - Number(isOwn(other)));
    if (!client) return;
    const { namespace, resource } = client;
    const name = fullName({ namespace, name: (resource.derivedFrom ?? resource).name });
    for (const path of paths) {
      yield { from: { kind: 'workload', name }, scheme: 'http', port, host, path, method: 'GET' };
    }
  }
}

type Target = {
  host: string;
  port: number | undefined;
  paths: readonly string[];
  /** Of the Pods that answer. */
  selector: Labels | undefined;
};

function targetsOf(snapshot: Snapshot): Target[] {
  const routes = new Map(
    snapshot
      .all('VirtualService')
      .filter(({ spec }) => !spec.gateways?.length || spec.gateways.includes('mesh'))
      .flatMap((route) =>
        (route.spec.hosts ?? []).map((host) => [
          fullHost(snapshot, host, route.namespace),
          pathsOf(route),
        ]),
      ),
  );
  return knownHosts(snapshot)
    .filter(({ name, resource }) => resource.manifest && !isWildcard(name))
    .map(({ name, resource, ports }) => ({
      host: name,
      port: ports.includes(80) ? undefined : ports[0],
      paths: routes.get(name) ?? ['/'],
      selector: resource.kind === 'Service' ? resource.spec.selector : undefined,
    }))
    .sort((one, other) => Number(routes.has(other.host)) - Number(routes.has(one.host)));
}

function take(wishes: Iterable<RequestWish>): RequestWish[] {
  const taken: RequestWish[] = [];
  for (const wish of wishes) {
    if (taken.length === mostOfEach) break;
    taken.push(wish);
  }
  return taken;
}
