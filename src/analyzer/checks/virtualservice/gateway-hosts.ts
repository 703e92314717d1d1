import { defineCheck, type Report } from '#analyzer/check.ts';
import { fullGatewayName, isInternalGateway } from '#analyzer/gateway-names.ts';
import { indexByHost, type HostIndex } from '#analyzer/host-index.ts';
import { hostNotInGateways, hostsNotInGateway } from '#analyzer/messages/virtualservice.ts';
import type { Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

export const virtualserviceGatewayHosts = defineCheck({
  name: 'virtualservice-gateway-hosts',
  summary: 'The gateways of a VirtualService serve its hosts.',
  istio: 'virtualservice.GatewayAnalyzer',
  reads: ['VirtualService', 'Gateway', 'KubernetesGateway'],
  reports: [hostsNotInGateway, hostNotInGateways],
  topics: ['gateways', 'traffic-management'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      const gateways = gatewaysOf(snapshot, resource);
      if (snapshot.settings.likeIstio) {
        checkEachGateway(resource, gateways, report);
        continue;
      }
      if ((resource.spec.hosts ?? []).length === 0) continue;
      // That a gateway is missing is said elsewhere.
      const known = gateways.filter(({ served }) => served !== noHosts);
      const allServe = checkEachGateway(resource, known, report);
      const isComplete = known.length === resource.spec.gateways?.length;
      if (allServe && isComplete) checkEachHost(resource, known, report);
    }
  },
});

type ServedHost = { host: string; scope: string };
type GatewayOfRoute = { name: string; index: number; served: HostIndex<ServedHost> };

/** The gateways that a VirtualService names, without the sidecars and those that Istio makes. */
function gatewaysOf(snapshot: Snapshot, resource: Resource<'VirtualService'>): GatewayOfRoute[] {
  const served = servedHosts(snapshot);
  return (resource.spec.gateways ?? []).flatMap((reference, index) => {
    if (reference === 'mesh' || isInternalGateway(reference)) return [];
    const name = fullGatewayName(reference, resource);
    return [{ name, index, served: served.get(name) ?? noHosts }];
  });
}

/** @returns whether each gateway serves a host. */
function checkEachGateway(
  resource: Resource<'VirtualService'>,
  gateways: readonly GatewayOfRoute[],
  report: Report,
): boolean {
  const { hosts = [] } = resource.spec;
  let allServe = true;
  for (const { name: gateway, index, served } of gateways) {
    if (hosts.some((host) => isServed(host, served, resource))) continue;
    allServe = false;
    report(hostsNotInGateway, { gateway, hosts }, { resource, path: ['spec', 'gateways', index] });
  }
  return allServe;
}

/** Istio's analyzer is content when one of the hosts is served. */
function checkEachHost(
  resource: Resource<'VirtualService'>,
  gateways: readonly GatewayOfRoute[],
  report: Report,
): void {
  for (const [index, host] of (resource.spec.hosts ?? []).entries()) {
    if (gateways.some(({ served }) => isServed(host, served, resource))) continue;
    report(hostNotInGateways, { host }, { resource, path: ['spec', 'hosts', index] });
  }
}

function isServed(
  host: string,
  served: HostIndex<ServedHost>,
  { namespace }: Resource<'VirtualService'>,
): boolean {
  return served.overlapping(host).some(({ scope }) => scope === '*' || scope === namespace);
}

const noHosts: HostIndex<ServedHost> = indexByHost<ServedHost>([], ({ host }) => host);

/** What the gateways serve, by `namespace/name`. */
const servedHosts = derived((snapshot: Snapshot) => {
  const hosts = new Map<string, ServedHost[]>();
  for (const { namespace, name, spec } of snapshot.all('Gateway')) {
    const written = spec.servers?.flatMap((server) => server.hosts ?? []) ?? [];
    hosts.set(
      `${namespace}/${name}`,
      written.map((host) => servedHost(host, namespace)),
    );
  }
  for (const { namespace, name, spec } of snapshot.all('KubernetesGateway')) {
    const key = `${namespace}/${name}`;
    // Istio's analyzer looks no further than the Gateway of its own, if there is one of the name.
    if (snapshot.settings.likeIstio && hosts.has(key)) continue;
    // A name that is empty is none, and the listener takes every host.
    const listeners = (spec.listeners ?? []).map(({ hostname }) => ({
      host: hostname || '*',
      scope: '*',
    }));
    hosts.set(key, [...(hosts.get(key) ?? []), ...listeners]);
  }
  return new Map([...hosts].map(([key, list]) => [key, indexByHost(list, ({ host }) => host)]));
});

/** `namespace/host`, where `.` is the gateway's own namespace and `*` is any. */
function servedHost(text: string, namespace: string): ServedHost {
  const [scope = '', host] = text.split('/');
  if (host === undefined) return { host: text, scope: '*' };
  return { host, scope: scope === '.' ? namespace : scope };
}
