import type { KnownHost } from '#analyzer/known-hosts.ts';
import type { Resource } from '#analyzer/resource.ts';
import { labelsMatch, selectionOf, type Labels } from '#analyzer/selectors.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

/** Whether some endpoint of a host carries the labels, or may do so outside of the input. */
export function hasEndpoint(snapshot: Snapshot, { resource }: KnownHost, labels: Labels): boolean {
  const wanted = decidable(snapshot, labels);
  if (Object.keys(wanted).length === 0) return true;
  return resource.kind === 'Service'
    ? hasServiceEndpoint(snapshot, resource, wanted)
    : hasEntryEndpoint(snapshot, resource, wanted);
}

function hasServiceEndpoint(
  snapshot: Snapshot,
  { namespace, spec: { type, selector } }: Resource<'Service'>,
  labels: Labels,
): boolean {
  // Without selector, somebody else sets the endpoints.
  if (type === 'ExternalName' || !selector || Object.keys(selector).length === 0) return true;
  return isSelected(snapshot, namespace, selector, labels);
}

function hasEntryEndpoint(
  snapshot: Snapshot,
  { namespace, spec }: Resource<'ServiceEntry'>,
  labels: Labels,
): boolean {
  const { resolution = 'NONE', workloadSelector, endpoints = [] } = spec;
  // Requests go where the client has sent them, or to what its DNS name leads to.
  if (resolution === 'NONE' || resolution === 'DYNAMIC_DNS') return true;
  if (workloadSelector) {
    return isSelected(snapshot, namespace, workloadSelector.labels ?? {}, labels);
  }
  return endpoints.some((endpoint) => {
    const [region, zone, subzone] = endpoint.locality?.split('/') ?? [];
    const own = { ...endpoint.labels, ...topologyLabels({ region, zone, subzone }) };
    return labelsMatch(labels, own);
  });
}

function isSelected(
  snapshot: Snapshot,
  namespace: string,
  selector: Labels,
  labels: Labels,
): boolean {
  const carriers = workloads(snapshot)({ ...selector, ...labels }, namespace);
  return carriers.some((workload) => labelsMatch(selector, workload.labels));
}

/**
 * Istio's analyzer looks for a Pod of any namespace: it forgets the selector of the Service, and
 * whatever runs outside of Kubernetes.
 */
export function hasPodInIstio(
  snapshot: Snapshot,
  { resource }: KnownHost,
  labels: Labels,
): boolean {
  const selector =
    resource.kind === 'ServiceEntry' ? resource.spec.workloadSelector?.labels : undefined;
  return pods(snapshot)({ ...selector, ...labels }).length > 0;
}

type Workload = { namespace: string; labels: Labels };

const pods = derived((snapshot: Snapshot) => selectionOf(podsOnNodes(snapshot)));

/** Pods and what runs on machines, a WorkloadGroup for the machines that will join it. */
const workloads = derived((snapshot: Snapshot) =>
  selectionOf<Workload>([
    ...podsOnNodes(snapshot),
    ...snapshot.all('WorkloadEntry').map(({ namespace, labels, spec }) => {
      return { namespace, labels: { ...spec.labels, ...labels } };
    }),
    ...snapshot.all('WorkloadGroup').map(({ namespace, spec: { metadata, template } }) => {
      return { namespace, labels: { ...template?.labels, ...metadata?.labels } };
    }),
  ]),
);

/** Pods, with the labels that istiod gives them for the Node they run on. */
function podsOnNodes(snapshot: Snapshot): Workload[] {
  const nodes = new Map(snapshot.all('Node').map((node) => [node.name, node.labels]));
  return snapshot.all('Pod').map(({ namespace, labels, spec: { nodeName } }) => {
    if (!nodeName) return { namespace, labels };
    const node = nodes.get(nodeName) ?? {};
    const topology = topologyLabels({
      region: node[regionLabel],
      zone: node[zoneLabel],
      subzone: node[subzoneLabel],
    });
    return { namespace, labels: { ...labels, ...topology, [hostnameLabel]: nodeName } };
  });
}

const regionLabel = 'topology.kubernetes.io/region';
const zoneLabel = 'topology.kubernetes.io/zone';
const subzoneLabel = 'topology.istio.io/subzone';
const hostnameLabel = 'kubernetes.io/hostname';
const ofNodes = [regionLabel, zoneLabel, subzoneLabel, hostnameLabel];
const ofClusters = ['topology.istio.io/cluster', 'topology.istio.io/network'];

type Topology = Record<'region' | 'zone' | 'subzone', string | undefined>;

function topologyLabels({ region, zone, subzone }: Topology): Labels {
  return {
    ...(region ? { [regionLabel]: region } : {}),
    ...(zone ? { [zoneLabel]: zone } : {}),
    ...(subzone ? { [subzoneLabel]: subzone } : {}),
  };
}

/** The labels that the input can tell of: on which Node a Pod will run, files seldom know. */
function decidable(snapshot: Snapshot, labels: Labels): Labels {
  const unknown = snapshot.all('Node').length > 0 ? ofClusters : [...ofClusters, ...ofNodes];
  return Object.fromEntries(Object.entries(labels).filter(([key]) => !unknown.includes(key)));
}
