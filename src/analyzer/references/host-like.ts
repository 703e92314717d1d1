import type { Subject } from '#analyzer/check.ts';
import { fullHost, serviceNamedBy } from '#analyzer/host-names.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** What a host that nothing defines would be: a Service where its name says so. */
export function hostLike(
  snapshot: Snapshot,
  host: string,
  { namespace }: { namespace: string },
): Subject {
  const full = fullHost(snapshot, host, namespace);
  const service = serviceNamedBy(full, snapshot.settings);
  return service ? { kind: 'Service', ...service } : { kind: 'Host', namespace: '', name: full };
}
