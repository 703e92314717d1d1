import { fullName, type Resource } from '#analyzer/resource.ts';
import { labelsMatch } from '#analyzer/selectors.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

/** The Services that lead to a Pod. One without a selector leads to none. */
export function servicesOf(snapshot: Snapshot, pod: Resource<'Pod'>): Resource<'Service'>[] {
  const byLabel = serviceIndex(snapshot);
  return Object.entries(pod.labels)
    .flatMap((label) => byLabel.get(keyOf(pod, label)) ?? [])
    .filter(({ spec }) => labelsMatch(spec.selector ?? {}, pod.labels));
}

/** Services by namespace and the first label of their selector. */
const serviceIndex = derived((snapshot) => {
  const { likeIstio } = snapshot.settings;
  const byLabel = new Map<string, Resource<'Service'>[]>();
  for (const service of snapshot.all('Service')) {
    const label = Object.entries(service.spec.selector ?? {})[0];
    // The selector of an ExternalName is not used, which Istio does not ask for.
    if (!label || (service.spec.type === 'ExternalName' && !likeIstio)) continue;
    const key = keyOf(service, label);
    const there = byLabel.get(key);
    if (there) there.push(service);
    else byLabel.set(key, [service]);
  }
  return byLabel;
});

function keyOf({ namespace }: { namespace: string }, [key, value]: [string, string]): string {
  return fullName({ namespace, name: `${key}=${value}` });
}
