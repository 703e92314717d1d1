import { indexByHost } from '#analyzer/host-index.ts';
import { fullHost } from '#analyzer/host-names.ts';
import { knownHosts, type KnownHost } from '#analyzer/known-hosts.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { isOpenTo } from '#analyzer/visibility.ts';

/**
 * The host that Istio's analyzers would find. They look where the referrer is exported to, and
 * forget its own namespace as soon as its `exportTo` says anything.
 */
export function findHostInIstio(
  snapshot: Snapshot,
  host: string,
  namespace: string,
  exportTo: readonly string[] | undefined,
): KnownHost | undefined {
  const { byScope, wildcards } = tables(snapshot);
  const name = fullHost(snapshot, host, namespace);
  for (const scope of ['*', ...(exportTo ?? ['.'])]) {
    const found = byScope.get(`${scope === '.' ? namespace : scope}/${name}`);
    if (found) return found;
  }
  // Wildcards are held against the host as it is written.
  return wildcards.covering(host).find((known) => isOpenTo(known.scopes, namespace));
}

const tables = derived((snapshot: Snapshot) => {
  const byScope = new Map<string, KnownHost>();
  for (const known of knownHosts(snapshot)) {
    for (const scope of known.scopes) byScope.set(`${scope}/${known.name}`, known);
  }
  const wildcards = indexByHost(new Set(byScope.values()), ({ name }) => name);
  return { byScope, wildcards };
});
