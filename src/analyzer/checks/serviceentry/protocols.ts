import { defineCheck } from '#analyzer/check.ts';
import { conflictingEntryProtocols } from '#analyzer/messages/serviceentry.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { scopesOf } from '#analyzer/visibility.ts';
import { listOf } from '#analyzer/wording.ts';

export const serviceentryProtocols = defineCheck({
  name: 'serviceentry-protocols',
  summary: 'ServiceEntries agree about the protocol of a host and port.',
  istio: 'serviceentry.ConflictingServiceEntryProtocolAnalyzer',
  reads: ['ServiceEntry'],
  reports: [conflictingEntryProtocols],
  topics: ['traffic-management', 'protocols'],

  run(snapshot, report) {
    // A port of all of an entry's hosts is one mistake; Istio names an entry only once.
    const said = new Set<unknown>();
    for (const claims of claimsByNamespace(snapshot)) {
      const examples = new Map(claims.map((claim) => [claim.protocol, claim]));
      if (examples.size < 2) continue;
      const { host, port } = claims[0] ?? { host: '', port: 0 };
      const names = [...examples.keys()].toSorted().map((protocol) => protocol || 'none');
      const entries = [...new Set(claims.map(({ resource }) => fullName(resource)))].toSorted();
      const args = { host, port, protocols: names.join(', '), entries: listOf(entries) };
      for (const claim of claims) {
        const once = snapshot.settings.likeIstio ? claim.resource : claim.of;
        if (said.has(once)) continue;
        said.add(once);
        const other = [...examples.values()].find(({ protocol }) => protocol !== claim.protocol);
        report(conflictingEntryProtocols, args, {
          resource: claim.resource,
          path: claim.path,
          reference: ['metadata', 'name'],
          related: other ? [{ message: 'Here it has another protocol.', ...other }] : [],
        });
      }
    }
  },
});

/** A port of a host of a ServiceEntry, as one namespace sees it. */
type Claim = {
  resource: Resource<'ServiceEntry'>;
  host: string;
  port: number;
  protocol: string;
  path: Path;
  /** The port in the manifest: the same for all hosts of the entry. */
  of: unknown;
};

/**
 * The claims to each host and port, first as every namespace sees them, then as those see them that
 * have entries of their own beside.
 */
function* claimsByNamespace(snapshot: Snapshot): Iterable<readonly Claim[]> {
  const { likeIstio, mesh } = snapshot.settings;
  const byDefault = likeIstio ? undefined : mesh.defaultServiceExportTo;
  const scopes = new Map<string, Map<string, Claim[]>>();
  for (const resource of snapshot.all('ServiceEntry')) {
    const claims = claimsOf(resource, likeIstio);
    for (const scope of scopesOf(resource.spec.exportTo, resource.namespace, byDefault)) {
      // To Istio, "~" is one more namespace; in truth it is none.
      if (scope === '~' && !likeIstio) continue;
      const groups = scopes.get(scope) ?? new Map<string, Claim[]>();
      scopes.set(scope, groups);
      for (const claim of claims) {
        const key = `${claim.host} ${claim.port}`;
        const there = groups.get(key);
        if (there) there.push(claim);
        else groups.set(key, [claim]);
      }
    }
  }
  const everywhere = scopes.get('*');
  for (const [scope, groups] of scopes) {
    for (const [key, claims] of groups) {
      yield scope === '*' ? claims : [...claims, ...(everywhere?.get(key) ?? [])];
    }
  }
}

function claimsOf(resource: Resource<'ServiceEntry'>, likeIstio: boolean): Claim[] {
  const { hosts = [], ports = [] } = resource.spec;
  return ports.flatMap((port, index) => {
    const { number = 0, protocol = '' } = port;
    const path = ['spec', 'ports', index, protocol === '' ? 'number' : 'protocol'];
    const claim = { resource, port: number, protocol: protocol.toUpperCase(), path, of: port };
    return hosts.map((host) => ({ ...claim, host: likeIstio ? host : host.toLowerCase() }));
  });
}
