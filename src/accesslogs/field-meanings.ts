import type { FieldKey } from '#accesslogs/fields.ts';

type Meaning = { operator: string; meaning: string };

/** What each field of Istio's formats holds, in the order in which the newest format has them. */
export const fieldMeanings: Readonly<Record<FieldKey, Meaning>> = {
  start_time: row(
    '%START_TIME%',
    'When the request or connection began. The line is written when it ends.',
  ),
  method: row('%REQ(:METHOD)%', 'The HTTP method.'),
  path: row(
    '%REQ(X-ENVOY-ORIGINAL-PATH?:PATH)%',
    'Path and query as the client sent them, before any rewrite.',
  ),
  protocol: row('%PROTOCOL%', 'The HTTP version between client and proxy.'),
  response_code: row(
    '%RESPONSE_CODE%',
    'The HTTP status sent to the client. 0 when no response was begun, and for TCP.',
  ),
  response_flags: row('%RESPONSE_FLAGS%', 'What the proxy itself found to be wrong.'),
  response_code_details: row('%RESPONSE_CODE_DETAILS%', 'Who decided on the status, and why.'),
  connection_termination_details: row(
    '%CONNECTION_TERMINATION_DETAILS%',
    'Why the proxy closed the connection, such as a policy for TCP.',
  ),
  istio_policy_status: row(
    '%DYNAMIC_METADATA(istio.mixer:status)%',
    'The answer of Mixer’s policies. Gone since Istio 1.8.',
  ),
  upstream_transport_failure_reason: row(
    '%UPSTREAM_TRANSPORT_FAILURE_REASON%',
    'What connecting to the upstream, or TLS with it, reported.',
  ),
  bytes_received: row(
    '%BYTES_RECEIVED%',
    'Bytes of the request’s body; for TCP, all bytes from the client.',
  ),
  bytes_sent: row(
    '%BYTES_SENT%',
    'Bytes of the response’s body; for TCP, all bytes to the client.',
  ),
  duration: row(
    '%DURATION%',
    'Milliseconds from the start to the last byte; for TCP, the life of the connection.',
  ),
  upstream_service_time: row(
    '%RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)%',
    'Milliseconds until the upstream’s response began, from a header of the response.',
  ),
  x_forwarded_for: row(
    '%REQ(X-FORWARDED-FOR)%',
    'Addresses through which the request came, as earlier proxies tell them.',
  ),
  user_agent: row('%REQ(USER-AGENT)%', 'The software of the client, as it calls itself.'),
  request_id: row('%REQ(X-REQUEST-ID)%', 'Names the request on all proxies that it passes.'),
  authority: row('%REQ(:AUTHORITY)%', 'The host that the client asked for.'),
  upstream_host: row('%UPSTREAM_HOST%', 'Address of the endpoint that was chosen.'),
  upstream_cluster: row(
    '%UPSTREAM_CLUSTER_RAW%',
    'Envoy’s name for the destination. Before Istio 1.23 the operator was %UPSTREAM_CLUSTER%.',
  ),
  upstream_local_address: row(
    '%UPSTREAM_LOCAL_ADDRESS%',
    'The proxy’s own address on the connection to the endpoint.',
  ),
  downstream_local_address: row(
    '%DOWNSTREAM_LOCAL_ADDRESS%',
    'The address to which the client connected.',
  ),
  downstream_remote_address: row('%DOWNSTREAM_REMOTE_ADDRESS%', 'The address of the client.'),
  requested_server_name: row(
    '%REQUESTED_SERVER_NAME%',
    'The server name of the TLS handshake (SNI).',
  ),
  route_name: row('%ROUTE_NAME%', 'The name of the route that fitted.'),
};

function row(operator: string, meaning: string): Meaning {
  return { operator, meaning };
}
