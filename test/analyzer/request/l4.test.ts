import { describe, expect, test } from 'vitest';
import type { RequestWish } from '#analyzer/request/request.ts';
import { ask, told } from './asking.ts';
import { fromClient, resource, withMesh } from './base.ts';

const passing = resource(
  'Gateway',
  'front',
  `{ selector: { istio: front }, servers: [{ port: { number: 443, name: tls, protocol: TLS }, tls: { mode: PASSTHROUGH }, hosts: ['*'] }] }`,
);
const secure = { from: { kind: 'gateway', name: 'default/front' }, scheme: 'https' } as const;
const tls = (routes: string) =>
  resource(
    'VirtualService',
    'tls',
    `{ hosts: ['*.example.com'], gateways: [front], tls: [${routes}] }`,
  );
const to = (name: string) => `route: [{ destination: { host: ${name} } }]`;

describe('TLS that a gateway passes on', () => {
  const rows: { title: string; routes: string; wish?: Partial<RequestWish>; says: string }[] = [
    {
      title: 'goes by the server name',
      routes: `{ match: [{ sniHosts: [shop.example.com] }], ${to('shop')} }`,
      says: 'Pod "shop-1" answers',
    },
    {
      title: 'goes by the narrowest server name, not by the order',
      routes: `{ match: [{ sniHosts: ['*.example.com'] }], ${to('other')} }, { match: [{ sniHosts: [shop.example.com] }], ${to('shop')} }`,
      says: 'shop-1',
    },
    {
      title: 'goes by the port as well',
      routes: `{ match: [{ port: 8443, sniHosts: ['*.example.com'] }], ${to('shop')} }`,
      says: 'closes the connection',
    },
    {
      title: 'goes nowhere without a route for the name',
      routes: `{ match: [{ sniHosts: [a.example.com] }], ${to('shop')} }`,
      says: 'closes the connection',
    },
    {
      title: 'goes by the name in the handshake, not by the host',
      routes: `{ match: [{ sniHosts: [a.example.com] }], ${to('shop')} }`,
      wish: { sni: 'a.example.com' },
      says: 'shop-1',
    },
  ];
  test.each(rows)('$title', async ({ routes, wish, says }) => {
    const { ending } = await ask(withMesh(passing, tls(routes)), { ...secure, ...wish });
    expect(ending.text).toContain(says);
  });
});

describe('a workload’s connection', () => {
  const entry = (protocol: string) =>
    resource(
      'ServiceEntry',
      'out',
      `{ hosts: [out.example.com], ports: [{ number: 443, name: p, protocol: ${protocol} }], resolution: DNS }`,
    );
  const routes = resource(
    'VirtualService',
    'out',
    `{ hosts: [out.example.com], tls: [{ match: [{ sniHosts: [out.example.com] }], ${to('shop')} }], tcp: [{ match: [{ port: 443 }], ${to('shop')} }], http: [{ directResponse: { status: 299 } }] }`,
  );
  const rows = [
    { protocol: 'TLS', scheme: 'https', says: 'TLS route 1 of out takes the connection' },
    { protocol: 'HTTPS', scheme: 'https', says: 'The HTTP routes of default/out do not count' },
    { protocol: 'TCP', scheme: 'http', says: 'TCP route 1 of out takes the connection' },
    { protocol: 'HTTP', scheme: 'http', says: 'The route answers 299' },
    {
      protocol: 'HTTP',
      scheme: 'https',
      says: 'the sidecar expects plain text there and cannot read it',
    },
  ] as const;
  test.each(rows)(
    'of $scheme to a port of $protocol: $says',
    async ({ protocol, scheme, says }) => {
      const answer = await ask(withMesh(entry(protocol), routes), {
        from: fromClient,
        host: 'out.example.com',
        port: 443,
        scheme,
      });
      expect(told(answer)).toContain(says);
    },
  );
});
