import {
  credentialsOf,
  findCredential,
  namespacesOfPods,
  placedCredential,
} from '#analyzer/gateway-credentials.ts';
import {
  gatewaySelectorPath,
  gatewaySelectorText,
  podsOfGateway,
  selectsPods,
} from '#analyzer/gateway-workloads.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import {
  firstOf,
  podsLike,
  workloadOf,
  type Finder,
  type FoundReference,
} from '#analyzer/references/found.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

type Gateway = Resource<'Gateway'>;

export const referencesOfGateways: Finder = (snapshot) => {
  const bySelector = new Map<string, readonly string[]>();
  return snapshot.all('Gateway').flatMap((from) => {
    const selector = gatewaySelectorText(from);
    const namespaces = bySelector.get(selector) ?? namespacesOfPods(snapshot, from);
    bySelector.set(selector, namespaces);
    return [workloadsOf(snapshot, from), ...secretsOf(snapshot, from, namespaces)];
  });
};

function workloadsOf(snapshot: Snapshot, from: Gateway): FoundReference {
  const written = gatewaySelectorText(from);
  const path = gatewaySelectorPath(from);
  const reference = { from, verb: 'selects' as const, written, path };
  if (selectsPods(snapshot, from)) {
    return { ...reference, ...firstOf(podsOfGateway(snapshot, from), workloadOf) };
  }
  const why = referencedResourceNotFound.text({ kind: 'Pod with the labels', name: written });
  return { ...reference, targets: [], lacking: podsLike(from.spec.selector ?? {}), why };
}

/** One reference for each namespace that the Pods of the Gateway are in. */
function secretsOf(
  snapshot: Snapshot,
  from: Gateway,
  namespaces: readonly string[],
): FoundReference[] {
  return credentialsOf(from, snapshot.settings.likeIstio).flatMap(({ name, path }) =>
    namespaces.slice(0, mostNamespaces).map((namespace) => {
      const reference = { from, verb: 'presents' as const, written: name, path };
      const secret = findCredential(snapshot, name, namespace);
      if (secret) return { ...reference, targets: [secret] };
      const placed = placedCredential(name, namespace);
      const lacking = {
        kind: 'Secret',
        namespace: placed.slice(0, placed.indexOf('/')),
        name: placed.slice(placed.indexOf('/') + 1),
      };
      const why = referencedResourceNotFound.text({ kind: 'Secret', name: placed });
      return { ...reference, targets: [], lacking, why };
    }),
  );
}

/** Pods of one Gateway are seldom in more than one. */
const mostNamespaces = 20;
