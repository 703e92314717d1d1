/** What the operators of Envoy mean that are no field of Istio's formats, by name. */
const meanings: Readonly<Record<string, string>> = {
  START_TIME_LOCAL: 'When the request began, in the time zone of the proxy.',
  EMIT_TIME: 'When the line was written.',
  EMIT_TIME_LOCAL: 'When the line was written, in the time zone of the proxy.',
  UPSTREAM_PROTOCOL: 'The HTTP version between the proxy and the upstream.',
  UPSTREAM_REQUEST_ATTEMPT_COUNT: 'How often the request was tried, the first time included.',
  REQUEST_DURATION: 'Milliseconds until the last byte of the request had arrived.',
  REQUEST_TX_DURATION: 'Milliseconds until the last byte of the request was sent to the upstream.',
  RESPONSE_DURATION: 'Milliseconds until the first byte of the upstream’s response.',
  RESPONSE_TX_DURATION: 'Milliseconds from the first byte of the response to its last.',
  COMMON_DURATION: 'Time between two points of the request.',
  ROUNDTRIP_DURATION: 'Milliseconds until the client confirmed the last byte.',
  CUSTOM_FLAGS: 'Flags that filters have set.',
  VIRTUAL_CLUSTER_NAME: 'The virtual cluster that fitted.',
  UPSTREAM_HOST_NAME: 'Host name of the endpoint that was chosen.',
  UPSTREAM_REMOTE_ADDRESS: 'Address of the endpoint that was chosen.',
  DOWNSTREAM_DIRECT_REMOTE_ADDRESS: 'Address of whoever connected, whatever headers say.',
  DOWNSTREAM_TRANSPORT_FAILURE_REASON: 'What TLS with the client reported.',
  DOWNSTREAM_DETECTED_CLOSE_TYPE: 'How the client’s connection was closed.',
  DOWNSTREAM_LOCAL_CLOSE_REASON: 'Why the proxy closed the client’s connection.',
  CONNECTION_ID: 'Number of the client’s connection in this proxy.',
  UPSTREAM_CONNECTION_ID: 'Number of the connection to the upstream in this proxy.',
  STREAM_ID: 'Identifier of the stream, also where the request has no id.',
  UNIQUE_ID: 'An identifier made for this line.',
  GRPC_STATUS: 'Status of the gRPC call.',
  GRPC_STATUS_NUMBER: 'Status of the gRPC call, as a number.',
  HOSTNAME: 'Host name of the proxy: the pod.',
  LOCAL_REPLY_BODY: 'The text that the proxy answered with.',
  FILTER_CHAIN_NAME: 'Name of the filter chain that fitted the connection.',
  ACCESS_LOG_TYPE: 'At which point the line was written.',
  TRACE_ID: 'Identifier of the trace.',
  SPAN_ID: 'Identifier of the span.',
  CEL: 'The value of an expression.',
  PATH: 'Path of the request.',
  ENVIRONMENT: 'An environment variable of the proxy.',
  QUERY_PARAM: 'A parameter of the query.',
  QUERY_PARAMS: 'The parameters of the query.',
};

type Rule = { looks: RegExp; meaning: (name: string, argument: string) => string };

const peer = (name: string) => (name.startsWith('UPSTREAM') ? 'upstream' : 'client');

const rules: readonly Rule[] = [
  { looks: /^REQ$/, meaning: (_, header) => `Header ${header.toLowerCase()} of the request.` },
  { looks: /^RESP$/, meaning: (_, header) => `Header ${header.toLowerCase()} of the response.` },
  {
    looks: /^TRAILER$/,
    meaning: (_, header) => `Trailer ${header.toLowerCase()} of the response.`,
  },
  {
    looks: /METADATA$/,
    meaning: (_, of) => `Metadata that a filter or the configuration has set: ${of}.`,
  },
  {
    looks: /FILTER_STATE$/,
    meaning: (_, of) => `State that a filter keeps for the request: ${of}.`,
  },
  {
    looks: /(?:WIRE|HEADER)_BYTES_/,
    meaning: (name) =>
      `Bytes ${name.endsWith('SENT') ? 'sent to' : 'received from'} the ${peer(name)}, ${name.includes('HEADER') ? 'headers only' : 'as they went over the wire'}.`,
  },
  {
    looks: /HANDSHAKE_DURATION|POOL_READY_DURATION/,
    meaning: (name) => `Milliseconds until the connection with the ${peer(name)} stood.`,
  },
  {
    looks: /^(?:UP|DOWN)STREAM_TLS_/,
    meaning: (name) =>
      `${name.endsWith('CIPHER') ? 'Cipher' : name.endsWith('VERSION') ? 'Version' : 'Session'} of TLS with the ${peer(name)}.`,
  },
  {
    looks: /_LOCAL_(?:URI_SAN|DNS_SAN|IP_SAN|SUBJECT|ISSUER)$/,
    meaning: (name) => `From the certificate that the proxy showed to the ${peer(name)}.`,
  },
  { looks: /_PEER_/, meaning: (name) => `From the certificate of the ${peer(name)}.` },
  { looks: /JA[34]_FINGERPRINT/, meaning: () => 'Fingerprint of the client’s TLS.' },
  {
    looks: /_ADDRESS/,
    meaning: (name) => `An address of the connection with the ${peer(name)}, or a part of it.`,
  },
];

/** What an operator means, as `%NAME(argument)%` or as the key of a JSON log. */
export function operatorMeaning(text: string): string {
  const found = /^%([A-Z][A-Z0-9_]*)(?:\((.*)\))?/s.exec(text.slice(0, 500));
  const [, name = '', argument = ''] = found ?? [];
  if (Object.hasOwn(meanings, name)) return meanings[name] ?? '';
  const rule = rules.find(({ looks }) => looks.test(name));
  return rule?.meaning(name, argument) ?? 'Not a field of Istio’s formats; shown as it stands.';
}
