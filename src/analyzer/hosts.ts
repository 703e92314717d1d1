import { indexByHost, isWildcard } from '#analyzer/host-index.ts';
import { fullHost } from '#analyzer/host-names.ts';
import { findHostInIstio } from '#analyzer/hosts-in-istio.ts';
import { knownHosts, type KnownHost } from '#analyzer/known-hosts.ts';
import type { Resource } from '#analyzer/resource.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { isOpenTo, scopesMeet, scopesOf, type Scopes } from '#analyzer/visibility.ts';

/** A resource that names hosts. */
export type Referrer = Resource<'VirtualService'> | Resource<'DestinationRule'>;

/** What a host as written stands for; nothing, if the input has no such host. */
export function findHost(
  snapshot: Snapshot,
  host: string,
  referrer: Referrer,
): KnownHost | undefined {
  return findHosts(snapshot, host, referrer)[0];
}

/**
 * Everything that a host as written stands for, the likeliest first: several resources may define
 * one host, and a wildcard stands for many.
 */
export function findHosts(
  snapshot: Snapshot,
  host: string,
  referrer: Referrer,
): readonly KnownHost[] {
  const { namespace, spec } = referrer;
  if (snapshot.settings.likeIstio) {
    const found = findHostInIstio(snapshot, host, namespace, spec.exportTo);
    return found ? [found] : [];
  }
  const index = hostIndex(snapshot);
  const name = fullHost(snapshot, host, namespace);
  const visible = (hosts: readonly KnownHost[]) =>
    hosts.filter((known) => isVisible(snapshot, known, referrer));
  const exact = visible(isWildcard(name) ? index.coveredBy(name) : index.named(name));
  const found = exact.length > 0 ? exact : visible(index.covering(name));
  return found.toSorted(
    (one, other) => distance(one.resource, namespace) - distance(other.resource, namespace),
  );
}

/**
 * The proxies that see the referrer are those that have to see the host. Of a referrer that all
 * see, these are the ones around it; if it lies beside the host, those that see the host.
 */
function isVisible(
  snapshot: Snapshot,
  { scopes, resource }: KnownHost,
  referrer: Referrer,
): boolean {
  const { kind, namespace } = referrer;
  const viewers = scopesOfReferrer(snapshot, referrer);
  if (!viewers.has('*')) return scopesMeet(scopes, viewers);
  if (namespace === resource.namespace || isOpenTo(scopes, namespace)) return true;
  return kind === 'DestinationRule' && namespace === rootNamespace(snapshot.settings);
}

/** What defines a host, but exports it to nobody who sees the referrer. */
export function hiddenHosts(
  snapshot: Snapshot,
  host: string,
  referrer: Referrer,
): readonly KnownHost[] {
  return hostIndex(snapshot).named(fullHost(snapshot, host, referrer.namespace));
}

/** The namespaces whose proxies see a VirtualService or DestinationRule. */
export function scopesOfReferrer(
  { settings }: Snapshot,
  { kind, namespace, spec }: Referrer,
): Scopes {
  const { defaultVirtualServiceExportTo, defaultDestinationRuleExportTo } = settings.mesh;
  const byDefault =
    kind === 'VirtualService' ? defaultVirtualServiceExportTo : defaultDestinationRuleExportTo;
  return scopesOf(spec.exportTo, namespace, settings.likeIstio ? undefined : byDefault);
}

/** Istiod prefers what lies in the same namespace, then Services. */
function distance({ kind, namespace }: KnownHost['resource'], own: string): number {
  return (namespace === own ? 0 : 2) + (kind === 'Service' ? 0 : 1);
}

const hostIndex = derived((snapshot: Snapshot) =>
  indexByHost(knownHosts(snapshot), ({ name }) => name),
);
