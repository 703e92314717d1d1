import { describe, expect, test } from 'vitest';
import type { RequestWish } from '#analyzer/request/request.ts';
import { ask, told } from './asking.ts';
import { fromClient, resource, withMesh } from './base.ts';

/** A VirtualService that answers a status, by which it is known. */
function answering(status: number, spec: string, metadata = ''): string {
  return resource(
    'VirtualService',
    `v${status}`,
    `{ ${spec}, http: [{ directResponse: { status: ${status} } }] }`,
    metadata,
  );
}

const throughGateway = 'gateways: [default/gateway]';
const older = "creationTimestamp: '2020-01-01T00:00:00Z'";
const newer = "creationTimestamp: '2021-01-01T00:00:00Z'";

type Row = { title: string; services: string[]; wish?: Partial<RequestWish>; says: string };

const inMesh = { from: fromClient, host: 'shop' };

const rows: Row[] = [
  {
    title: 'the name itself counts more than a wildcard',
    services: [
      answering(201, `hosts: ['*.example.com'], ${throughGateway}`),
      answering(202, `hosts: [shop.example.com], ${throughGateway}`),
    ],
    says: '202',
  },
  {
    title: 'the longer wildcard counts more',
    services: [
      answering(201, `hosts: ['*'], ${throughGateway}`),
      answering(202, `hosts: ['*.com'], ${throughGateway}`),
      answering(203, `hosts: ['*.example.com'], ${throughGateway}`),
    ],
    says: '203',
  },
  {
    title: 'the oldest comes first at a gateway',
    services: [
      answering(201, `hosts: [shop.example.com], ${throughGateway}`, newer),
      answering(202, `hosts: [shop.example.com], ${throughGateway}`, older),
    ],
    says: '202',
  },
  {
    title: 'the oldest alone counts for a sidecar',
    services: [
      answering(201, 'hosts: [shop]', newer),
      answering(202, 'hosts: [shop.default.svc.cluster.local]', older),
    ],
    wish: inMesh,
    says: '202',
  },
  {
    title: 'a VirtualService of gateways is not for sidecars',
    services: [answering(201, `hosts: [shop], ${throughGateway}`)],
    wish: inMesh,
    says: 'Pod "shop-1" answers',
  },
  {
    title: 'a VirtualService of sidecars is not for gateways',
    services: [answering(201, 'hosts: [shop.example.com]')],
    says: 'No VirtualService',
  },
  {
    title: '"mesh" beside a gateway is for sidecars too',
    services: [answering(201, 'hosts: [shop], gateways: [mesh, gateway]')],
    wish: inMesh,
    says: '201',
  },
  {
    title: 'what is exported to its own namespace alone is not seen by others',
    services: [
      answering(
        201,
        'hosts: [shop.default.svc.cluster.local], exportTo: ["."]',
        'namespace: other',
      ),
    ],
    wish: inMesh,
    says: 'Pod "shop-1" answers',
  },
  {
    title: 'a short name is in the namespace of the VirtualService',
    services: [answering(201, 'hosts: [shop]', 'namespace: other')],
    wish: inMesh,
    says: 'Pod "shop-1" answers',
  },
  {
    title: 'a name of the namespace is understood from the client’s side',
    services: [answering(201, 'hosts: [shop]')],
    wish: { from: fromClient, host: 'shop.default' },
    says: '201',
  },
  {
    title: 'a host that only a VirtualService has is there on port 80',
    services: [answering(201, 'hosts: [made.up]')],
    wish: { from: fromClient, host: 'made.up' },
    says: '201',
  },
  {
    title: 'a host that only a VirtualService has is not there on other ports',
    services: [answering(201, 'hosts: [made.up]')],
    wish: { from: fromClient, host: 'made.up:8080' },
    says: '"made.up" is not in what you pasted',
  },
];

describe('of VirtualServices', () => {
  test.each(rows)('$title', async ({ services, wish, says }) => {
    const { ending } = await ask(withMesh(...services), wish);
    expect(ending.text).toContain(says);
  });
});

test('a sidecar tries the routes of the oldest alone', async () => {
  const some = resource(
    'VirtualService',
    'some',
    '{ hosts: [shop], http: [{ match: [{ uri: { prefix: /a } }], directResponse: { status: 201 } }] }',
    older,
  );
  const { ending } = await ask(withMesh(some, answering(202, 'hosts: [shop]', newer)), inMesh);
  expect(ending.text).toContain('404');
});

test('without their ages, it is said that the order cannot be told', async () => {
  const spec = `hosts: [shop.example.com], ${throughGateway}`;
  const answer = await ask(withMesh(answering(201, spec), answering(202, spec)));
  expect(answer.decided).toBe(false);
  expect(told(answer)).toContain('? virtual service: Several VirtualServices claim this host');
});

test('at a gateway, a route for everything waits behind those of other VirtualServices', async () => {
  const all = answering(201, `hosts: [shop.example.com], ${throughGateway}`, older);
  const some = resource(
    'VirtualService',
    'some',
    `{ hosts: [shop.example.com], ${throughGateway}, http: [{ match: [{ uri: { prefix: /a } }], directResponse: { status: 202 } }] }`,
    newer,
  );
  const text = withMesh(all, some);
  expect((await ask(text, { path: '/a' })).ending.text).toContain('202');
  expect((await ask(text, { path: '/b' })).ending.text).toContain('201');
});

describe('a Sidecar', () => {
  const sidecar = (hosts: string) =>
    resource('Sidecar', 'default', `{ egress: [{ hosts: [${hosts}] }] }`);

  test.each([
    { hosts: "'./*'", says: '201' },
    { hosts: "'*/shop.default.svc.cluster.local'", says: '201' },
    { hosts: "'istio-system/*'", says: 'not in what you pasted' },
    { hosts: "'./other.default.svc.cluster.local'", says: 'not in what you pasted' },
    { hosts: "'*/*', '~istio-system/*', '~/other.default.svc.cluster.local'", says: '201' },
    { hosts: "'*/*', '~default/*'", says: 'not in what you pasted' },
    { hosts: "'./*', '~./shop.default.svc.cluster.local'", says: 'not in what you pasted' },
    { hosts: "'./*', '~/shop.default.svc.cluster.local'", says: 'not in what you pasted' },
    { hosts: "'./*', '~/*'", says: '201' },
  ])('that lets $hosts in: $says', async ({ hosts, says }) => {
    const text = withMesh(answering(201, 'hosts: [shop]'), sidecar(hosts));
    expect((await ask(text, inMesh)).ending.text).toContain(says);
  });
});
