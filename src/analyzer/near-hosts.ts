import { findHost, type Referrer } from '#analyzer/hosts.ts';
import { knownHosts } from '#analyzer/known-hosts.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { nearNames, nearNamesOnce } from '#analyzer/repair/near-names.ts';
import { perhaps, write, type Plan } from '#analyzer/repair/plan.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

/** The host that somebody most likely meant by one that is not in the input, in the same form. */
function nearHost(snapshot: Snapshot, host: string, referrer: Referrer): string | undefined {
  const meant = host.includes('.')
    ? nearFullName(snapshot, host)
    : servicesByNamespace(snapshot).get(referrer.namespace)?.meantBy(host);
  return meant !== undefined && findHost(snapshot, meant, referrer) ? meant : undefined;
}

/** The plan for it. The cluster may have what the input has not, so it is not a sure one. */
export function planForNearHost(
  snapshot: Snapshot,
  host: string,
  referrer: Referrer,
  path: Path,
): Plan | undefined {
  const meant = nearHost(snapshot, host, referrer);
  return meant === undefined ? undefined : perhaps(write(path, meant));
}

function nearFullName(snapshot: Snapshot, host: string): string | undefined {
  const hosts = fullNames(snapshot);
  const meant = hosts.meantBy(host);
  if (meant !== undefined) return meant;
  const domain = `.${snapshot.settings.clusterDomain}`;
  const ending = host.split('.').length === 2 ? `.svc${domain}` : domain;
  const full = hosts.meantBy(host + ending);
  return full?.endsWith(ending) ? full.slice(0, -ending.length) : undefined;
}

/** An edit in the page seldom changes a host, and the index of thousands takes its time. */
const nearHostNames = nearNamesOnce();

const fullNames = derived((snapshot: Snapshot) =>
  nearHostNames(knownHosts(snapshot).map(({ name }) => name)),
);

const servicesByNamespace = derived((snapshot: Snapshot) => {
  const services = Map.groupBy(snapshot.all('Service'), ({ namespace }) => namespace);
  return new Map(
    [...services].map(([namespace, here]) => [namespace, nearNames(here.map(({ name }) => name))]),
  );
});
