import { destinationsOf, type RouteDestination } from '#analyzer/destinations.ts';
import { fullGatewayName, isInternalGateway } from '#analyzer/gateway-names.ts';
import { findHosts, hiddenHosts } from '#analyzer/hosts.ts';
import { hasPort } from '#analyzer/known-hosts.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import {
  hostNotFound,
  hostNotVisible,
  internalGateway,
  portNotFound,
  subsetNotFound,
} from '#analyzer/messages/virtualservice.ts';
import {
  definitionsOf,
  firstOf,
  named,
  type Finder,
  type FoundReference,
} from '#analyzer/references/found.ts';
import { hostLike } from '#analyzer/references/host-like.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { applyingRules, isSubsetInIstio } from '#analyzer/subsets.ts';

type VirtualService = Resource<'VirtualService'>;

export const referencesOfVirtualServices: Finder = (snapshot) =>
  snapshot
    .all('VirtualService')
    .flatMap((from) => [
      ...gatewaysOf(snapshot, from),
      ...destinationsOf(from).flatMap((destination) => [
        ...hostOf(snapshot, from, destination),
        ...subsetOf(snapshot, from, destination),
      ]),
      ...delegatesOf(snapshot, from),
    ]);

function gatewaysOf(snapshot: Snapshot, from: VirtualService): FoundReference[] {
  return (from.spec.gateways ?? []).flatMap((name, index) => {
    if (name === 'mesh') return [];
    const path = ['spec', 'gateways', index];
    const reference = { from, verb: 'bound to' as const, written: name, path };
    const internal = isInternalGateway(name);
    const found =
      snapshot.find('Gateway', name, from) ?? snapshot.find('KubernetesGateway', name, from);
    if (found && !internal) return [{ ...reference, targets: [found] }];
    const [namespace = '', own = ''] = fullGatewayName(name, from).split('/', 2);
    const why = internal
      ? internalGateway.text({ name })
      : referencedResourceNotFound.text({ kind: 'gateway', name });
    const lacking = { kind: 'Gateway', namespace, name: own };
    return [{ ...reference, targets: [], lacking, why }];
  });
}

function hostOf(
  snapshot: Snapshot,
  from: VirtualService,
  { host, port, isMirror, path }: RouteDestination,
): FoundReference[] {
  const { likeIstio } = snapshot.settings;
  if (host === '' && !likeIstio) return [];
  const verb = isMirror ? ('mirrors to' as const) : ('routes to' as const);
  const reference = { from, verb, written: host, path: [...path, 'host'] };
  const hosts = findHosts(snapshot, host, from);
  if (hosts.length > 0) {
    const defined = { ...reference, ...definitionsOf(hosts) };
    const number = port?.number ?? 0;
    if (!port || hasPort(hosts, number)) return [defined];
    const why = portNotFound.text({ host, port: number, ports: [] });
    return [{ ...defined, path: [...path, 'port', 'number'], why }];
  }
  const [hidden] = likeIstio ? [] : hiddenHosts(snapshot, host, from);
  if (hidden) {
    const why = hostNotVisible.text({ host, namespace: hidden.resource.namespace });
    return [{ ...reference, targets: [hidden.resource], why }];
  }
  const why = hostNotFound.text({ host, isMirror });
  return [{ ...reference, targets: [], lacking: hostLike(snapshot, host, from), why }];
}

function subsetOf(
  snapshot: Snapshot,
  from: VirtualService,
  { host, subset, isMirror, path }: RouteDestination,
): FoundReference[] {
  if (!subset) return [];
  const verb = 'takes a subset of' as const;
  const reference = { from, verb, written: subset, path: [...path, 'subset'] };
  const { rules } = applyingRules(snapshot, host, from);
  const setting = rules.filter(({ spec }) => spec.subsets?.some(({ name }) => name === subset));
  const isKnown = snapshot.settings.likeIstio
    ? isSubsetInIstio(snapshot, host, subset, from)
    : setting.length > 0;
  const applying = isKnown && setting.length > 0 ? setting : rules.slice(0, 1);
  const why = isKnown ? undefined : subsetNotFound.text({ host, subset, isMirror });
  const { name } = hostLike(snapshot, host, from);
  const lacking = { kind: 'DestinationRule', namespace: from.namespace, name };
  return [{ ...reference, ...firstOf(applying, (rule) => rule), lacking, why }];
}

function delegatesOf(snapshot: Snapshot, from: VirtualService): FoundReference[] {
  return (from.spec.http ?? []).flatMap(({ delegate }, index) => {
    if (!delegate?.name) return [];
    const { name, namespace = '' } = delegate;
    const wanted = { kind: 'VirtualService', name, namespace: namespace || from.namespace };
    const path = ['spec', 'http', index, 'delegate', 'name'];
    const found = snapshot.find('VirtualService', name, wanted);
    return [named({ from, verb: 'delegates to', path }, wanted, found)];
  });
}
