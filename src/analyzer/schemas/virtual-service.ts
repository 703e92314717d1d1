import {
  bytes,
  boolean,
  duration,
  enumeration,
  integer,
  list,
  map,
  number,
  object,
  text,
  type Infer,
} from '#analyzer/schemas/schema.ts';
import { destination } from '#analyzer/schemas/common.ts';

const stringMatch = object(
  { exact: text(), prefix: text(), regex: text() },
  { oneOf: [['exact', 'prefix', 'regex']] },
);

export const corsPolicy = object({
  allowCredentials: boolean(),
  allowHeaders: list(text()),
  allowMethods: list(text()),
  allowOrigin: list(text()),
  allowOrigins: list(stringMatch),
  exposeHeaders: list(text()),
  maxAge: duration(),
  unmatchedPreflights: enumeration(['UNSPECIFIED', 'FORWARD', 'IGNORE'], { since: '1.23' }),
});

const abort = object(
  {
    grpcStatus: text(),
    http2Error: text(),
    httpStatus: integer(),
    percentage: object({ value: number() }),
  },
  { oneOf: [['httpStatus', 'grpcStatus', 'http2Error']], former: { percent: 'percentage' } },
);

const delay = object(
  {
    exponentialDelay: duration(),
    fixedDelay: duration(),
    percent: integer(),
    percentage: object({ value: number() }),
  },
  { oneOf: [['fixedDelay', 'exponentialDelay']] },
);

const request = object({ add: map(text()), remove: list(text()), set: map(text()) });

const headers = object({ request, response: request });

const formerHeaders = {
  appendRequestHeaders: 'headers.request.add',
  removeRequestHeaders: 'headers.request.remove',
  appendResponseHeaders: 'headers.response.add',
  removeResponseHeaders: 'headers.response.remove',
};

const httpMatch = object({
  authority: stringMatch,
  gateways: list(text()),
  headers: map(stringMatch),
  ignoreUriCase: boolean(),
  method: stringMatch,
  name: text(),
  port: integer({ unsigned: true }),
  queryParams: map(stringMatch),
  scheme: stringMatch,
  sourceLabels: map(text()),
  sourceNamespace: text(),
  statPrefix: text({ since: '1.15' }),
  uri: stringMatch,
  withoutHeaders: map(stringMatch),
});

const redirect = object(
  {
    authority: text(),
    derivePort: enumeration(['FROM_PROTOCOL_DEFAULT', 'FROM_REQUEST_PORT'], { since: '1.12' }),
    port: integer({ unsigned: true, since: '1.12' }),
    prefixRewrite: text({ since: '1.31' }),
    redirectCode: integer({ unsigned: true }),
    scheme: text({ since: '1.12' }),
    uri: text(),
  },
  { oneOf: [['port', 'derivePort']] },
);

export const retries = object({
  attempts: integer(),
  backoff: duration({ since: '1.26' }),
  perTryTimeout: duration(),
  retryIgnorePreviousHosts: boolean({ since: '1.26' }),
  retryOn: text(),
  retryRemoteLocalities: boolean(),
});

const rewrite = object({
  authority: text(),
  uri: text(),
  uriRegexRewrite: object({ match: text(), rewrite: text() }, { since: '1.19' }),
});

export const routeDestination = object(
  { destination, headers, weight: integer() },
  { required: ['destination'], former: formerHeaders },
);

const httpRoute = object(
  {
    corsPolicy,
    delegate: object({ name: text(), namespace: text() }),
    directResponse: object(
      {
        body: object({ bytes: bytes(), string: text() }, { oneOf: [['string', 'bytes']] }),
        status: integer({ unsigned: true }),
      },
      { required: ['status'], since: '1.15' },
    ),
    fault: object({ abort, delay }),
    headers,
    match: list(httpMatch),
    mirror: destination,
    mirrorPercent: integer({ unsigned: true }),
    mirrorPercentage: object({ value: number() }),
    mirrors: list(
      object(
        { destination, percentage: object({ value: number() }) },
        { required: ['destination'] },
      ),
      { since: '1.19' },
    ),
    name: text(),
    redirect,
    retries,
    rewrite,
    route: list(routeDestination),
    timeout: duration(),
  },
  {
    aliases: { mirror_percent: 'mirrorPercent' },
    former: { ...formerHeaders, appendHeaders: 'headers.request.add', websocketUpgrade: undefined },
  },
);

const tcpMatch = object({
  destinationSubnets: list(text()),
  gateways: list(text()),
  port: integer({ unsigned: true }),
  sourceLabels: map(text()),
  sourceNamespace: text(),
  sourceSubnet: text(),
});

const tcpDestination = object({ destination, weight: integer() }, { required: ['destination'] });

const tlsMatch = object(
  {
    destinationSubnets: list(text()),
    gateways: list(text()),
    port: integer({ unsigned: true }),
    sniHosts: list(text()),
    sourceLabels: map(text()),
    sourceNamespace: text(),
  },
  { required: ['sniHosts'] },
);

export const virtualServiceSpec = object({
  exportTo: list(text()),
  gateways: list(text()),
  hosts: list(text()),
  http: list(httpRoute),
  tcp: list(
    object({
      match: list(tcpMatch),
      route: list(tcpDestination),
    }),
  ),
  tls: list(
    object({ match: list(tlsMatch), route: list(tcpDestination) }, { required: ['match'] }),
  ),
});

export type VirtualServiceSpec = Infer<typeof virtualServiceSpec>;
export type HttpRoute = NonNullable<VirtualServiceSpec['http']>[number];
export type HttpMatch = NonNullable<HttpRoute['match']>[number];
export type TlsRoute = NonNullable<VirtualServiceSpec['tls']>[number];
export type TlsMatch = NonNullable<TlsRoute['match']>[number];
export type TcpRoute = NonNullable<VirtualServiceSpec['tcp']>[number];
export type TcpMatch = NonNullable<TcpRoute['match']>[number];
