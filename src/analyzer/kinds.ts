import { authorizationPolicySpec } from '#analyzer/schemas/authorization-policy.ts';
import { destinationRuleSpec } from '#analyzer/schemas/destination-rule.ts';
import { envoyFilterSpec } from '#analyzer/schemas/envoy-filter.ts';
import {
  gatewayClassSpec,
  kubernetesGatewaySpec,
  routeSpec,
} from '#analyzer/schemas/gateway-api.ts';
import { gatewaySpec } from '#analyzer/schemas/gateway.ts';
import {
  configMap,
  cronJobSpec,
  customResourceDefinitionSpec,
  jobSpec,
  podSpec,
  replicationControllerSpec,
  rolloutSpec,
  secret,
  serviceSpec,
  webhookConfiguration,
  workloadSpec,
} from '#analyzer/schemas/kubernetes.ts';
import { peerAuthenticationSpec } from '#analyzer/schemas/peer-authentication.ts';
import { proxyConfigSpec } from '#analyzer/schemas/proxy-config.ts';
import { requestAuthenticationSpec } from '#analyzer/schemas/request-authentication.ts';
import { object, type AnyObjectSchema, type Infer } from '#analyzer/schemas/schema.ts';
import { serviceEntrySpec } from '#analyzer/schemas/service-entry.ts';
import { sidecarSpec } from '#analyzer/schemas/sidecar.ts';
import { telemetrySpec } from '#analyzer/schemas/telemetry.ts';
import { trafficExtensionSpec } from '#analyzer/schemas/traffic-extension.ts';
import { virtualServiceSpec } from '#analyzer/schemas/virtual-service.ts';
import { wasmPluginSpec } from '#analyzer/schemas/wasm-plugin.ts';
import { workloadEntrySpec } from '#analyzer/schemas/workload-entry.ts';
import { workloadGroupSpec } from '#analyzer/schemas/workload-group.ts';

type Options = {
  /** The kind as manifests spell it, where ours differs. */
  manifestKind?: string;
  clusterScoped?: boolean;
  /** The fields lie at the root of the object, as in a ConfigMap, not under `spec`. */
  atRoot?: boolean;
  /** Decoded as Istio decodes its own resources: protobuf's JSON. */
  istio?: boolean;
  /** Only what the checks read of it is known. */
  partly?: boolean;
  /** First minor release of Istio that has a version; absent: 1.6 or earlier. */
  since?: Readonly<Record<string, string>>;
  /** `istioctl` reads none of these. */
  notInIstio?: boolean;
};

function kind<S extends AnyObjectSchema>(
  group: string,
  versions: readonly string[],
  schema: S,
  options: Options = {},
) {
  return { group, versions, schema, ...options };
}

const istio = { istio: true };
/** Most kinds had their first stable version in one release. */
const sinceStable = { ...istio, since: { v1: '1.22' } };
const unread = { notInIstio: true };
const networking = 'networking.istio.io';
const gatewayApi = 'gateway.networking.k8s.io';
const everyVersion = ['v1', 'v1beta1', 'v1alpha3'];
const empty = object({});

/** Every kind that a check reads. All served versions of a kind have the same fields. */
export const kinds = {
  VirtualService: kind(networking, everyVersion, virtualServiceSpec, sinceStable),
  DestinationRule: kind(networking, everyVersion, destinationRuleSpec, sinceStable),
  Gateway: kind(networking, everyVersion, gatewaySpec, sinceStable),
  ServiceEntry: kind(networking, everyVersion, serviceEntrySpec, sinceStable),
  Sidecar: kind(networking, everyVersion, sidecarSpec, sinceStable),
  WorkloadEntry: kind(networking, everyVersion, workloadEntrySpec, sinceStable),
  WorkloadGroup: kind(networking, everyVersion, workloadGroupSpec, {
    ...istio,
    since: { v1alpha3: '1.8', v1beta1: '1.13', v1: '1.22' },
  }),
  EnvoyFilter: kind(networking, ['v1alpha3'], envoyFilterSpec, istio),
  ProxyConfig: kind(networking, ['v1beta1'], proxyConfigSpec, {
    ...istio,
    since: { v1beta1: '1.13' },
  }),
  AuthorizationPolicy: kind('security.istio.io', ['v1', 'v1beta1'], authorizationPolicySpec, {
    ...istio,
    since: { v1: '1.17' },
  }),
  PeerAuthentication: kind(
    'security.istio.io',
    ['v1', 'v1beta1'],
    peerAuthenticationSpec,
    sinceStable,
  ),
  RequestAuthentication: kind('security.istio.io', ['v1', 'v1beta1'], requestAuthenticationSpec, {
    ...istio,
    since: { v1: '1.17' },
  }),
  Telemetry: kind('telemetry.istio.io', ['v1', 'v1alpha1'], telemetrySpec, {
    ...istio,
    since: { v1alpha1: '1.10', v1: '1.22' },
  }),
  WasmPlugin: kind('extensions.istio.io', ['v1alpha1'], wasmPluginSpec, {
    ...istio,
    since: { v1alpha1: '1.12' },
  }),
  TrafficExtension: kind('extensions.istio.io', ['v1alpha1'], trafficExtensionSpec, {
    ...istio,
    since: { v1alpha1: '1.30' },
  }),

  KubernetesGateway: kind(gatewayApi, ['v1', 'v1beta1', 'v1alpha2'], kubernetesGatewaySpec, {
    manifestKind: 'Gateway',
  }),
  GatewayClass: kind(gatewayApi, ['v1', 'v1beta1', 'v1alpha2'], gatewayClassSpec, {
    ...unread,
    clusterScoped: true,
  }),
  HTTPRoute: kind(gatewayApi, ['v1', 'v1beta1', 'v1alpha2'], routeSpec),
  GRPCRoute: kind(gatewayApi, ['v1', 'v1alpha2'], routeSpec),

  Service: kind('', ['v1'], serviceSpec),
  Namespace: kind('', ['v1'], empty, { clusterScoped: true }),
  Node: kind('', ['v1'], empty, { clusterScoped: true }),
  Pod: kind('', ['v1'], podSpec),
  Secret: kind('', ['v1'], secret, { atRoot: true }),
  ConfigMap: kind('', ['v1'], configMap, { atRoot: true }),
  ReplicationController: kind('', ['v1'], replicationControllerSpec, unread),
  Deployment: kind('apps', ['v1'], workloadSpec),
  StatefulSet: kind('apps', ['v1'], workloadSpec, unread),
  DaemonSet: kind('apps', ['v1'], workloadSpec, unread),
  ReplicaSet: kind('apps', ['v1'], workloadSpec, unread),
  Job: kind('batch', ['v1'], jobSpec, unread),
  CronJob: kind('batch', ['v1'], cronJobSpec, unread),
  Rollout: kind('argoproj.io', ['v1alpha1'], rolloutSpec, {
    ...unread,
    partly: true,
  }),
  DeploymentConfig: kind('apps.openshift.io', ['v1'], replicationControllerSpec, {
    ...unread,
    partly: true,
  }),
  CustomResourceDefinition: kind('apiextensions.k8s.io', ['v1'], customResourceDefinitionSpec, {
    clusterScoped: true,
  }),
  MutatingWebhookConfiguration: kind('admissionregistration.k8s.io', ['v1'], webhookConfiguration, {
    clusterScoped: true,
    atRoot: true,
  }),
  ValidatingWebhookConfiguration: kind(
    'admissionregistration.k8s.io',
    ['v1'],
    webhookConfiguration,
    { clusterScoped: true, atRoot: true },
  ),
} as const;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];

export type KindDefinition = Options & {
  group: string;
  versions: readonly string[];
  schema: AnyObjectSchema;
};

/** What a check reads of a resource: its `spec`, or its body where the fields lie at the root. */
export type SpecOf<K extends Kind> = Infer<(typeof kinds)[K]['schema']>;

/** Two groups have kinds of the same name: the `Gateway` of Istio and that of Kubernetes. */
const byManifestKind = Map.groupBy(kindNames, manifestKindOf);

/** The kind of a manifest, whatever its version: `networking.istio.io`, `Gateway` → `Gateway`. */
export function kindOf(group: string, manifestKind: string): Kind | undefined {
  return byManifestKind.get(manifestKind)?.find((name) => kinds[name].group === group);
}

/** How manifests and `istioctl` spell a kind: `KubernetesGateway` → `Gateway`. */
export function manifestKindOf(kind: string): string {
  if (!Object.hasOwn(kinds, kind)) return kind;
  const { manifestKind }: KindDefinition = kinds[kind as Kind];
  return manifestKind ?? kind;
}
