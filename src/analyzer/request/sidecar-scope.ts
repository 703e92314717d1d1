import { isWildcard } from '#analyzer/host-index.ts';
import { byAge } from '#analyzer/request/age.ts';
import type { Client } from '#analyzer/request/client.ts';
import { coversHost } from '#analyzer/request/host-cover.ts';
import type { Resource } from '#analyzer/resource.ts';
import { labelsMatch } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** The Sidecar that says what a workload's proxy knows, and whether it lets a host in on a port. */
export type Scope = {
  sidecar: Resource<'Sidecar'>;
  lets: (host: string, namespace: string, port: number) => boolean;
};

/** A Sidecar that selects the workload, else its namespace's, else that of the root namespace. */
export function scopeOf(
  snapshot: Snapshot,
  { kind, namespace, labels }: Client,
): Scope | undefined {
  // Gateways know everything that is exported to them.
  if (kind !== 'workload') return undefined;
  const own = snapshot.inNamespace('Sidecar', namespace).toSorted(byAge);
  const selecting = own.find(({ spec }) => {
    const wanted = spec.workloadSelector?.labels;
    return wanted && Object.keys(wanted).length > 0 && labelsMatch(wanted, labels);
  });
  const root = snapshot.inNamespace('Sidecar', rootNamespace(snapshot.settings)).toSorted(byAge);
  const sidecar = selecting ?? own.find(isForAll) ?? root.find(isForAll);
  if (!sidecar?.spec.egress?.length) return undefined;
  const { egress } = sidecar.spec;
  return {
    sidecar,
    lets(host, home, port) {
      const entries = hostsFor(egress, port);
      const isFor = (entry: string) => covers(entry, host, home, namespace);
      return entries.some(isFor) && !entries.flatMap(leftOut).some(isFor);
    },
  };
}

type Listeners = NonNullable<Resource<'Sidecar'>['spec']['egress']>;

/** A listener with a port is for that port alone, and that port is for it alone. */
function hostsFor(egress: Listeners, port: number): string[] {
  const own = egress.filter((listener) => listener.port?.number === port);
  const counting = own.length > 0 ? own : egress.filter((listener) => !listener.port?.number);
  return counting.flatMap(({ hosts }) => hosts ?? []);
}

function isForAll({ spec }: Resource<'Sidecar'>): boolean {
  return Object.keys(spec.workloadSelector?.labels ?? {}).length === 0;
}

/** What an entry keeps out: `~bookinfo/*` all of a namespace, `~/reviews.example.com` of any. */
function leftOut(entry: string): string[] {
  if (!entry.startsWith('~') || entry === '~/*') return [];
  return [entry.startsWith('~/') ? `*${entry.slice(1)}` : entry.slice(1)];
}

/** Whether an entry such as `./*` or `istio-system/*.svc.cluster.local` is for a host. */
function covers(entry: string, host: string, home: string, own: string): boolean {
  const slash = entry.indexOf('/');
  const scope = slash < 0 ? '*' : entry.slice(0, slash);
  const name = entry.slice(slash + 1);
  const inScope = scope === '*' || (scope === '.' ? own : scope) === home;
  if (!inScope) return false;
  return isWildcard(host) ? host.endsWith(name.replace(/^\*/, '')) : coversHost(name, host);
}
