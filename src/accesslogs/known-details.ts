/** One of the values that Envoy writes as response code details. */
export type Detail = {
  value: string;
  /** The value is only how the text begins. */
  prefix?: true;
  setBy: string;
  meaning: string;
};

const manager = 'HTTP connection manager';

/**
 * Envoy declares these values unstable, so what is not listed is shown as it stands.
 *
 * @see https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/response_code_details
 */
export const knownDetails: readonly Detail[] = [
  row(
    'via_upstream',
    'upstream',
    'The status comes from behind this proxy: from the application or the next proxy.',
  ),
  row(
    'direct_response',
    'router',
    'The route itself answers, with a redirect or a fixed response.',
  ),
  row('route_not_found', 'router', 'No route of this proxy fits the host and path.'),
  row('route_configuration_not_found', manager, 'The listener has no routes, or not yet.'),
  row(
    'filter_chain_not_found',
    'listener',
    'The connection fits none of the listener’s filter chains.',
  ),
  row('cluster_not_found', 'router', 'The route names a cluster that this proxy does not have.'),
  row('no_healthy_upstream', 'router', 'The cluster has no endpoint that may be used.'),
  row(
    'upstream_reset_before_response_started',
    'router',
    'The stream to the endpoint ended before a response began.',
    true,
  ),
  row(
    'upstream_reset_after_response_started',
    'router',
    'The stream to the endpoint ended inside the response; the client got a part of it.',
    true,
  ),
  row('response_timeout', 'router', 'No response came within the timeout of the route.'),
  row('upstream_response_timeout', 'router', 'No response came within the timeout of the route.'),
  row(
    'upstream_per_try_timeout',
    'router',
    'The last attempt ran into the timeout for one attempt.',
  ),
  row('upstream_per_try_idle_timeout', 'router', 'The last attempt was idle for too long.'),
  row(
    'upstream_max_stream_duration_reached',
    'router',
    'The stream to the endpoint lasted longer than allowed.',
  ),
  row('request_overall_timeout', manager, 'The request took too long to arrive as a whole.'),
  row('request_header_timeout', manager, 'The headers of the request took too long to arrive.'),
  row('stream_idle_timeout', manager, 'Nothing moved on the stream for its idle time.'),
  row('max_duration_timeout', manager, 'The request lasted longer than the client’s side allows.'),
  row('duration_timeout', manager, 'The connection lasted longer than allowed.'),
  row('downstream_remote_disconnect', manager, 'The client closed the connection.'),
  row(
    'downstream_local_disconnect',
    manager,
    'This proxy closed the connection to the client.',
    true,
  ),
  row(
    'rbac_access_denied_matched_policy',
    'authorization',
    'An AuthorizationPolicy refused the request.',
    true,
  ),
  row(
    'ext_authz_denied',
    'external authorization',
    'The external authorization service refused the request.',
  ),
  row(
    'ext_authz_error',
    'external authorization',
    'The external authorization service could not be asked.',
  ),
  row(
    'jwt_authn_access_denied',
    'JWT authentication',
    'The token is missing or not valid; the reason stands in braces.',
    true,
  ),
  row('local_rate_limited', 'local rate limit', 'The token bucket of this proxy was empty.'),
  row(
    'request_rate_limited',
    'global rate limit',
    'The rate limit service said that the limit is reached.',
  ),
  row('rate_limiter_error', 'global rate limit', 'The rate limit service failed.'),
  row('fault_filter_abort', 'fault injection', 'The request was ended on purpose.'),
  row('csrf_origin_mismatch', 'CSRF protection', 'The origin of the request is not allowed.'),
  row('request_payload_too_large', manager, 'The body of the request is larger than the buffer.'),
  row('response_payload_too_large', manager, 'The body of the response is larger than the buffer.'),
  row(
    'request_payload_exceeded_retry_buffer_limit',
    'router',
    'More body arrived than can be kept for a retry.',
  ),
  row('missing_host_header', manager, 'The request names no host.'),
  row('missing_path_rejected', manager, 'The request has no path.'),
  row('path_normalization_failed', manager, 'The path of the request cannot be normalized.'),
  row('low_version', manager, 'The request is HTTP/1.0 or older, which this proxy refuses.'),
  row('upgrade_failed', manager, 'The protocol upgrade that was asked for is not allowed.'),
  row(
    'websocket_handshake_unsuccessful',
    'router',
    'The endpoint refused the upgrade to WebSocket.',
  ),
  row(
    'request_headers_failed_strict_check',
    'router',
    'A header x-envoy-… has a value that is not allowed.',
  ),
  row('overload', 'overload manager', 'The proxy is near a limit of its resources.'),
  row('drop_overload', 'router', 'A configured share of the traffic is dropped.'),
  row(
    'unconditional_drop_overload',
    'router',
    'All traffic to the cluster is dropped by configuration.',
  ),
  row('maintenance_mode', 'router', 'The cluster is in maintenance mode.'),
  row('internal_redirect', 'router', 'The proxy followed a redirect by itself.'),
  row('early_connect_data', 'router', 'Data came through a tunnel before it was open.'),
  row('admin_filter_response', 'admin interface', 'The admin interface of the proxy answered.'),
  row(
    'dns_resolution_failure',
    'dynamic forward proxy',
    'The name of the destination was not resolved.',
    true,
  ),
  row(
    'http1.',
    'HTTP/1 codec',
    'The bytes are not valid HTTP/1; the reason stands behind the dot.',
    true,
  ),
  row(
    'http2.',
    'HTTP/2 codec',
    'A problem on the HTTP/2 stream; the reason stands behind the dot.',
    true,
  ),
];

function row(value: string, setBy: string, meaning: string, prefix?: true): Detail {
  return { value, setBy, meaning, ...(prefix ? { prefix } : {}) };
}
