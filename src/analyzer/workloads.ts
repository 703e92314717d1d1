import { isAmbient, membership, type Membership } from '#analyzer/in-mesh.ts';
import type { Resource } from '#analyzer/resource.ts';
import { selectionOf, type Labels } from '#analyzer/selectors.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

/** What a policy can select: a Pod, a machine outside of Kubernetes, or a gateway still to be made. */
export type Workload = {
  namespace: string;
  labels: Labels;
  resource: Resource;
};

/**
 * The workloads that carry all labels of a selector, in one namespace or, without it, in all. The
 * policy analyzers of Istio look at Pods only.
 */
export function selectWorkloads(
  snapshot: Snapshot,
  selector: Labels,
  namespace?: string,
): readonly Workload[] {
  return workloadSelection(snapshot)(selector, namespace);
}

const workloadSelection = derived((snapshot: Snapshot) => selectionOf(workloadsOf(snapshot)));

function workloadsOf(snapshot: Snapshot): Workload[] {
  const pods = snapshot.all('Pod');
  if (snapshot.settings.likeIstio) {
    return pods.map((resource) => {
      return { namespace: resource.namespace, labels: resource.labels, resource };
    });
  }
  return [
    ...pods.map((resource) => {
      return { namespace: resource.namespace, labels: labelsInMesh(resource), resource };
    }),
    ...snapshot.all('WorkloadEntry').map((resource) => {
      const { namespace, labels, spec } = resource;
      return { namespace, labels: { ...spec.labels, ...labels }, resource };
    }),
    ...snapshot.all('WorkloadGroup').map((resource) => {
      const { namespace, spec } = resource;
      const labels = { ...spec.template?.labels, ...spec.metadata?.labels };
      return { namespace, labels, resource };
    }),
    ...snapshot.all('KubernetesGateway').map((resource) => {
      const { namespace, name, labels } = resource;
      return { namespace, labels: { ...labels, [gatewayLabel]: name }, resource };
    }),
  ];
}

/** The labels of a Pod with those that injection adds. */
function labelsInMesh({ labels, name, derivedFrom }: Resource<'Pod'>): Labels {
  return {
    'service.istio.io/canonical-name':
      labels['app.kubernetes.io/name'] ?? labels['app'] ?? (derivedFrom ?? { name }).name,
    'service.istio.io/canonical-revision':
      labels['app.kubernetes.io/version'] ?? labels['version'] ?? 'latest',
    'security.istio.io/tlsMode': 'istio',
    ...labels,
  };
}

/**
 * The labels of a selector that the input can tell of: some are known only when a Pod is made.
 */
export function decidableLabels({ settings }: Snapshot, selector: Labels): Labels {
  if (settings.likeIstio) return selector;
  return Object.fromEntries(Object.entries(selector).filter(([key]) => !ofControllers.has(key)));
}

/** What controllers add to the Pods that they make. */
const ofControllers = new Set([
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-name',
  'controller-revision-hash',
  'controller-uid',
  'istio.io/rev',
  'job-name',
  'pod-template-generation',
  'pod-template-hash',
  'statefulset.kubernetes.io/pod-name',
]);

/** On the Pods that a controller makes for a Kubernetes Gateway. */
const gatewayLabel = 'gateway.networking.k8s.io/gateway-name';

/** Whether a workload has a proxy of its own, or is known to have none. */
export function proxyOf(snapshot: Snapshot, workload: Workload): Membership {
  const pod = podOf(workload);
  if (!pod) return 'in';
  return isAmbient(snapshot, pod) ? 'out' : membership(snapshot, pod);
}

/** Whether the mesh takes the traffic of a workload, by a proxy of its own or without one. */
export function meshOf(snapshot: Snapshot, workload: Workload): Membership {
  const pod = podOf(workload);
  if (!pod || isAmbient(snapshot, pod)) return 'in';
  return membership(snapshot, pod);
}

/** Whether the mesh takes the traffic of a workload without a proxy of its own. */
export function isAmbientWorkload(snapshot: Snapshot, workload: Workload): boolean {
  const pod = podOf(workload);
  return pod !== undefined && isAmbient(snapshot, pod);
}

function podOf({ resource }: Workload): Resource<'Pod'> | undefined {
  return resource.kind === 'Pod' ? (resource as Resource<'Pod'>) : undefined;
}

/** What to call a workload; a Pod that stands for a template by what makes it. */
export function nameOfWorkload({ resource }: Workload): string {
  const { kind, name } = resource.derivedFrom ?? resource;
  return kind === 'KubernetesGateway' ? `the Gateway "${name}"` : `${kind} "${name}"`;
}
