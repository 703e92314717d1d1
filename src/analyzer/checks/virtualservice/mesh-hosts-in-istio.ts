import type { Report } from '#analyzer/check.ts';
import { isForMesh } from '#analyzer/checks/virtualservice/mesh-sources.ts';
import { indexByHost } from '#analyzer/host-index.ts';
import { fullHost } from '#analyzer/host-names.ts';
import { conflictingMeshHosts } from '#analyzer/messages/virtualservice.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { scopesOf } from '#analyzer/visibility.ts';

type Claim = { resource: Resource<'VirtualService'>; scope: string; host: string };

/** Of a group, as each of its members is told them all. */
const mostNamed = 4;

/**
 * Istio's analyzer counts hosts as they are listed: one that a VirtualService lists twice conflicts
 * with itself. What is exported to all meets what is exported to one namespace by wildcards too,
 * and it does not look who sends the requests.
 */
export function reportMeshHostsInIstio(snapshot: Snapshot, report: Report): void {
  const claims = snapshot
    .all('VirtualService')
    .filter(isForMesh)
    .flatMap((resource) => claimsOf(snapshot, resource));
  const forAll = indexByHost(
    claims.filter(({ scope }) => scope === '*'),
    ({ host }) => host,
  );
  const groups = Map.groupBy(claims, ({ scope, host }) => `${scope}/${host}`);
  const told = new Set<Resource>();
  for (const own of groups.values()) {
    const { scope = '', host = '' } = own[0] ?? {};
    const group = scope === '*' ? own : [...own, ...forAll.overlapping(host)];
    if (group.length < 2) continue;
    const first = [...new Set(group.slice(0, mostNamed).map(({ resource }) => fullName(resource)))];
    for (const { resource } of group) {
      if (told.has(resource)) continue;
      told.add(resource);
      const rivals = first.filter((name) => name !== fullName(resource));
      const others = rivals.length > 0 ? rivals : first;
      const at = { resource, path: ['spec', 'hosts'], reference: ['metadata', 'name'] };
      report(conflictingMeshHosts, { host, others }, at);
    }
  }
}

function claimsOf(snapshot: Snapshot, resource: Resource<'VirtualService'>): Claim[] {
  const { exportTo, hosts = [] } = resource.spec;
  const scopes = [...scopesOf(exportTo, resource.namespace)];
  return hosts.flatMap((written) => {
    const host = fullHost(snapshot, written, resource.namespace);
    return scopes.map((scope) => {
      // Istio keeps both as one text, and cuts it at the first slash, even if that is in the scope.
      const [first = '', ...rest] = `${scope}/${host}`.split('/');
      return { resource, scope: first, host: rest.join('/') };
    });
  });
}
