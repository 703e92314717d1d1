import { describe, expect, test } from 'vitest';
import { offersOf } from '#analyzer/request/offers.ts';
import type { RequestWish } from '#analyzer/request/request.ts';
import { simulate } from '#analyzer/request/simulate.ts';
import { ask } from './asking.ts';
import { fromClient, mesh, resource, withMesh } from './base.ts';

const usual: RequestWish = {
  from: fromClient,
  scheme: 'http',
  host: 'shop',
  path: '/',
  method: 'GET',
};
const files = [{ name: 'mesh.yaml', text: mesh }];

describe('a request that is none', () => {
  test.each<[string, Partial<RequestWish>, string]>([
    ['without host', { host: ' ' }, 'Give the host'],
    ['with an address for a host', { host: 'https://shop/' }, 'without "https://"'],
    ['with a path in the host', { host: 'shop/a' }, 'is no host'],
    ['with a wildcard for a host', { host: '*.example.com' }, 'such as "shop.example.com"'],
    ['with a port that there is not', { port: 70_000 }, 'from 1 to 65535'],
    ['with a method that there is not', { method: 'GET /' }, 'no method'],
    ['with an address that is none', { sourceIp: '10.0.0.300' }, 'no IP address'],
  ])('%s is told so', async (_, wish, says) => {
    const answer = await simulate(files, {}, { ...usual, ...wish });
    expect(answer).toMatchObject({
      kind: 'wrong',
      problem: expect.stringContaining(says) as string,
    });
  });
});

test.each([
  { from: { kind: 'gateway', name: 'default/none' }, says: 'No Gateway "default/none"' },
  { from: { kind: 'workload', name: 'default/none' }, says: 'No workload "default/none"' },
] as const)('$says is in what was pasted', async ({ from, says }) => {
  const { ending } = await ask(mesh, { from });
  expect(ending).toMatchObject({ kind: 'unknown', text: expect.stringContaining(says) as string });
});

test('a host that nobody knows is passed on, unless the mesh config forbids it', async () => {
  const asked = { ...usual, host: 'a.b' };
  const answer = await simulate(files, {}, asked);
  expect(JSON.stringify(answer)).toContain('passes the request on');
  const only = { mesh: { outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' } } } as const;
  expect(JSON.stringify(await simulate(files, only, asked))).toContain('answers 502');
});

test('what is not followed is said', async () => {
  const filter = resource('EnvoyFilter', 'f', '{ configPatches: [] }').replace(
    'istio.io/v1',
    'istio.io/v1alpha3',
  );
  const answer = await ask(withMesh(filter), usual);
  expect(answer.decided).toBe(false);
  expect(answer.steps.at(-1)?.text).toContain('EnvoyFilters');
});

test('a policy with targetRefs is said to be left out', async () => {
  const policy = resource(
    'AuthorizationPolicy',
    'waypoint',
    '{ action: DENY, targetRefs: [{ kind: Service, group: "", name: shop }], rules: [{}] }',
  );
  const answer = await ask(withMesh(policy), usual);
  expect(answer).toMatchObject({ decided: false, ending: { kind: 'served' } });
  expect(answer.steps.at(-1)).toMatchObject({
    text: expect.stringContaining(
      'The AuthorizationPolicy default/waypoint is left out, and may change the answer: it has targetRefs',
    ) as string,
    place: { start: { line: 34 } },
  });
});

test('hosts, gateways and workloads are offered', async () => {
  expect(await offersOf(files, {})).toMatchObject({
    hosts: ['shop.default.svc.cluster.local'],
    gateways: ['default/gateway'],
    workloads: ['default/client', 'default/shop-1'],
  });
});

test('a whole answer is plain data', async () => {
  const answer = await ask(mesh, usual);
  expect(structuredClone(answer)).toEqual(answer);
});
