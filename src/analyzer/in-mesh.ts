import { someInjectsByDefault } from '#analyzer/injector.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

const injectKey = 'sidecar.istio.io/inject';
const revisionLabel = 'istio.io/rev';
const modeLabel = 'istio.io/dataplane-mode';

/**
 * Whether a Pod has a sidecar, or will get one. It is unknown where only its Namespace could tell
 * and that is not in the input.
 */
export type Membership = 'in' | 'out' | 'unknown';

/** The analyzers of Istio that look at a Deployment do not see its init containers. */
type Reader = 'pod' | 'deployment';

/**
 * Whether a Pod is known to have a sidecar, or to get one.
 *
 * @param reader what the check looks at; it matters only when answering like Istio.
 */
export function isInMesh(
  snapshot: Snapshot,
  pod: Resource<'Pod'>,
  reader: Reader = 'pod',
): boolean {
  return membership(snapshot, pod, reader) === 'in';
}

export function membership(
  snapshot: Snapshot,
  pod: Resource<'Pod'>,
  reader: Reader = 'pod',
): Membership {
  if (snapshot.settings.likeIstio) return membershipInIstio(snapshot, pod, reader);
  return hasProxy(pod) ? 'in' : injectionOf(snapshot, pod);
}

/** Whether an injector takes a Pod, whatever containers it has. */
export function injectionOf(snapshot: Snapshot, pod: Resource<'Pod'>): Membership {
  const namespace = namespaceOf(snapshot, pod);
  // Where the Namespace says "disabled", the injector is not even asked.
  if (namespace?.labels['istio-injection'] === 'disabled') return 'out';
  if (pod.spec.hostNetwork === true) return 'out';
  const label = pod.labels[injectKey];
  if (label === 'false' || pod.annotations[injectKey] === 'false') return 'out';
  if (label === 'true' || pod.labels[revisionLabel]) return 'in';
  if (!namespace) return 'unknown';
  const { labels } = namespace;
  if (labels['istio-injection'] === 'enabled' || labels[revisionLabel]) return 'in';
  if (labels['istio-injection'] || labels[modeLabel]) return 'out';
  return someInjectsByDefault(snapshot) ? 'in' : 'out';
}

/**
 * Istio's analyzers know no revisions, take every value but "true" for a no, the word of a Pod for
 * stronger than "disabled" on its Namespace, and a Namespace that is left out for one outside.
 */
function membershipInIstio(
  snapshot: Snapshot,
  pod: Resource<'Pod'>,
  reader: Reader,
): Exclude<Membership, 'unknown'> {
  if (hasProxy(pod, reader === 'pod')) return 'in';
  const wish = pod.labels[injectKey] ?? pod.annotations[injectKey];
  if (wish !== undefined) return wish === 'true' ? 'in' : 'out';
  return namespaceOf(snapshot, pod)?.labels['istio-injection'] === 'enabled' ? 'in' : 'out';
}

function namespaceOf(
  snapshot: Snapshot,
  { namespace }: Resource<'Pod'>,
): Resource<'Namespace'> | undefined {
  return snapshot.find('Namespace', namespace, { namespace: '' });
}

/** A proxy among the containers; a native sidecar is an init container. */
export function hasProxy({ spec }: Resource<'Pod'>, initContainers = true): boolean {
  const { containers = [], initContainers: early = [] } = spec;
  const all = initContainers ? [...containers, ...early] : containers;
  return all.some(({ name, image = '' }) => name === 'istio-proxy' && image !== '');
}

/**
 * Whether the mesh takes a Pod's traffic without a sidecar. Istio's analyzers know it of running
 * Pods only.
 */
export function isAmbient(snapshot: Snapshot, pod: Resource<'Pod'>): boolean {
  if (pod.annotations['ambient.istio.io/redirection'] === 'enabled') return true;
  if (snapshot.settings.likeIstio || pod.spec.hostNetwork || membership(snapshot, pod) === 'in') {
    return false;
  }
  const mode = pod.labels[modeLabel] ?? namespaceOf(snapshot, pod)?.labels[modeLabel];
  return mode === 'ambient';
}

/** Whether the Pods of a namespace join the mesh without sidecars. */
export function isAmbientNamespace({ labels }: Resource<'Namespace'>): boolean {
  return (
    labels[modeLabel] === 'ambient' &&
    labels['istio-injection'] !== 'enabled' &&
    !labels[revisionLabel]
  );
}

/** Whether something is labelled as a part of Istio itself. */
export function isControlPlane({ labels }: Pick<Resource, 'labels'>): boolean {
  return labels['istio'] !== undefined || labels['release'] === 'istio';
}
