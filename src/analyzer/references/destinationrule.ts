import { hasEndpoint, hasPodInIstio } from '#analyzer/endpoints.ts';
import { findHosts } from '#analyzer/hosts.ts';
import type { KnownHost } from '#analyzer/known-hosts.ts';
import { subsetWithoutPods, unknownRuleHost } from '#analyzer/messages/destinationrule.ts';
import {
  definitionsOf,
  firstOf,
  podsLike,
  workloadOf,
  type Finder,
  type FoundReference,
} from '#analyzer/references/found.ts';
import { hostLike } from '#analyzer/references/host-like.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Labels } from '#analyzer/selectors.ts';
import { subsetsOf } from '#analyzer/subsets.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { decidableLabels, selectWorkloads } from '#analyzer/workloads.ts';

export const referencesOfDestinationRules: Finder = (snapshot) =>
  snapshot.all('DestinationRule').flatMap((from) => {
    const { host = '' } = from.spec;
    if (host === '' && !snapshot.settings.likeIstio) return [];
    const reference = { from, verb: 'applies to' as const, written: host, path: ['spec', 'host'] };
    const hosts = findHosts(snapshot, host, from);
    if (hosts.length === 0) {
      const lacking = hostLike(snapshot, host, from);
      return [{ ...reference, targets: [], lacking, why: unknownRuleHost.text({ host }) }];
    }
    return [{ ...reference, ...definitionsOf(hosts) }, ...selectionsOf(snapshot, from, hosts)];
  });

/** The workloads of each subset, as far as it selects by labels. */
function selectionsOf(
  snapshot: Snapshot,
  from: Resource<'DestinationRule'>,
  hosts: readonly KnownHost[],
): FoundReference[] {
  const isFilled = snapshot.settings.likeIstio ? hasPodInIstio : hasEndpoint;
  const { host = '' } = from.spec;
  const subsets = [...subsetsOf(snapshot, from)];
  return subsets.flatMap(([index, { name = '', labels = {} }]): FoundReference[] => {
    const path = ['spec', 'subsets', index, 'name'];
    const reference = { from, verb: 'selects' as const, written: name, path };
    if (!hosts.some((known) => isFilled(snapshot, known, labels))) {
      const lacking = podsLike(labels, hosts[0]?.resource.namespace);
      const why = subsetWithoutPods.text({ subset: name, host });
      return [{ ...reference, targets: [], lacking, why }];
    }
    const targets = hosts.flatMap((known) => workloadsOf(snapshot, known, labels));
    return targets.length === 0 ? [] : [{ ...reference, ...firstOf(targets, workloadOf) }];
  });
}

function workloadsOf(snapshot: Snapshot, { resource }: KnownHost, labels: Labels): Resource[] {
  const { kind, namespace, spec } = resource;
  const selector = kind === 'Service' ? spec.selector : spec.workloadSelector?.labels;
  if (!selector || Object.keys(selector).length === 0) return [];
  const wanted = decidableLabels(snapshot, { ...selector, ...labels });
  return selectWorkloads(snapshot, wanted, namespace).map((workload) => workload.resource);
}
