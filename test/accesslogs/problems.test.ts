import { readItems } from '#catalog/checking/read.ts';
import { describe, expect, test } from 'vitest';
import { explain, explanationText } from '#accesslogs/explain.ts';
import { flags } from '#accesslogs/flags.ts';
import { problems } from '#accesslogs/problems.ts';
import { readContentFiles } from '../../scripts/content-files.ts';
import { istioLine, logLines } from './sample-lines.ts';

const tcp = { request: '- - -', code: '0', details: '-', numbers: '0 0 1 -', id: '-' };
const server = '"10.1.5.5:8080" inbound|8080||';
const tls = (text: string) => ({
  code: '503',
  flags: 'UF,URX',
  details: 'upstream_reset_before_response_started{remote_connection_failure|TLS_error}',
  why: `TLS_error:|${text}:TLS_error_end`,
});
const failed = (flag: string, details = '-', code = '503') => ({
  code,
  flags: flag,
  details,
  numbers: '0 0 5 -',
});
const denied = (what: string) => failed('-', `rbac_access_denied_matched_policy[${what}]`, '403');

/** For each problem, a line that tells of it, or the parts of one. */
const examples: readonly [string, string, string | Parameters<typeof istioLine>[0]][] = [
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

describe('Each problem is found by a line that tells of it.', () => {
  test.each(examples)('%s: %s', (id, _, given) => {
    const [line] = logLines(typeof given === 'string' ? given : istioLine(given));
    expect(explain(line!).problem).toBe(id);
  });

  test.each(examples)('%s: %s is told in whole sentences, each once.', (_, __, given) => {
    const [line] = logLines(typeof given === 'string' ? given : istioLine(given));
    const { says, transport, flags, answeredByText, directionText, causes, next } = explain(line!);
    const meanings = flags.map(({ meaning }) => meaning);
    const texts = [says, ...transport, ...meanings, answeredByText, directionText];
    for (const text of [...texts, ...causes, ...next]) expect(text).toMatch(/[.?]$/);
    expect(texts).toEqual([...new Set(texts)]);
  });

  test('None is without an example.', () => {
    expect(examples.map(([id]) => id)).toEqual(problems.map(({ id }) => id));
  });
});

test.each(flags.map(({ short, long, meaning }) => [short, long, meaning]))(
  'The flag %s is explained by its short and its long name.',
  (short, long, meaning) => {
    for (const name of [short, long]) {
      const [line] = logLines(istioLine(failed(name)));
      expect(line!.flags).toEqual([short]);
      expect(explanationText(line!)).toContain(`${short}: ${meaning}`);
    }
  },
);

test('These are all flags that Envoy has of its own.', () => {
  const all =
    'LH UH UT LR UR UF UC UO NR DI FI RL UAEX RLSE DC URX SI IH DPE UMSDR RFCF NFCF DT UPE NC OM DF DO DR UDO';
  expect(flags.map(({ short }) => short).toSorted()).toEqual(all.split(' ').toSorted());
});

test.each([
  ['certificate-name', 'certificate of the other side'],
  ['certificate-issuer', 'is not trusted here'],
  ['connection-refused', 'refused'],
  ['tls-alert', 'with alert 116'],
])('%s tells what the transport reported once.', (id, part) => {
  const [, , given = ''] = examples.find(([name]) => name === id) ?? [];
  const [line] = logLines(typeof given === 'string' ? given : istioLine(given));
  expect(
    explanationText(line!)
      .split(/ Most likely: /)[0]
      ?.split(part).length,
  ).toBeLessThan(3);
  expect(explain(line!).transport).toEqual([]);
});

test('Of a TCP connection that its client closed, no response is told of.', () => {
  const [line] = logLines(istioLine({ ...tcp, flags: 'DC', numbers: '9 9 9 -' }));
  const { harmless, causes, next } = explain(line!);
  expect(harmless).toBe(true);
  expect([explanationText(line!), ...causes, ...next].join(' ')).not.toMatch(/response|timeout/);
});

describe('Of a connection that failed, the likeliest cause is one that can be', () => {
  const uf = { ...tcp, flags: 'UF,URX' };
  const local = '"127.0.0.6:9999" InboundPassthroughCluster';
  test.each([
    ['to the outside', { to: '"1.2.3.4:443" PassthroughCluster' }, 'The address cannot be reached'],
    ['to the application', { to: local }, 'The application has not started yet'],
    ['to a port of it', { to: '"10.1.5.5:80" inbound|80||' }, 'The application has not started'],
    ['after 10 seconds', { numbers: '0 0 10000 -' }, 'A NetworkPolicy or firewall drops'],
    ['at once', { numbers: '0 0 3 -' }, 'Nothing listens on the port'],
    ['after 30 s of TCP', { numbers: '0 0 30000 -' }, 'Nothing listens on the port'],
    [
      'of HTTP, after three attempts of 10 seconds',
      { ...failed('UF,URX'), numbers: '0 91 30040 -', request: 'GET / HTTP/1.1', id: 'a' },
      'A NetworkPolicy or firewall drops',
    ],
  ])('%s', (_, parts, cause) => {
    const [line] = logLines(istioLine({ ...uf, ...parts }));
    expect(explain(line!).causes[0]).toContain(cause);
  });

  test('and its port is named', () => {
    const [line] = logLines(istioLine({ ...uf, to: local }));
    expect(explain(line!).says).toContain('pass the connection on to port 9999, and no connection');
  });
});

test('A failure tells its likeliest cause, and what went well tells none.', () => {
  const [bad, good] = logLines(istioLine(failed('UH', 'no_healthy_upstream')), istioLine({}));
  expect(explanationText(bad!)).toContain('Most likely: No pod behind the service is ready.');
  expect(explanationText(good!)).not.toContain('Most likely');
});

describe('What a problem leads on to exists.', async () => {
  const { items } = readItems(await readContentFiles());
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));

  test.each([
    ['guides', ids(items.guides)],
    ['topics', ids(items.topics)],
    ['talks', ids(items.talks)],
    ['checks', ids(items.messages)],
  ] as const)('%s', (kind, known) => {
    const missing = problems.flatMap(({ id, [kind]: links = [] }) =>
      links.filter((link) => !known.has(link)).map((link) => `${id}: ${link}`),
    );
    expect(missing).toEqual([]);
  });

  test('every failure has a guide', () => {
    const lacks = problems.filter(({ harmless, guides = [] }) => !harmless && guides.length === 0);
    expect(lacks.map(({ id }) => id)).toEqual([]);
  });
});
