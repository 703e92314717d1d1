import { describe, expect, test } from 'vitest';
import type { Origin } from '#analyzer/request/request.ts';
import { allSteps, ask } from './asking.ts';
import { fromClient, resource, withMesh } from './base.ts';

const peer = (name: string, spec: string, metadata = '') =>
  resource('PeerAuthentication', name, spec, metadata);
const strict = '{ mtls: { mode: STRICT } }';
const inRoot = 'namespace: istio-system';
const ofShop = (spec: string) =>
  peer('shop', `{ selector: { matchLabels: { app: shop } }, ${spec} }`);
const rule = (spec: string) => resource('DestinationRule', 'shop', `{ host: shop, ${spec} }`);
const tls = (mode: string) => `trafficPolicy: { tls: { mode: ${mode} } }`;
const outside: Origin = { kind: 'outside' };

type Row = { title: string; documents: string[]; from?: Origin; fits: boolean; says: string };

const rows: Row[] = [
  {
    title: 'nothing said',
    documents: [],
    fits: true,
    says: 'mutual TLS, and the workload knows who asks',
  },
  {
    title: 'nothing said, to a client without sidecar',
    documents: [],
    from: outside,
    fits: true,
    says: 'plain text',
  },
  {
    title: 'STRICT for the mesh',
    documents: [peer('all', strict, inRoot)],
    from: outside,
    fits: false,
    says: 'mode is STRICT',
  },
  {
    title: 'STRICT for the mesh, PERMISSIVE for the namespace',
    documents: [peer('all', strict, inRoot), peer('here', '{ mtls: { mode: PERMISSIVE } }')],
    from: outside,
    fits: true,
    says: 'PERMISSIVE',
  },
  {
    title: 'STRICT for the namespace, UNSET for the workload',
    documents: [peer('here', strict), ofShop('mtls: { mode: UNSET }')],
    from: outside,
    fits: false,
    says: 'STRICT',
  },
  {
    title: 'STRICT for the namespace, DISABLE for the workload',
    documents: [peer('here', strict), ofShop('mtls: { mode: DISABLE }')],
    from: outside,
    fits: true,
    says: 'DISABLE',
  },
  {
    title: 'STRICT for the workload, PERMISSIVE for its port',
    documents: [ofShop('mtls: { mode: STRICT }, portLevelMtls: { 8080: { mode: PERMISSIVE } }')],
    from: outside,
    fits: true,
    says: 'PERMISSIVE',
  },
  {
    title: 'PERMISSIVE for the port of the Service, which is not that of the Pod',
    documents: [ofShop('mtls: { mode: STRICT }, portLevelMtls: { 80: { mode: PERMISSIVE } }')],
    from: outside,
    fits: false,
    says: 'STRICT',
  },
  {
    title: 'a selector in the root namespace, which is for nobody',
    documents: [
      peer('all', '{ selector: { matchLabels: { app: shop } }, mtls: { mode: STRICT } }', inRoot),
    ],
    from: outside,
    fits: true,
    says: 'PERMISSIVE',
  },
  {
    title: 'a client told to send plain text to STRICT',
    documents: [peer('here', strict), rule(tls('DISABLE'))],
    fits: false,
    says: 'TLS mode DISABLE',
  },
  {
    title: 'a client told to use mutual TLS, to DISABLE',
    documents: [ofShop('mtls: { mode: DISABLE }'), rule(tls('ISTIO_MUTUAL'))],
    fits: false,
    says: 'takes none',
  },
  {
    title: 'a client that sees for itself, to DISABLE',
    documents: [ofShop('mtls: { mode: DISABLE }')],
    fits: true,
    says: 'sends plain text, as the other side',
  },
  {
    title: 'settings of the port, which inherit nothing',
    documents: [
      peer('here', strict),
      rule(
        'trafficPolicy: { tls: { mode: DISABLE }, portLevelSettings: [{ port: { number: 80 }, loadBalancer: { simple: RANDOM } }] }',
      ),
    ],
    fits: true,
    says: 'uses mutual TLS by itself',
  },
];

describe('with', () => {
  test.each(rows)(
    '$title, they fit: $fits',
    async ({ documents, from = fromClient, fits, says }) => {
      const { ending, steps } = await ask(withMesh(...documents), { from, host: 'shop' });
      expect(ending.kind).toBe(fits ? 'served' : 'refused');
      const texts = allSteps(steps).filter(({ subject }) => subject === 'mutual TLS');
      expect(texts.map(({ text }) => text).join('\n')).toContain(says);
    },
  );
});

test('a workload without a sidecar takes no mutual TLS, and has no policies', async () => {
  const bare = (text: string) =>
    text
      .replace('enabled', 'disabled')
      .replace('name: client,', 'name: client, labels: { sidecar.istio.io/inject: "true" },');
  const deny = resource('AuthorizationPolicy', 'none', '{ action: DENY, rules: [{}] }');
  const gateway = { from: { kind: 'gateway', name: 'default/gateway' } } as const;
  const route = resource(
    'VirtualService',
    'shop',
    '{ hosts: [shop.example.com], gateways: [gateway], http: [{ route: [{ destination: { host: shop } }] }] }',
  );
  expect((await ask(bare(withMesh(deny, route)), gateway)).ending.kind).toBe('served');
  const insists = rule(tls('ISTIO_MUTUAL'));
  expect((await ask(bare(withMesh(insists, route)), gateway)).ending.text).toContain('503');
});

test('without the Namespace, it cannot be told whether there is a sidecar', async () => {
  const text = withMesh().replace('kind: Namespace', 'kind: Nothing');
  const answer = await ask(text, { from: fromClient, host: 'shop' });
  expect(answer.decided).toBe(false);
  expect(allSteps(answer.steps).filter(({ state }) => state === 'unknown')).toHaveLength(2);
});

test('TLS that a rule has the proxy begin towards a host outside is told', async () => {
  const entry = resource(
    'ServiceEntry',
    'out',
    '{ hosts: [out.example.com], ports: [{ number: 80, name: http, protocol: HTTP }], resolution: DNS }',
  );
  const begins = resource('DestinationRule', 'out', `{ host: out.example.com, ${tls('SIMPLE')} }`);
  const { steps } = await ask(withMesh(entry, begins), {
    from: fromClient,
    host: 'out.example.com',
  });
  expect(steps.at(-1)?.text).toContain('TLS mode SIMPLE');
});

test('settings that a subset has for the port inherit nothing from the rule', async () => {
  const port = 'portLevelSettings: [{ port: { number: 80 }, loadBalancer: { simple: RANDOM } }]';
  const begins = rule(
    `${tls('DISABLE')}, subsets: [{ name: v1, labels: { version: v1 }, trafficPolicy: { ${port} } }]`,
  );
  const route = resource(
    'VirtualService',
    'shop',
    '{ hosts: [shop], http: [{ route: [{ destination: { host: shop, subset: v1 } }] }] }',
  );
  const asked = { from: fromClient, host: 'shop' };
  const { ending } = await ask(withMesh(begins, route, peer('here', strict)), asked);
  expect(ending.kind).toBe('served');
});
