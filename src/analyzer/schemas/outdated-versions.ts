/** What took the place of an API version, and the release that no longer serves it. */
export type Outdated = {
  /** The current apiVersion of the kind; absent when the kind itself is gone. */
  current?: string;
  /** Another kind to use instead. */
  instead?: string;
  product: 'Kubernetes' | 'Istio' | 'the Gateway API';
  /** Its first release without it. */
  removed: string;
};

type Row = readonly [apiVersion: string, successor: string, removed: string, kinds: string];

/** @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
const kubernetes: readonly Row[] = [
  ['extensions/v1beta1', 'apps/v1', '1.16', 'DaemonSet Deployment ReplicaSet'],
  ['extensions/v1beta1', 'networking.k8s.io/v1', '1.16', 'NetworkPolicy'],
  ['extensions/v1beta1', 'networking.k8s.io/v1', '1.22', 'Ingress'],
  ['apps/v1beta1', 'apps/v1', '1.16', 'Deployment StatefulSet'],
  ['apps/v1beta2', 'apps/v1', '1.16', 'DaemonSet Deployment ReplicaSet StatefulSet'],
  ['batch/v2alpha1', 'batch/v1', '1.21', 'CronJob'],
  ['batch/v1beta1', 'batch/v1', '1.25', 'CronJob'],
  [
    'admissionregistration.k8s.io/v1beta1',
    'admissionregistration.k8s.io/v1',
    '1.22',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
  ],
  ['apiextensions.k8s.io/v1beta1', 'apiextensions.k8s.io/v1', '1.22', 'CustomResourceDefinition'],
  ['apiregistration.k8s.io/v1beta1', 'apiregistration.k8s.io/v1', '1.22', 'APIService'],
  ['certificates.k8s.io/v1beta1', 'certificates.k8s.io/v1', '1.22', 'CertificateSigningRequest'],
  ['coordination.k8s.io/v1beta1', 'coordination.k8s.io/v1', '1.22', 'Lease'],
  ['networking.k8s.io/v1beta1', 'networking.k8s.io/v1', '1.22', 'Ingress IngressClass'],
  [
    'rbac.authorization.k8s.io/v1beta1',
    'rbac.authorization.k8s.io/v1',
    '1.22',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
  ],
  [
    'rbac.authorization.k8s.io/v1alpha1',
    'rbac.authorization.k8s.io/v1',
    '1.22',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
  ],
  ['scheduling.k8s.io/v1beta1', 'scheduling.k8s.io/v1', '1.22', 'PriorityClass'],
  [
    'storage.k8s.io/v1beta1',
    'storage.k8s.io/v1',
    '1.22',
    'CSIDriver CSINode StorageClass VolumeAttachment',
  ],
  ['discovery.k8s.io/v1beta1', 'discovery.k8s.io/v1', '1.25', 'EndpointSlice'],
  ['autoscaling/v2beta1', 'autoscaling/v2', '1.25', 'HorizontalPodAutoscaler'],
  ['autoscaling/v2beta2', 'autoscaling/v2', '1.26', 'HorizontalPodAutoscaler'],
  ['policy/v1beta1', 'policy/v1', '1.25', 'PodDisruptionBudget'],
  ['node.k8s.io/v1beta1', 'node.k8s.io/v1', '1.25', 'RuntimeClass'],
];

const gatewayApi = 'gateway.networking.k8s.io';

const gateways: readonly Row[] = [
  [`${gatewayApi}/v1alpha2`, `${gatewayApi}/v1`, '1.0', 'Gateway GatewayClass HTTPRoute'],
  [`${gatewayApi}/v1alpha2`, `${gatewayApi}/v1`, '1.2', 'GRPCRoute'],
];

/** Kinds of Istio that no release reads any more. */
const istio: readonly Row[] = [
  [
    'authentication.istio.io/v1alpha1',
    'PeerAuthentication and RequestAuthentication (security.istio.io/v1)',
    '1.6',
    'MeshPolicy Policy',
  ],
  [
    'rbac.istio.io/v1alpha1',
    'AuthorizationPolicy (security.istio.io/v1)',
    '1.6',
    'ClusterRbacConfig RbacConfig ServiceRole ServiceRoleBinding AuthorizationPolicy',
  ],
  [
    'config.istio.io/v1alpha2',
    'Telemetry or WasmPlugin, which took the place of Mixer',
    '1.8',
    'adapter attributemanifest handler instance rule template HTTPAPISpec HTTPAPISpecBinding QuotaSpec QuotaSpecBinding',
  ],
];

/** The Gateway API's first draft had other fields. */
const drafts: readonly Row[] = [
  [
    'networking.x-k8s.io/v1alpha1',
    `the same kind of ${gatewayApi}`,
    '0.5',
    'Gateway GatewayClass HTTPRoute TCPRoute TLSRoute UDPRoute',
  ],
];

const rowsByVersion = Map.groupBy(
  [
    ...rowsOf(kubernetes, 'Kubernetes', 'current'),
    ...rowsOf(gateways, 'the Gateway API', 'current'),
    ...rowsOf(drafts, 'the Gateway API', 'instead'),
    ...rowsOf(istio, 'Istio', 'instead'),
  ],
  ({ row: [apiVersion] }) => apiVersion,
);

function rowsOf(rows: readonly Row[], product: Outdated['product'], field: 'current' | 'instead') {
  return rows.map((row) => ({ row, product, field }));
}

/** Whether a version of a kind has had its day. */
export function outdatedVersion(apiVersion: string, kind: string): Outdated | undefined {
  const found = rowsByVersion
    .get(apiVersion)
    ?.find(({ row: [, , , kinds] }) => kinds.split(' ').includes(kind));
  if (!found) return undefined;
  const { row, product, field } = found;
  const [, successor, removed] = row;
  return { [field]: successor, product, removed };
}
