import {
  boolean,
  duration,
  enumeration,
  integer,
  list,
  map,
  object,
  since,
  text,
} from '#analyzer/schemas/schema.ts';
import {
  destination,
  gatewayTlsSettings,
  http2KeepAlive,
  tcpKeepalive,
} from '#analyzer/schemas/common.ts';

const sidecarPort = object({
  name: text(),
  number: integer({ unsigned: true }),
  protocol: text(),
  targetPort: integer({ unsigned: true, since: '1.7' }),
});

const egress = object(
  {
    bind: text(),
    captureMode: enumeration(['DEFAULT', 'IPTABLES', 'NONE']),
    hosts: list(text()),
    port: sidecarPort,
  },
  { required: ['hosts'], former: { localhostServerTls: undefined } },
);

const sidecarHttpSettings = object({
  h2UpgradePolicy: enumeration(['DEFAULT', 'DO_NOT_UPGRADE', 'UPGRADE']),
  http1MaxPendingRequests: integer(),
  http2KeepAlive: since('1.31', http2KeepAlive),
  http2MaxRequests: integer(),
  idleTimeout: duration(),
  maxConcurrentStreams: integer({ since: '1.21' }),
  maxRequestsPerConnection: integer(),
  maxRetries: integer(),
  useClientProtocol: boolean(),
});

const sidecarTcpSettings = object({
  connectTimeout: duration(),
  idleTimeout: duration({ since: '1.21' }),
  maxConnectionDuration: duration(),
  maxConnections: integer(),
  tcpKeepalive,
});

const inboundConnectionPool = object({ http: sidecarHttpSettings, tcp: sidecarTcpSettings });

const ingress = object(
  {
    bind: text(),
    captureMode: enumeration(['DEFAULT', 'IPTABLES', 'NONE']),
    connectionPool: since('1.20', inboundConnectionPool),
    defaultEndpoint: text(),
    port: sidecarPort,
    tls: since('1.13', gatewayTlsSettings),
  },
  { required: ['port'], former: { localhostClientTls: undefined } },
);

export const sidecarSpec = object(
  {
    egress: list(egress),
    inboundConnectionPool: since('1.20', inboundConnectionPool),
    ingress: list(ingress),
    outboundTrafficPolicy: object({
      egressProxy: destination,
      // The last one is for the mesh config, and refused here.
      mode: enumeration(['REGISTRY_ONLY', 'ALLOW_ANY', 'ALLOW_ANY_DYNAMIC_DNS']),
    }),
    workloadSelector: object({ labels: map(text({ maxLength: 63 }), { maxProperties: 256 }) }),
  },
  { former: { localhost: undefined } },
);
