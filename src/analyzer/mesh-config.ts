import {
  boolean,
  enumeration,
  free,
  integer,
  list,
  map,
  object,
  text,
  type Infer,
} from '#analyzer/schemas/schema.ts';

const providerNames = list(text());

/** What the checks read of the mesh config. */
export const meshConfigSchema = object({
  rootNamespace: text(),
  trustDomain: text(),
  trustDomainAliases: list(text()),
  enableAutoMtls: boolean(),
  accessLogFile: text(),
  ingressService: text(),
  ingressSelector: text(),
  ingressClass: text(),
  ingressControllerMode: enumeration(['UNSPECIFIED', 'OFF', 'DEFAULT', 'STRICT']),
  outboundTrafficPolicy: object({
    mode: enumeration(['REGISTRY_ONLY', 'ALLOW_ANY', 'ALLOW_ANY_DYNAMIC_DNS']),
  }),
  pathNormalization: object({
    normalization: enumeration([
      'DEFAULT',
      'NONE',
      'BASE',
      'MERGE_SLASHES',
      'DECODE_AND_MERGE_SLASHES',
    ]),
  }),
  proxyListenPort: integer(),
  proxyInboundListenPort: integer(),
  defaultServiceExportTo: list(text()),
  defaultVirtualServiceExportTo: list(text()),
  defaultDestinationRuleExportTo: list(text()),
  defaultProviders: object({
    accessLogging: providerNames,
    metrics: providerNames,
    tracing: providerNames,
  }),
  extensionProviders: list(
    object({
      name: text(),
      lightstep: free(),
      zipkin: free(),
      datadog: free(),
      opentelemetry: free(),
      stackdriver: free(),
      skywalking: free(),
      prometheus: free(),
      envoyFileAccessLog: free(),
      envoyHttpAls: free(),
      envoyTcpAls: free(),
      envoyOtelAls: free(),
      envoyExtAuthzHttp: free(),
      envoyExtAuthzGrpc: free(),
      sds: free(),
    }),
  ),
  defaultConfig: object({
    proxyMetadata: map(text()),
    image: object({ imageType: text() }),
    concurrency: integer(),
    discoveryAddress: text(),
    serviceCluster: text(),
    statusPort: integer(),
  }),
});

export type MeshConfig = Infer<typeof meshConfigSchema>;

/** Istio's defaults, as far as a check reads them. */
export const defaultMeshConfig = {
  rootNamespace: 'istio-system',
  trustDomain: 'cluster.local',
  enableAutoMtls: true,
  ingressService: 'istio-ingressgateway',
  ingressClass: 'istio',
  ingressControllerMode: 'STRICT',
  outboundTrafficPolicy: { mode: 'ALLOW_ANY' },
  extensionProviders: [
    { name: 'prometheus', prometheus: {} },
    { name: 'stackdriver', stackdriver: {} },
    { name: 'envoy', envoyFileAccessLog: {} },
  ],
} as const satisfies MeshConfig;

/** A mesh config with Istio's defaults where it says nothing. */
export function withDefaults(given: MeshConfig): MeshConfig {
  const names = new Set(given.extensionProviders?.map(({ name }) => name));
  return {
    ...defaultMeshConfig,
    ...given,
    extensionProviders: [
      ...defaultMeshConfig.extensionProviders.filter(({ name }) => !names.has(name)),
      ...(given.extensionProviders ?? []),
    ],
  };
}

/** Two mesh configs as one: objects field by field; for all else what the stronger one says. */
export function mergeMesh(strong: MeshConfig, weak: MeshConfig): MeshConfig {
  return merge(strong, weak) as MeshConfig;
}

function merge(strong: unknown, weak: unknown): unknown {
  if (!isObject(strong) || !isObject(weak)) return strong ?? weak;
  const merged = Object.create(null) as Record<string, unknown>;
  for (const key of [...Object.keys(weak), ...Object.keys(strong)]) {
    merged[key] = merge(ownOf(strong, key), ownOf(weak, key));
  }
  return merged;
}

function ownOf(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
