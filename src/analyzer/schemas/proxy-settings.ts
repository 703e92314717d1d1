import {
  boolean,
  duration,
  enumeration,
  integer,
  list,
  map,
  number,
  object,
  text,
} from '#analyzer/schemas/schema.ts';
import { tcpKeepalive } from '#analyzer/schemas/common.ts';
import { tlsSettings } from '#analyzer/schemas/destination-rule.ts';

const backend = object({ address: text(), tlsSettings, tcpKeepalive });

const namedValue = object({ name: text(), defaultValue: text() });

const tracing = object({
  zipkin: object({ address: text() }),
  lightstep: object({ address: text(), accessToken: text() }),
  datadog: object({ address: text() }),
  customTags: map(
    object({ literal: object({ value: text() }), environment: namedValue, header: namedValue }),
  ),
  maxPathTagLength: integer({ unsigned: true }),
  sampling: number(),
  tlsSettings,
  enableIstioTags: boolean(),
});

const connectionSettings = object({
  profile: enumeration(['SIDECAR', 'EDGE']),
  listenerPerConnectionBufferLimitBytes: integer(),
  clusterPerConnectionBufferLimitBytes: integer(),
  httpIdleTimeout: duration(),
  httpMaxConnectionDuration: duration(),
  httpDrainTimeout: duration(),
  httpRequestTimeout: duration(),
  httpRequestHeadersTimeout: duration(),
  httpStreamIdleTimeout: duration(),
  httpMaxStreamDuration: duration(),
  httpMaxConcurrentStreams: integer(),
  http2InitialStreamWindowSize: integer(),
  http2InitialConnectionWindowSize: integer(),
  httpMergeSlashes: boolean(),
  listenerConnectionLimit: integer(),
  globalDownstreamConnectionLimit: integer(),
});

const httpGet = object({
  path: text(),
  port: integer({ unsigned: true }),
  host: text(),
  scheme: text(),
  httpHeaders: list(object({ name: text(), value: text() })),
});

const readinessProbe = object({
  initialDelaySeconds: integer(),
  timeoutSeconds: integer(),
  periodSeconds: integer(),
  successThreshold: integer(),
  failureThreshold: integer(),
  httpGet,
  tcpSocket: object({ host: text(), port: integer({ unsigned: true }) }),
  exec: object({ command: list(text()) }),
  grpc: object({ port: integer({ unsigned: true }), service: text() }),
});

const clientCertificates = enumeration([
  ...['UNDEFINED', 'SANITIZE', 'FORWARD_ONLY', 'APPEND_FORWARD', 'SANITIZE_SET'],
  'ALWAYS_FORWARD_ONLY',
]);

const disabled = object({ disabled: boolean() });
const enabled = object({ enabled: boolean() });

const proxyHeaders = object({
  forwardedClientCert: clientCertificates,
  setCurrentClientCertDetails: object({
    subject: boolean(),
    cert: boolean(),
    chain: boolean(),
    dns: boolean(),
    uri: boolean(),
  }),
  requestId: disabled,
  server: object({ disabled: boolean(), value: text() }),
  attemptCount: disabled,
  envoyDebugHeaders: disabled,
  metadataExchangeHeaders: object({ mode: enumeration(['UNDEFINED', 'IN_MESH']) }),
  preserveHttp1HeaderCase: boolean(),
  xForwardedHost: enabled,
  xForwardedPort: enabled,
});

const signing = object({ pollDelay: duration(), fallback: boolean() });

/**
 * The settings of a proxy: `defaultConfig` of the mesh config, and the annotation
 * `proxy.istio.io/config`. Some parts that hardly anybody sets are left out.
 */
export const proxySettings = object({
  configPath: text(),
  binaryPath: text(),
  serviceCluster: text(),
  discoveryAddress: text(),
  statsdUdpAddress: text(),
  zipkinAddress: text(),
  envoyMetricsServiceAddress: text(),
  drainDuration: duration(),
  terminationDrainDuration: duration(),
  concurrency: integer(),
  proxyAdminPort: integer(),
  statusPort: integer(),
  statNameLength: integer(),
  controlPlaneAuthPolicy: enumeration(['NONE', 'MUTUAL_TLS']),
  interceptionMode: enumeration(['REDIRECT', 'TPROXY', 'NONE']),
  holdApplicationUntilProxyStarts: boolean(),
  proxyMetadata: map(text()),
  runtimeValues: map(text()),
  image: object({ imageType: text() }),
  meshId: text(),
  extraStatTags: list(text()),
  caCertificatesPem: list(text()),
  proxyBootstrapTemplatePath: text(),
  fileFlushInterval: duration(),
  fileFlushMinSizeKb: integer({ unsigned: true }),
  statsCompression: boolean(),
  envoyAccessLogService: backend,
  envoyMetricsService: backend,
  gatewayTopology: object({
    numTrustedProxies: integer({ unsigned: true }),
    forwardClientCertDetails: clientCertificates,
    proxyProtocol: object({}),
  }),
  proxyHeaders,
  tracingServiceName: enumeration([
    'APP_LABEL_AND_NAMESPACE',
    'CANONICAL_NAME_ONLY',
    'CANONICAL_NAME_AND_NAMESPACE',
  ]),
  sds: object({ enabled: boolean(), k8sSaJwtPath: text() }),
  availabilityZone: text(),
  customConfigFile: text(),
  discoveryRefreshDelay: duration(),
  proxyStatsMatcher: object({
    inclusionPrefixes: list(text()),
    inclusionSuffixes: list(text()),
    inclusionRegexps: list(text()),
  }),
  readinessProbe,
  privateKeyProvider: object({ cryptomb: signing, qat: signing }),
  connectionSettings,
  tracing,
});
