import { describe, expect, test } from 'vitest';
import type { RequestWish } from '#analyzer/request/request.ts';
import { ask, told } from './asking.ts';
import { resource, withMesh } from './base.ts';

const route = resource(
  'VirtualService',
  'shop',
  `{ hosts: ['*'], gateways: [front], http: [{ directResponse: { status: 299 } }] }`,
);

type Row = { title: string; servers: string; wish?: Partial<RequestWish>; says: string };

const http = 'port: { number: 80, name: http, protocol: HTTP }';
const https = 'port: { number: 443, name: https, protocol: HTTPS }, tls: { mode: SIMPLE }';
const secure = { scheme: 'https' } as const;

const rows: Row[] = [
  { title: 'any host', servers: `{ ${http}, hosts: ['*'] }`, says: '299' },
  {
    title: 'the host in other letters',
    servers: `{ ${http}, hosts: [Shop.example.com] }`,
    says: '299',
  },
  { title: 'a wildcard', servers: `{ ${http}, hosts: ['*.example.com'] }`, says: '299' },
  {
    title: 'a wildcard, which is not for its own domain',
    servers: `{ ${http}, hosts: ['*.shop.example.com'] }`,
    says: 'the answer is 404',
  },
  {
    title: 'another host',
    servers: `{ ${http}, hosts: [a.example.com] }`,
    says: 'the answer is 404',
  },
  { title: 'routes of its own namespace', servers: `{ ${http}, hosts: ['./*'] }`, says: '299' },
  {
    title: 'routes of the namespace that has them',
    servers: `{ ${http}, hosts: ['default/*'] }`,
    says: '299',
  },
  {
    title: 'routes of another namespace',
    servers: `{ ${http}, hosts: ['other/*'] }`,
    says: 'No VirtualService',
  },
  {
    title: 'another port',
    servers: `{ ${http}, hosts: ['*'] }`,
    wish: { port: 8080 },
    says: 'nothing listens there',
  },
  {
    title: 'the one port that it has, where none is said',
    servers: `{ port: { number: 8080, name: http, protocol: HTTP }, hosts: ['*'] }`,
    says: '299',
  },
  {
    title: 'TLS for the name',
    servers: `{ ${https}, hosts: ['*.example.com'] }`,
    wish: secure,
    says: '299',
  },
  {
    title: 'TLS for another name in the handshake',
    servers: `{ ${https}, hosts: ['*.example.com'] }`,
    wish: { ...secure, sni: 'a.b' },
    says: 'the connection is closed',
  },
  {
    title: 'TLS, when the request is plain',
    servers: `{ ${https}, hosts: ['*'] }`,
    wish: { port: 443 },
    says: 'the connection is closed',
  },
  {
    title: 'plain HTTP, when the request is TLS',
    servers: `{ ${http}, hosts: ['*'] }`,
    wish: { ...secure, port: 80 },
    says: 'the connection is closed',
  },
  {
    title: 'HTTPS instead of HTTP',
    servers: `{ ${http}, tls: { httpsRedirect: true }, hosts: ['*'] }`,
    says: '301 and sends the client to https://shop.example.com',
  },
];

describe('a server of a Gateway for', () => {
  test.each(rows)('$title: $says', async ({ servers, wish, says }) => {
    const gateway = resource(
      'Gateway',
      'front',
      `{ selector: { istio: front }, servers: [${servers}] }`,
    );
    const { ending } = await ask(withMesh(gateway, route), {
      from: { kind: 'gateway', name: 'default/front' },
      ...wish,
    });
    expect(ending.text).toContain(says);
  });
});

test('Gateways of the same Pods take each other’s VirtualServices', async () => {
  const other = resource(
    'Gateway',
    'other',
    `{ selector: { istio: ingressgateway }, servers: [{ ${http}, hosts: [shop.example.com] }] }`,
  );
  const bound = route.replace('[front]', '[other]');
  const answer = await ask(withMesh(other, bound));
  expect(answer.ending.text).toContain('299');
  expect(told(answer)).toContain('The Gateway default/other is on the same Pods');
});

test('the policies of the gateway’s own Pods decide before any route', async () => {
  const deny = resource(
    'AuthorizationPolicy',
    'no-put',
    `{ action: DENY, rules: [{ to: [{ operation: { methods: [PUT], ports: ["8080"] } }] }] }`,
    'namespace: istio-system',
  );
  const all = route.replace('[front]', '[gateway]');
  const { ending } = await ask(withMesh(all, deny), { method: 'PUT' });
  expect(ending).toMatchObject({ kind: 'refused' });
  expect((await ask(withMesh(all, deny))).ending.text).toContain('299');
});
