import { kindOfManifest } from '#analyzer/kind-of-manifest.ts';
import { decode } from '#analyzer/reading/decode.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { isFatal } from '#analyzer/reading/decode-issue.ts';
import { ofTree } from '#analyzer/reading/of-tree.ts';
import { nodeAt, textOf, valueOf, type Path } from '#analyzer/reading/tree.ts';
import {
  fullName,
  type AnyResource,
  type Resource,
  type ResourceReading,
} from '#analyzer/resource.ts';
import { kubernetesType } from '#analyzer/schemas/kubernetes-api.ts';
import type { objectMeta, podSpec } from '#analyzer/schemas/kubernetes.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { Settings } from '#analyzer/settings.ts';
import type { Input, Snapshot } from '#analyzer/snapshot.ts';

/** Namespaces that Istio never looks into. */
const ignoredNamespaces = new Set([
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
]);

export function isIgnored(resource: AnyResource): boolean {
  const namespace = resource.kind === 'Namespace' ? resource.name : resource.namespace;
  return ignoredNamespaces.has(namespace);
}

/**
 * What the cluster holds beside the input: Istio's ingress gateway, and a Pod for the template of
 * each workload, be it that nothing else can be read of it.
 */
export function addedByTheCluster(readings: Input['readings'], settings: Settings): AnyResource[] {
  const pods = readings.flatMap(({ manifest, reading }) =>
    templatePod(manifest, reading, settings),
  );
  return [...ingressGateway(settings), ...pods.filter((pod) => !isIgnored(pod))];
}

/** The Pod that stands for the template of a workload, if it has one. */
export function templatePodOf(
  snapshot: Snapshot,
  workload: Resource<'Deployment'>,
): Resource<'Pod'> | undefined {
  return snapshot.find('Pod', `${workload.namespace}/${templatePodName(workload)}`, workload);
}

/** Whether `istioctl` sees what has a Pod: of workloads it reads Deployments, if it can, and no others. */
export function isSeenByIstio(snapshot: Snapshot, { derivedFrom }: Resource<'Pod'>): boolean {
  if (!derivedFrom) return true;
  const { manifest } = derivedFrom;
  return snapshot.find('Deployment', fullName(derivedFrom), derivedFrom)?.manifest === manifest;
}

/** Where a Pod lies in its own document, or in that of the workload that makes it. */
export function pathOfPod({ derivedFrom }: Resource<'Pod'>): Path {
  if (!derivedFrom) return [];
  const template = ['spec', 'template'];
  return derivedFrom.kind === 'CronJob' ? ['spec', 'jobTemplate', ...template] : template;
}

/** No Pod of the input can have a name with a slash. */
function templatePodName({ kind, name }: Pick<AnyResource, 'kind' | 'name'>): string {
  return `${kind.toLowerCase()}/${name}`;
}

/** Where each kind of workload keeps its template. */
const templates: Readonly<Record<string, Path>> = {
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Rollout: ['spec', 'template'],
  DeploymentConfig: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** Kinds whose Pods the recorded answers of Istio do not count. */
const notCounted = new Set(['ReplicationController', 'Rollout', 'DeploymentConfig']);

type Template = { metadata?: Infer<typeof objectMeta>; spec?: Infer<typeof podSpec> };

function templatePod(
  manifest: Manifest,
  reading: ResourceReading,
  { namespace, likeIstio }: Settings,
): AnyResource[] {
  if (!Object.hasOwn(templates, manifest.kind)) return [];
  if (likeIstio && notCounted.has(manifest.kind)) return [];
  const template = templateOf(manifest);
  if (!template) return [];
  const { metadata, spec } = template;
  const workload = reading.kind === 'resource' ? reading.resource : standInFor(manifest, namespace);
  return [
    {
      kind: 'Pod',
      namespace: workload.namespace,
      name: templatePodName(workload),
      labels: metadata?.labels ?? {},
      annotations: metadata?.annotations ?? {},
      spec: spec ?? {},
      derivedFrom: workload,
    },
  ];
}

const templateOf = ofTree((manifest): Template | undefined => {
  const path = templates[manifest.kind] ?? [];
  const node = nodeAt(manifest.root, path);
  if (node?.kind !== 'map') return undefined;
  const { value, issues } = decode(node, kubernetesType('PodTemplateSpec'), false, path);
  return issues.some(isFatal) ? undefined : value;
});

/** A workload that could not be read, by what its metadata tells. */
function standInFor(manifest: Manifest, defaultNamespace: string): Resource {
  const metadata = valueOf(manifest.root, 'metadata');
  return {
    kind: kindOfManifest(manifest).kind ?? 'Deployment',
    namespace: textOf(metadata, 'namespace') ?? defaultNamespace,
    name: textOf(metadata, 'name') ?? '',
    labels: {},
    annotations: {},
    spec: {},
    manifest,
  };
}

function ingressGateway({ istioNamespace }: Settings): [Resource<'Service'>, Resource<'Pod'>] {
  const labels = { app: 'istio-ingressgateway', istio: 'ingressgateway' };
  const common = {
    namespace: istioNamespace,
    name: 'istio-ingressgateway',
    labels,
    annotations: {},
  };
  const port = (name: string, number: number, targetPort = number) => ({
    name,
    port: number,
    targetPort,
    protocol: 'TCP',
  });
  return [
    {
      kind: 'Service',
      ...common,
      spec: {
        selector: labels,
        ports: [
          port('status-port', 15021),
          port('http2', 80, 8080),
          port('https', 443, 8443),
          port('tcp', 31400),
          port('tls', 15443),
        ],
      },
    },
    {
      kind: 'Pod',
      ...common,
      spec: { containers: [{ name: 'istio-proxy', image: 'auto' }] },
    },
  ];
}
