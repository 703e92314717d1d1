import { isWildcard } from '#analyzer/host-index.ts';
import type { Settings } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/**
 * The full name of a host as a resource writes it: short names belong to the namespace of the
 * resource, and `service.namespace` is a Service if the input has it.
 */
export function fullHost(snapshot: Snapshot, host: string, namespace: string): string {
  const { settings } = snapshot;
  if (settings.likeIstio) return fullHostInIstio(host, namespace);
  // An address of IPv6 has no dots either.
  if (host === '' || isWildcard(host) || host.includes(':')) return host;
  const [name = '', second, third, ...more] = host.split('.');
  if (second === undefined) return serviceHost(name, namespace, settings);
  if (third === undefined) {
    const service = snapshot.find('Service', `${second}/${name}`, { namespace });
    return service ? serviceHost(name, second, settings) : host;
  }
  return third === 'svc' && more.length === 0 ? serviceHost(name, second, settings) : host;
}

/** Istio's analyzers know no other short form than the name alone, and no other domain. */
function fullHostInIstio(host: string, namespace: string): string {
  return isWildcard(host) || host.includes('.') ? host : `${host}.${namespace}.svc.cluster.local`;
}

/** The full name of a Service. */
export function serviceHost(
  name: string,
  namespace: string,
  { clusterDomain, likeIstio }: Settings,
): string {
  if (likeIstio) return fullHostInIstio(name, namespace);
  return `${name}.${namespace}.svc.${clusterDomain}`;
}

/** The Service that a full name names, whether the input has it or not. */
export function serviceNamedBy(
  host: string,
  { clusterDomain, likeIstio }: Settings,
): { name: string; namespace: string } | undefined {
  const ending = `.svc.${likeIstio ? 'cluster.local' : clusterDomain}`;
  if (!host.endsWith(ending)) return undefined;
  const text = host.slice(0, -ending.length);
  const dot = text.lastIndexOf('.');
  if (dot <= 0 || dot === text.length - 1) return undefined;
  return { name: text.slice(0, dot), namespace: text.slice(dot + 1) };
}
