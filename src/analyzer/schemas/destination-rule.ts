import {
  boolean,
  duration,
  enumeration,
  integer,
  list,
  map,
  number,
  object,
  since,
  text,
} from '#analyzer/schemas/schema.ts';
import { http2KeepAlive, tcpKeepalive } from '#analyzer/schemas/common.ts';

const httpSettings = object({
  h2UpgradePolicy: enumeration(['DEFAULT', 'DO_NOT_UPGRADE', 'UPGRADE']),
  http1MaxPendingRequests: integer(),
  http2KeepAlive: since('1.31', http2KeepAlive),
  http2MaxRequests: integer(),
  idleTimeout: duration(),
  maxConcurrentStreams: integer({ since: '1.21' }),
  maxRequestsPerConnection: integer(),
  maxRetries: integer(),
  useClientProtocol: boolean({ since: '1.8' }),
});

const tcpSettings = object({
  connectTimeout: duration(),
  idleTimeout: duration({ since: '1.21' }),
  maxConnectionDuration: duration({ since: '1.15' }),
  maxConnections: integer(),
  tcpKeepalive,
});

export const connectionPool = object({ http: httpSettings, tcp: tcpSettings });

const backendUtilization = object({
  errorUtilizationPenaltyPercent: integer({ unsigned: true }),
  metricNamesForComputingUtilization: list(text()),
  weightExpirationPeriod: duration(),
  weightStabilizationPeriod: duration(),
  weightUpdatePeriod: duration(),
});

const attributes = object({ name: text(), value: text() }, { required: ['name'] });

const httpCookie = object(
  { attributes: list(attributes, { since: '1.28' }), name: text(), path: text(), ttl: duration() },
  { required: ['name'] },
);

export const consistentHash = object(
  {
    httpCookie,
    httpHeaderName: text(),
    httpQueryParameterName: text(),
    maglev: object({ tableSize: integer({ unsigned: true }) }, { since: '1.16' }),
    minimumRingSize: integer({ unsigned: true }),
    ringHash: object({ minimumRingSize: integer({ unsigned: true }) }, { since: '1.16' }),
    useSourceIp: boolean(),
  },
  {
    oneOf: [
      ['httpHeaderName', 'httpCookie', 'useSourceIp', 'httpQueryParameterName'],
      ['ringHash', 'maglev'],
    ],
  },
);

const distribute = object({ from: text(), to: map(integer({ unsigned: true })) });

const failover = object({ from: text(), to: text() });

export const localityLbSetting = object({
  distribute: list(distribute),
  enabled: boolean(),
  failover: list(failover),
  failoverPriority: list(text(), { since: '1.12' }),
});

export const warmup = object(
  {
    aggression: number({ minimum: 0 }),
    duration: duration(),
    minimumPercent: number({ minimum: 0, maximum: 100 }),
  },
  { required: ['duration'] },
);

export const zoneAwareLbSetting = object({
  enabled: boolean(),
  failover: list(failover),
  failoverPriority: list(text()),
  minClusterSize: integer({ minimum: 1, unsigned: true }),
});

export const loadBalancer = object(
  {
    backendUtilization: since('1.31', backendUtilization),
    consistentHash,
    localityLbSetting,
    simple: enumeration(
      ['UNSPECIFIED', 'LEAST_CONN', 'RANDOM', 'PASSTHROUGH', 'ROUND_ROBIN', 'LEAST_REQUEST'],
      { valueSince: { UNSPECIFIED: '1.14', LEAST_REQUEST: '1.14' } },
    ),
    warmup: since('1.24', warmup),
    warmupDurationSecs: duration({ since: '1.14' }),
    zoneAwareLbSetting: since('1.31', zoneAwareLbSetting),
  },
  { oneOf: [['simple', 'consistentHash', 'backendUtilization']] },
);

export const outlierDetection = object({
  baseEjectionTime: duration(),
  consecutive5xxErrors: integer({ unsigned: true }),
  consecutiveErrors: integer(),
  consecutiveGatewayErrors: integer({ unsigned: true }),
  consecutiveLocalOriginFailures: integer({ unsigned: true, since: '1.11' }),
  interval: duration(),
  maxEjectionPercent: integer(),
  minHealthPercent: integer(),
  outlierDetectionHttpErrorCodes: list(integer({ minimum: 100, maximum: 599, unsigned: true }), {
    since: '1.31',
  }),
  splitExternalLocalOriginErrors: boolean({ since: '1.11' }),
});

export const tlsSettings = object({
  caCertificates: text(),
  caCrl: text({ since: '1.22' }),
  clientCertificate: text(),
  credentialName: text({ since: '1.7' }),
  insecureSkipVerify: boolean({ since: '1.12' }),
  mode: enumeration(['DISABLE', 'SIMPLE', 'MUTUAL', 'ISTIO_MUTUAL']),
  privateKey: text(),
  sni: text(),
  subjectAltNames: list(text()),
});

const portTrafficPolicy = object({
  connectionPool,
  loadBalancer,
  outlierDetection,
  port: object({ number: integer({ unsigned: true }) }),
  tls: tlsSettings,
});

const retryBudget = object({
  budgetInterval: duration({ since: '1.31' }),
  minRetryConcurrency: integer({ unsigned: true }),
  percent: number({ minimum: 0, maximum: 100 }),
});

export const tunnel = object(
  { protocol: text(), targetHost: text(), targetPort: integer({ unsigned: true }) },
  { required: ['targetHost', 'targetPort'] },
);

export const trafficPolicy = object({
  connectionPool,
  loadBalancer,
  outlierDetection,
  portLevelSettings: list(portTrafficPolicy, { maxItems: 4096 }),
  proxyProtocol: object({ version: enumeration(['V1', 'V2']) }, { since: '1.21' }),
  retryBudget: since('1.27', retryBudget),
  tls: tlsSettings,
  tunnel: since('1.14', tunnel),
});

const subset = object({ labels: map(text()), name: text(), trafficPolicy }, { required: ['name'] });

export const destinationRuleSpec = object(
  {
    exportTo: list(text()),
    host: text(),
    subsets: list(subset),
    trafficPolicy,
    workloadSelector: object(
      { matchLabels: map(text({ maxLength: 63 }), { maxProperties: 4096 }) },
      { since: '1.14' },
    ),
  },
  { required: ['host'] },
);
