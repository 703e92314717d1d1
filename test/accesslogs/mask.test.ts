import { describe, expect, test } from 'vitest';
import { maskText } from '#accesslogs/mask.ts';
import { readOwnFormat } from '#accesslogs/own-format.ts';
import { lineReader } from '#accesslogs/read.ts';
import { recordOf } from '#accesslogs/record.ts';
import { joinSides } from '#accesslogs/sides.ts';
import { caseLines, istioLine, logLines } from './sample-lines.ts';

test.each([
  ['an address', '192.168.7.9:80', '10.0.0.1:80'],
  ['the same address twice', '192.168.7.9 192.168.7.8 192.168.7.9', '10.0.0.1 10.0.0.2 10.0.0.1'],
  ['an address in a name', '192.168.7.9 ip-192-168-7-9.ec2', '10.0.0.1 ip-10-0-0-1.ec2'],
  ['an IPv6 address', '[fd00:10:1::5]:8080', '[2001:db8::1]:8080'],
  ['a long IPv6 address', '[fd00:10:1:2:3:4:5:6]:80', '[2001:db8::1]:80'],
  ['a JSON Web Token', '/a/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig-n_ature', '/a/TOKEN'],
  [
    'the values of a query',
    '/a?user=jane&token=abc#x HTTP/1.1',
    '/a?user=MASKED&token=MASKED HTTP/1.1',
  ],
  ['an e-mail address', '/users/jane.doe@example.com/orders', '/users/MAIL/orders'],
  ['an escaped e-mail address', '/users/jane%40example.com', '/users/MAIL'],
  ['a header with a secret', 'Authorization: Bearer secret.words', 'Authorization: Bearer TOKEN'],
  ['a user in an address', 'http://jane:secret@example.com/', 'http://example.com/'],
  ['a long secret', '/cb/3f786850e387550fdab836ed7e6dc881de23001b9', '/cb/SECRET'],
])('%s is masked', (_, text, masked) => {
  expect(maskText(text)).toBe(masked);
});

test.each([
  ['loopback and "any"', '127.0.0.6:80 0.0.0.0:15006 [::6]:1 [::1]:2'],
  ['times', '[2024-06-10T08:00:00.000Z] 08:00:00'],
  ['request ids', 'aa6b1d3c-0001-4a3d-9b4e-000000000017'],
  ['names of clusters', 'outbound|8080|v2|web.default.svc.cluster.local'],
  ['names of pods', 'pod/payment-gateway-adapter-deployment-7d9c5f6b8-abcde'],
  ['details', 'upstream_reset_before_response_started{connection_termination}'],
  ['versions', 'Mozilla/5.0 (X11; Linux) Chrome/120.0.0'],
  ['names that are like those of secrets', '"keycloak:8080" token-service:8080 authority=web'],
  ['JSON', '{ "response_code": 200, "authority": "web", "cookie": null, "path": "/a" }'],
  ['a query that is a word', '/service?wsdl HTTP/1.1'],
  ['errors of TLS', 'TLS_error:|268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER'],
])('%s stay', (_, text) => {
  expect(maskText(text)).toBe(text);
});

const own = (format: string) => {
  const reading = readOwnFormat(format);
  if (reading.kind === 'unreadable') throw new Error(reading.reason);
  return reading.own;
};
const request = (path: string, authority = 'web:8080') =>
  istioLine({ request: `GET ${path} HTTP/1.1` }).replace('"web:8080"', `"${authority}"`);

const escaped = encodeURIComponent;

describe('A secret never stays', () => {
  // Each holds "hunter2" where a secret would stand.
  test.each([
    ['a cookie in JSON', '{"response_code":200,"cookie":"session=hunter2; a=hunter2"}'],
    ['a cookie in JSON that breaks off', '{"response_code":200,"cookie":"session=x; a=hunter2'],
    ['cookies in a list', '{"response_code":200,"set-cookie":["a=hunter2", "hunter2"],"b":1}'],
    ['headers in an object', '{"headers":{"X-Api-Key":"hunter2"},"response_code":200}'],
    ['a number', '{"response_code":200,"access_token":1.hunter2}'],
    ['a quote inside', '{"response_code":200,"x-auth":"a\\"hunter2"}'],
    ['JSON laid out over lines', '  "authorization": "hunter2",'],
    ['JSON behind a prefix', 'web-1 istio-proxy {"password":"hunter2"}'],
    ['JSON in JSON', JSON.stringify({ log: '{"response_code":200,"cookie":"hunter2"}\n' })],
    ['a line in JSON', JSON.stringify({ log: request('/a?token=x"hunter2&b=1') })],
    ['a list of objects', '[{"response_code":200,"cookie":"hunter2"}]'],
    ['a query in JSON', '{"response_code":200,"path":"/p?password=hunter2"}'],
    ['a query without a path', '{"response_code":200,"uri_param":"password=hunter2"}'],
    ['a quoted cookie behind the last field', `${istioLine({})} "session=hunter2; a=b"`],
    ['a key behind the last field', `${istioLine({})} "hunter2"`],
    [
      'a cookie behind Envoy’s default',
      '[2018-08-15T20:17:00.310Z] "GET / HTTP/1.1" 200 - 0 57 1 1 "-" "curl" "id-1" "web" "10.0.2.1:80" "a=hunter2; b=c"',
    ],
    [
      'a key behind Envoy’s default',
      '[2018-08-15T20:17:00.310Z] "GET / HTTP/1.1" 200 - 0 57 1 1 "-" "curl" "id-1" "web" "10.0.2.1:80" "hunter2"',
    ],
    ['a user in the authority', request('/', 'jane:hunter2@h')],
    ['a quote in a query', request('/a?token=x"hunter2&z=1')],
    ['a blank in a query', request('/a?q="x hunter2"')],
    ['an escaped query', request(`/a${escaped('?token=hunter2')}`)],
    [
      'a query that was escaped twice',
      request(`/a${escaped(escaped('?token=hunter2&a=hunter2'))}`),
    ],
    ['a fragment', request('/a#frag=hunter2')],
    ['a parameter of the path', request('/a;sid=hunter2')],
    ['a query that is nothing but a value', request('/a?hunter2')],
    ['a blank in a query that breaks off', '[2024-06-10T08:00:00.000Z] "GET /a?q="x hunter2'],
    ['a query that breaks off', '[2024-06-10T08:00:00.000Z] "GET /a?token=x"hunter2'],
    ['a password of the agent', '2024-05-01T03:00:00Z\tinfo\tagent\tpassword=hunter2'],
    ['a header as text', 'x-api-key: hunter2'],
    ['a short header as text', 'Authorization: Basic hunter2'],
    ['a cookie as text', 'Cookie: a=hunter2; b=hunter2'],
  ])('%s', (_, text) => {
    expect(maskText(text)).not.toContain('hunter2');
  });

  test.each([
    ['in headers', '%RESPONSE_CODE% "%REQ(COOKIE)%" "%REQ(X-API-KEY)%"', '200 "hunter2" "hunter2"'],
    ['in a header’s second choice', '%RESPONSE_CODE% %REQ(X?COOKIE)% x', '200 a hunter2 x'],
    ['in a line that breaks off', '%RESPONSE_CODE% "%REQ(COOKIE)%" %DURATION%', '200 "a hunter2'],
    ['in a line in another form', '%RESPONSE_CODE% "%REQ(COOKIE)%" %DURATION%', 'x "hunter2" 1'],
    ['in braces that break off', '{%REQ(COOKIE)%} %DURATION%', '{hunter2'],
    ['in braces and another form', '{%REQ(COOKIE)%} %DURATION%', '{hunter2} x'],
    ['in quotes and another form', '"%REQ(COOKIE)%": %DURATION%', '"hunter2": x'],
    ['in metadata', '%RESPONSE_CODE% %DYNAMIC_METADATA(a:token)%', '200 hunter2'],
    ['in a query’s parameter', '%RESPONSE_CODE% %QUERY_PARAM(token)%', '200 hunter2'],
    ['under a key', '{"c":"%REQ(COOKIE)%","r":"%RESPONSE_CODE%"}', '{"c":"hunter2","r":200}'],
    ['under an inner key', '{"h":{"c":"%REQ(COOKIE)%"},"r":"%PROTOCOL%"}', '{"h":{"c":"hunter2"}}'],
  ])('of a format of one’s own: %s', (_, format, text) => {
    expect(maskText(text, own(format))).not.toContain('hunter2');
  });
});

test('Of a format of one’s own, all but the secrets stays.', () => {
  const format = own('%RESPONSE_CODE% "%REQ(COOKIE)%" "%REQ(USER-AGENT)%" %DURATION%');
  expect(maskText('200 "a=1" "curl/8" 12\n200 "-" "curl/8" 12', format)).toBe(
    '200 "MASKED" "curl/8" 12\n200 "-" "curl/8" 12',
  );
});

describe('Every line of the cases tells the same after masking', () => {
  const formats = ['istio-1.9', 'istio-1.8', 'istio-1.3', 'istio-1.2', 'istio-1.1', 'envoy'];
  const json = ['istio-json-1.9', 'istio-json-1.8', 'istio-json-1.3', 'istio-json-1.1', 'json'];
  test.each([...formats, ...json].flatMap((name) => caseLines(name).map((line) => [name, line])))(
    '%s %s',
    (_, line = '') => {
      const told = (text: string) => {
        const { problem, format, flags, response_code, truncated, cluster, what } = recordOf(
          lineReader()(text, 1),
        );
        return { problem, format, flags, response_code, truncated, cluster, what };
      };
      expect(told(maskText(line))).toEqual(told(line));
    },
  );
});

test('Lines can be joined after masking, and say the same.', () => {
  const [client, server] = caseLines('istio-1.9');
  const masked = maskText(`${client}\n${server}`).split('\n');
  expect(masked.join()).not.toContain('10.44.');
  expect(joinSides(logLines(...masked))).toHaveLength(1);
});

test('A masked line is read like the line itself.', () => {
  const [before, after] = logLines(istioLine({}), maskText(istioLine({})));
  expect(after!.fields.response_code).toBe(before!.fields.response_code);
  expect(after!.format).toBe(before!.format);
});
