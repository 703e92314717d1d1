import { defineCheck, type Report } from '#analyzer/check.ts';
import {
  isForMesh,
  meshSources,
  sourcesMeet,
  type Source,
} from '#analyzer/checks/virtualservice/mesh-sources.ts';
import { reportMeshHostsInIstio } from '#analyzer/checks/virtualservice/mesh-hosts-in-istio.ts';
import { fullHost } from '#analyzer/host-names.ts';
import { scopesOfReferrer } from '#analyzer/hosts.ts';
import { conflictingMeshHosts } from '#analyzer/messages/virtualservice.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { scopesMeet, type Scopes } from '#analyzer/visibility.ts';

export const virtualserviceMeshHosts = defineCheck({
  name: 'virtualservice-mesh-hosts',
  summary: 'A sidecar finds each host in one VirtualService only.',
  istio: 'virtualservice.ConflictingMeshGatewayHostsAnalyzer',
  reads: ['VirtualService', 'Service'],
  reports: [conflictingMeshHosts],
  topics: ['traffic-management', 'multitenancy'],

  run(snapshot, report) {
    if (snapshot.settings.likeIstio) reportMeshHostsInIstio(snapshot, report);
    else reportMeshHosts(snapshot, report);
  },
});

/** A host that a VirtualService claims at sidecars. */
type Claim = {
  resource: Resource<'VirtualService'>;
  index: number;
  host: string;
  scopes: Scopes;
  sources: readonly Source[];
};

function reportMeshHosts(snapshot: Snapshot, report: Report): void {
  const claims = snapshot
    .all('VirtualService')
    .filter(isForMesh)
    .flatMap((resource) => claimsOf(snapshot, resource));
  for (const [host, rivals] of Map.groupBy(claims, (claim) => claim.host)) {
    const byScope = groupByScope(rivals);
    for (const claim of rivals) {
      const near = claim.scopes.has('*')
        ? [rivals]
        : [...claim.scopes, '*'].map((scope) => byScope.get(scope) ?? []);
      const others = firstConflicts(claim, near);
      if (others.length === 0) continue;
      const names = others.map(({ resource }) => fullName(resource));
      report(conflictingMeshHosts, { host, others: names }, placeOf(claim, others));
    }
  }
}

function groupByScope(claims: readonly Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const scope of claim.scopes) {
      const group = groups.get(scope);
      if (group) group.push(claim);
      else groups.set(scope, [claim]);
    }
  }
  return groups;
}

/** One claim for each host, however often and in whatever form the VirtualService lists it. */
function claimsOf(snapshot: Snapshot, resource: Resource<'VirtualService'>): Claim[] {
  const scopes = scopesOfReferrer(snapshot, resource);
  const sources = meshSources(resource);
  const claims = (resource.spec.hosts ?? []).map((written, index) => {
    const host = fullHost(snapshot, written, resource.namespace);
    return { resource, index, host, scopes, sources };
  });
  return [...new Map(claims.toReversed().map((claim) => [claim.host, claim])).values()];
}

/** A few are enough to tell: where hundreds conflict, nobody reads a list. */
const mostNamed = 3;

function firstConflicts(claim: Claim, groups: readonly (readonly Claim[])[]): Claim[] {
  const found = new Set<Claim>();
  for (const group of groups) {
    for (const rival of group) {
      if (found.size === mostNamed) return [...found];
      if (rival === claim || !scopesMeet(claim.scopes, rival.scopes)) continue;
      if (sourcesMeet(claim.sources, rival.sources)) found.add(rival);
    }
  }
  return [...found];
}

function placeOf({ resource, index }: Claim, others: readonly Claim[]) {
  return {
    resource,
    path: ['spec', 'hosts', index],
    reference: ['metadata', 'name'],
    related: others.map((other) => ({
      message: 'The host is also here.',
      resource: other.resource,
      path: ['spec', 'hosts', other.index],
    })),
  };
}
