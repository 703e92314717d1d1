import { expect, test } from 'vitest';
import { maskText } from '#accesslogs/mask.ts';
import { joinSides } from '#accesslogs/sides.ts';
import { caseLines, istioLine, logLines } from './sample-lines.ts';

test.each([
  ['an address', '192.168.7.9:80', '10.0.0.1:80'],
  ['the same address twice', '192.168.7.9 192.168.7.8 192.168.7.9', '10.0.0.1 10.0.0.2 10.0.0.1'],
  ['an IPv6 address', '[fd00:10:1::5]:8080', '[2001:db8::1]:8080'],
  ['a long IPv6 address', '[fd00:10:1:2:3:4:5:6]:80', '[2001:db8::1]:80'],
  ['a JSON Web Token', '/a/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig-n_ature', '/a/TOKEN'],
  [
    'the values of a query',
    '/a?user=jane&token=abc#x HTTP/1.1',
    '/a?user=MASKED&token=MASKED#x HTTP/1.1',
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
  ['errors of TLS', 'TLS_error:|268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER'],
])('%s stay', (_, text) => {
  expect(maskText(text)).toBe(text);
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
