import type { FieldKey } from '#accesslogs/fields.ts';

/** What the value of an operator can look like in a line, which tells where it ends. */
export type Shape =
  /** Digits or a dash. */
  | 'number'
  /** `HTTP/2` or a dash. */
  | 'protocol'
  /** As Envoy writes a time by itself. */
  | 'time'
  /** No blank and no quote. */
  | 'word'
  /** As `word`, but with blanks inside braces or brackets: old proxies did not replace them. */
  | 'details'
  /** Anything but a quote. */
  | 'quoted'
  /** Anything at all: Envoy does not escape quotes. */
  | 'free';

/** One `%NAME(argument):length%` of a format string. */
export type Operator = {
  /** As it stands in the format, without the length. */
  text: string;
  name: string;
  argument: string;
  /** The field of Istio's formats that it fills. */
  key: FieldKey | undefined;
  shape: Shape;
};

const keys: Readonly<Record<string, FieldKey>> = {
  START_TIME: 'start_time',
  PROTOCOL: 'protocol',
  RESPONSE_CODE: 'response_code',
  RESPONSE_FLAGS: 'response_flags',
  RESPONSE_FLAGS_LONG: 'response_flags',
  RESPONSE_CODE_DETAILS: 'response_code_details',
  CONNECTION_TERMINATION_DETAILS: 'connection_termination_details',
  UPSTREAM_TRANSPORT_FAILURE_REASON: 'upstream_transport_failure_reason',
  BYTES_RECEIVED: 'bytes_received',
  BYTES_SENT: 'bytes_sent',
  DURATION: 'duration',
  UPSTREAM_HOST: 'upstream_host',
  UPSTREAM_REMOTE_ADDRESS: 'upstream_host',
  UPSTREAM_CLUSTER: 'upstream_cluster',
  UPSTREAM_CLUSTER_RAW: 'upstream_cluster',
  UPSTREAM_LOCAL_ADDRESS: 'upstream_local_address',
  DOWNSTREAM_LOCAL_ADDRESS: 'downstream_local_address',
  DOWNSTREAM_REMOTE_ADDRESS: 'downstream_remote_address',
  REQUESTED_SERVER_NAME: 'requested_server_name',
  ROUTE_NAME: 'route_name',
};

const headers: Readonly<Record<string, FieldKey>> = {
  ':METHOD': 'method',
  ':PATH': 'path',
  'X-ENVOY-ORIGINAL-PATH': 'path',
  ':AUTHORITY': 'authority',
  HOST: 'authority',
  'X-FORWARDED-FOR': 'x_forwarded_for',
  'USER-AGENT': 'user_agent',
  'X-REQUEST-ID': 'request_id',
};

/** Headers whose values have neither blanks nor quotes in practice. */
const plainHeaders = new Set([
  ':METHOD',
  ':AUTHORITY',
  ':SCHEME',
  'HOST',
  'X-REQUEST-ID',
  'X-FORWARDED-PROTO',
  'X-B3-TRACEID',
  'X-B3-SPANID',
  'X-B3-SAMPLED',
  'TRACEPARENT',
]);

/** What is known of an operator by its name and argument. `quoted` tells that quotes stand around it. */
export function operatorOf(name: string, argument: string, quoted: boolean): Operator {
  const text = `%${name}${argument === '' ? '' : `(${argument})`}%`;
  const key = keyOf(name, argument);
  return { text, name, argument, key, shape: shapeOf(name, argument, quoted, key) };
}

function keyOf(name: string, argument: string): FieldKey | undefined {
  if (name === 'REQ') return headers[mainHeader(argument)];
  if (name === 'RESP') {
    return mainHeader(argument) === 'X-ENVOY-UPSTREAM-SERVICE-TIME'
      ? 'upstream_service_time'
      : undefined;
  }
  if (name === 'DYNAMIC_METADATA' && argument === 'istio.mixer:status') {
    return 'istio_policy_status';
  }
  return keys[name];
}

/** The header that counts, of `FIRST?OTHER`. */
function mainHeader(argument: string): string {
  return (argument.split('?')[0] ?? '').toUpperCase();
}

function shapeOf(name: string, argument: string, quoted: boolean, key: Operator['key']): Shape {
  if (key === 'upstream_service_time' || key === 'response_code') return 'number';
  if (numeric.test(name)) return 'number';
  if (name === 'PROTOCOL' || name === 'UPSTREAM_PROTOCOL') return 'protocol';
  if (/^(?:START|EMIT)_TIME/.test(name)) {
    if (argument === '') return 'time';
    return argument.includes(' ') && !quoted ? 'free' : quoted ? 'quoted' : 'word';
  }
  if (name === 'REQ' && key === 'x_forwarded_for') return quoted ? 'quoted' : 'free';
  if (/^(?:REQ|RESP|TRAILER)$/.test(name)) {
    if (!plainHeaders.has(mainHeader(argument))) return 'free';
    return quoted ? 'quoted' : 'word';
  }
  if (name === 'RESPONSE_CODE_DETAILS' && argument !== '' && !quoted) return 'free';
  if (name === 'LOCAL_REPLY_BODY' || name === 'QUERY_PARAMS' || name === 'PATH') return 'free';
  if (quoted) return 'quoted';
  if (/_DETAILS$|_REASON$/.test(name)) return 'details';
  // Metadata, filter state and subjects of certificates may hold anything.
  return open.test(name) ? 'free' : 'word';
}

const numeric =
  /(?:^|_)(?:BYTES_(?:RECEIVED|SENT)|DURATION|ATTEMPT_COUNT|CONNECTION_ID)$|_ADDRESS_PORT$/;
const open = /METADATA|FILTER_STATE|SUBJECT|ISSUER|^CEL$|PEER_CERT$|^ENVIRONMENT$|QUERY_PARAM/;
