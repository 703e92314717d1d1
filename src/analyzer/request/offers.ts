import { isWildcard } from '#analyzer/host-index.ts';
import { fullHost } from '#analyzer/host-names.ts';
import { knownHosts } from '#analyzer/known-hosts.ts';
import type { GivenSettings } from '#analyzer/found-settings/found-settings.ts';
import { readInput } from '#analyzer/read-input.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { loadRegex } from '#analyzer/regex.ts';
import { firstQuestion } from '#analyzer/request/first-question.ts';
import type { RequestWish } from '#analyzer/request/request.ts';
import { runningWorkloads } from '#analyzer/request/running.ts';
import { fullName } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** What there is in the input to ask with. Names are `namespace/name`. */
export type Offers = {
  hosts: readonly string[];
  gateways: readonly string[];
  workloads: readonly string[];
};

/** The same, with a request to begin with where there is one. */
export type OffersWithQuestion = Offers & { question: RequestWish | undefined };

/** How many of a kind are offered: nobody reads on for ever. */
const most = 500;

export async function offersOf(
  files: readonly SourceFile[],
  options: GivenSettings,
): Promise<OffersWithQuestion> {
  await loadRegex();
  const { snapshot } = readInput(files, options);
  return { ...offersIn(snapshot), question: firstQuestion(snapshot) };
}

export function offersIn(snapshot: Snapshot): Offers {
  const claimed = snapshot
    .all('VirtualService')
    .flatMap(({ namespace, spec }) =>
      (spec.hosts ?? []).map((host) => fullHost(snapshot, host, namespace)),
    );
  const served = snapshot
    .all('Gateway')
    .flatMap(({ spec }) => (spec.servers ?? []).flatMap(({ hosts = [] }) => hosts))
    .map((host) => host.slice(host.indexOf('/') + 1));
  const defined = knownHosts(snapshot)
    .filter(({ resource }) => resource.manifest)
    .map(({ name }) => name);
  return {
    hosts: listed([...claimed, ...served, ...defined].filter((host) => !isWildcard(host))),
    gateways: listed(snapshot.all('Gateway').map((gateway) => fullName(gateway))),
    workloads: listed(
      runningWorkloads(snapshot).flatMap(({ namespace, resource }) => {
        const { manifest, derivedFrom } = resource;
        if (!manifest && !derivedFrom) return [];
        return [fullName({ namespace, name: (derivedFrom ?? resource).name })];
      }),
    ),
  };
}

function listed(names: readonly string[]): string[] {
  return [...new Set(names)]
    .filter((name) => name !== '')
    .toSorted()
    .slice(0, most);
}
