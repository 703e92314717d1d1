import type { istioLine } from './sample-lines.ts';

export const tcp = { request: '- - -', code: '0', details: '-', numbers: '0 0 1 -', id: '-' };
const server = '"10.1.5.5:8080" inbound|8080||';
const tls = (text: string) => ({
  code: '503',
  flags: 'UF,URX',
  details: 'upstream_reset_before_response_started{remote_connection_failure|TLS_error}',
  why: `TLS_error:|${text}:TLS_error_end`,
});
export const failed = (flag: string, details = '-', code = '503') => ({
  code,
  flags: flag,
  details,
  numbers: '0 0 5 -',
});
const denied = (what: string) => failed('-', `rbac_access_denied_matched_policy[${what}]`, '403');

/** For each problem, a line that tells of it, or the parts of one. */
/** A problem, what tells of it, and a line: as it stands, or as fields of Istio's format. */
export const examples: readonly [string, string, string | Parameters<typeof istioLine>[0]][] = [
  ['denied-by-policy', 'a DENY policy is named', denied('ns[shop]-policy[no]-rule[0]')],
  ['allowed-by-none', 'no ALLOW policy fits', denied('none')],
  ['external-authorization-down', 'the provider is down', failed('UAEX', 'ext_authz_error', '403')],
  ['external-authorization', 'the provider says no', failed('UAEX', 'ext_authz_denied', '403')],
  ['jwt', 'the token has expired', failed('-', 'jwt_authn_access_denied{Jwt_is_expired}', '401')],
  ['fault-injected', 'a fault is switched on', failed('FI', 'fault_filter_abort')],
  ['csrf', 'the origin is foreign', failed('-', 'csrf_origin_mismatch', '403')],
  [
    'no-filter-chain',
    'plain text to a STRICT port',
    { ...tcp, flags: 'NR', details: 'filter_chain_not_found' },
  ],
  [
    'unknown-host-blocked',
    'REGISTRY_ONLY, HTTP',
    {
      ...failed('-', 'direct_response', '502'),
      to: '"-" -',
      net: '- 1.2.3.4:80 10.1.2.9:1 - block_all',
    },
  ],
  [
    'unknown-address-blocked',
    'REGISTRY_ONLY, TCP',
    { ...tcp, flags: 'UH', to: '"-" BlackHoleCluster' },
  ],
  ['cluster-missing', 'a subset is missing', failed('NC', 'cluster_not_found')],
  ['no-route', 'no route fits', failed('NR', 'route_not_found', '404')],
  [
    'no-route-configuration',
    'no routes at all',
    failed('-', 'route_configuration_not_found', '404'),
  ],
  [
    'name-not-resolved',
    'DNS does not know the name',
    failed('DF', 'dns_resolution_failure{Could_not_contact_DNS_servers}'),
  ],
  ['filter-configuration-missing', 'a Wasm module is missing', failed('NFCF', '-', '500')],
  [
    'tls-to-plain-text',
    'no TLS there',
    tls('268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER'),
  ],
  [
    'certificate-name',
    'another identity',
    tls(
      '268435581:…:CERTIFICATE_VERIFY_FAILED:verify_cert_failed:_SAN_matcher,_certificate_SANs_are_[x]',
    ),
  ],
  [
    'certificate-issuer',
    'another root',
    tls('268435581:…:CERTIFICATE_VERIFY_FAILED:_unable_to_get_local_issuer_certificate'),
  ],
  [
    'certificate-dates',
    'not renewed',
    tls('268435581:…:CERTIFICATE_VERIFY_FAILED:_certificate_has_expired'),
  ],
  ['certificate-refused', 'the text tells no more', tls('268435581:…:CERTIFICATE_VERIFY_FAILED')],
  [
    'no-certificate-yet',
    'no secret',
    { ...tls(''), why: 'TLS_error:_Secret_is_not_supplied_by_SDS' },
  ],
  [
    'tls-alert',
    'the peer wants a certificate',
    tls('268436572:SSL_routines:OPENSSL_internal:TLSV13_ALERT_CERTIFICATE_REQUIRED'),
  ],
  [
    'tls-failed',
    'something else',
    tls('268435588:SSL_routines:OPENSSL_internal:CLIENTHELLO_TLSEXT'),
  ],
  ['attempt-timeout', 'perTryTimeout', failed('UT', 'upstream_per_try_timeout', '504')],
  ['route-timeout', 'timeout', failed('UT', 'response_timeout', '504')],
  ['idle-timeout', 'idle', failed('SI', 'stream_idle_timeout', '408')],
  ['duration-timeout', 'too long', failed('UMSDR', 'upstream_max_stream_duration_reached', '504')],
  ['slow-request', 'headers come slowly', failed('-', 'request_header_timeout', '408')],
  ['overflow', 'circuit breaker', failed('UO', 'upstream_reset_before_response_started{overflow}')],
  ['overloaded-proxy', 'overload manager', failed('OM', 'overload')],
  ['dropped-by-configuration', 'drop_overloads', failed('UDO', 'unconditional_drop_overload')],
  ['rate-limit-service', 'the service is down', failed('RLSE', 'rate_limiter_error', '500')],
  ['rate-limited', 'too many', failed('RL', 'request_rate_limited', '429')],
  [
    'outside-unreachable',
    'a firewall for egress',
    {
      ...tcp,
      flags: 'UF,URX',
      numbers: '0 0 10001 -',
      to: '"1.2.3.4:443" PassthroughCluster',
    },
  ],
  [
    'application-not-listening',
    'refused beside the application',
    {
      ...failed(
        'UF',
        'upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_111}',
      ),
      to: server,
    },
  ],
  [
    'connection-refused',
    'refused elsewhere',
    failed(
      'UF',
      'upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_111}',
    ),
  ],
  [
    'unreachable',
    'no route to host',
    {
      ...failed('UF'),
      why: 'immediate_connect_error:_Network_is_unreachable|remote_address:[fd00::1]:8080',
    },
  ],
  [
    'connect-timeout',
    'silence',
    failed('UF', 'upstream_reset_before_response_started{connection_timeout}'),
  ],
  ['connect-failure', 'nothing more is known', { ...tcp, flags: 'UF,URX' }],
  ['no-endpoint', 'no pod is ready', failed('UH', 'no_healthy_upstream')],
  [
    'cut-inside-response',
    'half an answer',
    { flags: 'UC', details: 'upstream_reset_after_response_started{connection_termination}' },
  ],
  [
    'connection-closed',
    'closed while idle',
    failed('UC', 'upstream_reset_before_response_started{connection_termination}'),
  ],
  ['stream-reset', 'reset', failed('UR', 'upstream_reset_before_response_started{remote_reset}')],
  [
    'protocol-error-upstream',
    'no HTTP',
    failed('UPE', 'upstream_reset_before_response_started{protocol_error}', '502'),
  ],
  ['proxy-reset', 'a filter', failed('LR', 'upstream_reset_before_response_started{local_reset}')],
  ['health-check-failed', 'the health check filter', failed('LH')],
  ['retries-used-up', 'an answer, but a bad one', { code: '503', flags: 'URX' }],
  ['client-closed', 'the end of a TCP connection', { ...tcp, flags: 'DC', numbers: '9 9 9 -' }],
  ['client-gave-up', 'a TCP connection without an answer', { ...tcp, flags: 'DC' }],
  ['client-left', 'the client gave up', failed('DC', 'downstream_remote_disconnect', '0')],
  ['client-reset', 'a cancelled call', failed('DR', 'http2.remote_reset', '0')],
  ['client-protocol', 'TLS to an HTTP port', failed('DPE', 'http1.codec_error', '400')],
  ['client-headers', 'a bad header', failed('IH', 'request_headers_failed_strict_check', '400')],
  ['too-large', 'a large body', failed('-', 'request_payload_too_large', '413')],
  ['old-http', 'HTTP/1.0', failed('-', 'low_version', '426')],
  ['bad-request', 'no host', failed('-', 'missing_host_header', '400')],
  ['application-error', 'the application failed', { code: '500' }],
  ['application-refusal', 'the application refused', { code: '404' }],
  ['proxy-error', 'maintenance mode', failed('-', 'maintenance_mode')],
  ['untold-error', 'a format without flags and details', '{"response_code":503,"path":"/"}'],
  ['delayed', 'a delay', { flags: 'DI' }],
  ['no-answer', 'a reason that is not known', failed('-', 'something_new', '0')],
  ['tcp-failed', 'a port scan', { ...tcp, to: '"-" -' }],
  ['unknown-host-passed', 'ALLOW_ANY', { to: '"1.2.3.4:443" PassthroughCluster' }],
  ['proxy-response', 'a redirect', failed('-', 'direct_response', '301')],
  ['untold-answer', 'a format without flags and details', '{"response_code":200,"path":"/"}'],
  [
    'too-little',
    'a format with next to nothing',
    '{"method":"GET","response_flags":"-","bytes_sent":1}',
  ],
  ['tcp-done', 'a connection', { ...tcp, numbers: '10 10 100 -' }],
  ['answered', 'an answer', {}],
];
