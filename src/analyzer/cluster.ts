import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { AnyResource } from '#analyzer/resource.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { objectMeta, podSpec } from '#analyzer/schemas/kubernetes.ts';
import type { Settings } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

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
 * each workload.
 */
export function addedByTheCluster(
  resources: readonly AnyResource[],
  settings: Settings,
): AnyResource[] {
  return [...ingressGateway(settings), ...resources.flatMap(templatePod)];
}

/** The Pod that stands for the template of a workload, if it has one. */
export function templatePodOf(
  snapshot: Snapshot,
  workload: Resource<'Deployment'>,
): Resource<'Pod'> | undefined {
  return snapshot.find('Pod', `${workload.namespace}/${templatePodName(workload)}`, workload);
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

type Template = { metadata?: Infer<typeof objectMeta>; spec?: Infer<typeof podSpec> };

function templatePod(workload: AnyResource): AnyResource[] {
  const template = templateOf(workload);
  if (!template) return [];
  const { labels = {}, annotations = {} } = template.metadata ?? {};
  return [
    {
      kind: 'Pod',
      namespace: workload.namespace,
      name: templatePodName(workload),
      labels,
      annotations,
      spec: template.spec ?? {},
      derivedFrom: workload,
    },
  ];
}

function templateOf(workload: AnyResource): Template | undefined {
  switch (workload.kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'Job':
      return workload.spec.template;
    case 'CronJob':
      return workload.spec.jobTemplate?.spec?.template;
    default:
      return undefined;
  }
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
