import { fullHost, serviceHost } from '#analyzer/host-names.ts';
import type { Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { scopesOf, type Scopes } from '#analyzer/visibility.ts';

/** A host that traffic can be sent to, and what defines it. */
export type KnownHost = {
  /** The full name; it may be a wildcard. */
  name: string;
  resource: Resource<'Service'> | Resource<'ServiceEntry'>;
  /** The namespaces that see it. */
  scopes: Scopes;
  /** As the input lists them: a number that two protocols share is there twice. */
  ports: readonly number[];
};

/** Every host of the ServiceEntries, then those of the Services. */
export const knownHosts = derived((snapshot: Snapshot): readonly KnownHost[] => {
  const { settings } = snapshot;
  // Istio's analyzers look at no default of the mesh config.
  const byDefault = settings.likeIstio ? undefined : settings.mesh.defaultServiceExportTo;
  const ofEntries = snapshot.all('ServiceEntry').flatMap((resource) => {
    const { hosts = [], exportTo, ports = [] } = resource.spec;
    const scopes = scopesOf(exportTo, resource.namespace, byDefault);
    const numbers = ports.map(({ number = 0 }) => number);
    return hosts.map((host) => {
      const name = fullHost(snapshot, host, resource.namespace);
      return { name, resource, scopes, ports: numbers };
    });
  });
  const ofServices = snapshot.all('Service').map((resource) => {
    const { namespace, annotations, spec } = resource;
    const exportTo = annotations['networking.istio.io/exportTo'];
    const listed = exportTo ? exportTo.split(',').map((scope) => scope.trim()) : undefined;
    return {
      name: serviceHost(resource.name, namespace, settings),
      resource,
      scopes: scopesOf(listed, namespace, byDefault),
      ports: (spec.ports ?? []).map(({ port = 0 }) => port),
    };
  });
  return [...ofEntries, ...ofServices];
});

/** Whether one of the definitions of a host has a port. */
export function hasPort(known: readonly KnownHost[], port: number): boolean {
  return known.some(({ ports }) => ports.includes(port));
}
