import { describe, expect, test } from 'vitest';
import type { RequestWish } from '#analyzer/request/request.ts';
import { ask, told } from './asking.ts';
import { fromClient, resource, routed, withMesh } from './base.ts';

const inMesh = { from: fromClient, host: 'shop' };
const rule = (spec: string, metadata = '') => resource('DestinationRule', 'shop', spec, metadata);
const versions =
  '{ host: shop, subsets: [{ name: v1, labels: { version: v1 } }, { name: v2, labels: { version: v2 } }] }';
const to = (destination: string) => routed(`[{ route: [{ destination: ${destination} }] }]`);

type Row = {
  title: string;
  documents: string[];
  wish?: Partial<RequestWish>;
  kind: string;
  says: string;
};

const rows: Row[] = [
  {
    title: 'a Service without a VirtualService',
    documents: [],
    wish: inMesh,
    kind: 'served',
    says: 'Pod "shop-1" answers, on its port 8080',
  },
  {
    title: 'a subset that Pods carry',
    documents: [to('{ host: shop, subset: v1 }'), rule(versions)],
    kind: 'served',
    says: 'shop-1',
  },
  {
    title: 'a subset that no Pod carries',
    documents: [to('{ host: shop, subset: v2 }'), rule(versions)],
    kind: 'unknown',
    says: 'None of the 1 workloads',
  },
  {
    title: 'a subset that no rule has',
    documents: [to('{ host: shop, subset: v3 }'), rule(versions)],
    kind: 'refused',
    says: 'No DestinationRule for this host has the subset "v3"',
  },
  {
    title: 'a subset without any rule',
    documents: [to('{ host: shop, subset: v1 }')],
    kind: 'unknown',
    says: 'cannot be told',
  },
  {
    title: 'a subset of a rule in the root namespace',
    documents: [
      to('{ host: shop, subset: v1 }'),
      rule(versions.replace('shop', 'shop.default.svc.cluster.local'), 'namespace: istio-system'),
    ],
    kind: 'served',
    says: 'shop-1',
  },
  {
    title: 'a subset of a rule that is for other clients',
    documents: [
      to('{ host: shop, subset: v1 }'),
      rule(versions.replace('host', 'workloadSelector: { matchLabels: { app: x } }, host')),
    ],
    kind: 'unknown',
    says: 'cannot be told',
  },
  {
    title: 'the one port of a Service, where the route says none',
    documents: [to('{ host: shop }')],
    kind: 'served',
    says: 'shop-1',
  },
  {
    title: 'a port that the Service has not',
    documents: [to('{ host: shop, port: { number: 81 } }')],
    kind: 'refused',
    says: 'has no port 81: the answer is 503. It has "80"',
  },
  {
    title: 'a port that the Service has not, asked for by the client',
    documents: [],
    wish: { ...inMesh, port: 81 },
    kind: 'refused',
    says: 'has no port 81',
  },
  {
    title: 'a host that was not pasted',
    documents: [to('{ host: other }')],
    kind: 'unknown',
    says: '"other.default.svc.cluster.local" is not in what you pasted',
  },
  {
    title: 'a ServiceEntry with endpoints',
    documents: [
      to('{ host: a.b }'),
      resource(
        'ServiceEntry',
        'a',
        '{ hosts: [a.b], ports: [{ number: 80, name: http, protocol: HTTP }], resolution: STATIC, endpoints: [{ address: 10.0.0.7 }] }',
      ),
    ],
    kind: 'served',
    says: '10.0.0.7',
  },
  {
    title: 'a ServiceEntry by DNS',
    documents: [
      resource(
        'ServiceEntry',
        'a',
        '{ hosts: [a.b], ports: [{ number: 80, name: http, protocol: HTTP }], resolution: DNS }',
      ),
    ],
    wish: { from: fromClient, host: 'a.b' },
    kind: 'served',
    says: 'in DNS',
  },
  {
    title: 'a ServiceEntry for other namespaces',
    documents: [
      to('{ host: a.b }'),
      resource(
        'ServiceEntry',
        'a',
        '{ hosts: [a.b], exportTo: ["."], ports: [{ number: 80, name: http, protocol: HTTP }] }',
        'namespace: other',
      ),
    ],
    kind: 'refused',
    says: 'is not exported',
  },
  {
    title: 'no weight at all',
    documents: [
      routed(
        '[{ route: [{ destination: { host: shop }, weight: 0 }, { destination: { host: shop }, weight: 0 }] }]',
      ),
    ],
    kind: 'refused',
    says: 'no destination with a weight',
  },
];

describe('a destination that is', () => {
  test.each(rows)('$title: $kind', async ({ documents, wish, kind, says }) => {
    const { ending } = await ask(withMesh(...documents), wish);
    expect(ending.kind).toBe(kind);
    expect(ending.text).toContain(says);
  });
});

test('every way of a split route is followed, with its share', async () => {
  const split = routed(
    '[{ route: [{ destination: { host: shop, subset: v1 }, weight: 3 }, { destination: { host: shop, subset: v3 }, weight: 1 }] }]',
  );
  const answer = await ask(withMesh(split, rule(versions)));
  expect(told(answer)).toMatch(/^\+ destination: 75 % to shop, subset "v1": Pod "shop-1" answers/m);
  expect(told(answer)).toMatch(/^! destination: 25 % to shop, subset "v3": No DestinationRule/m);
  expect(answer.ending.kind).toBe('mixed');
});
