import { describe, expect, test } from 'vitest';
import { ask } from './asking.ts';
import { fromClient, resource, routed, toShop, withMesh } from './base.ts';

const outside = { kind: 'outside' } as const;
const between = 'outbound_.80_._.shop.default.svc.cluster.local';
const allow = (name: string, of = 'app: shop', metadata = '') =>
  resource(
    'AuthorizationPolicy',
    'allow',
    `{ selector: { matchLabels: { ${of} } }, rules: [{ when: [{ key: connection.sni, values: ['${name}'] }] }] }`,
    metadata,
  );
const rule = (spec: string) => resource('DestinationRule', 'shop', `{ host: shop, ${spec} }`);
const toSubset = resource(
  'VirtualService',
  'shop',
  '{ hosts: [shop], http: [{ route: [{ destination: { host: shop, subset: v1 } }] }] }',
);

describe('the server name of a connection', () => {
  test.each([
    { title: 'is not the host where proxies use mutual TLS', name: 'shop', is: 'refused' },
    { title: 'is that of the cluster where proxies use mutual TLS', name: between, is: 'served' },
    {
      title: 'has the subset where proxies use mutual TLS',
      name: 'outbound_.80_.v1_.shop.default.svc.cluster.local',
      documents: [toSubset, rule('subsets: [{ name: v1, labels: { version: v1 } }]')],
      is: 'served',
    },
    {
      title: 'may be any where a DestinationRule asks for mutual TLS',
      name: between,
      documents: [rule('trafficPolicy: { tls: { mode: ISTIO_MUTUAL, sni: a.b } }')],
      is: 'unknown',
    },
    {
      title: 'is not there in plain text',
      name: '*',
      documents: [rule('trafficPolicy: { tls: { mode: DISABLE } }')],
      is: 'refused',
    },
  ] as const)('$title: $is', async ({ name, is, ...rest }) => {
    const documents = 'documents' in rest ? rest.documents : [];
    const text = withMesh(allow(name), ...documents);
    const { ending } = await ask(text, { from: fromClient, host: 'shop' });
    expect(ending.kind).toBe(is);
  });

  test('is that of the client’s own TLS where it has no proxy', async () => {
    const https = (text: string) => text.replace('name: http, port: 80', 'name: tls, port: 443');
    const wish = { from: outside, scheme: 'https', host: 'shop', sni: 'a.b' } as const;
    expect((await ask(https(withMesh(allow('a.b'))), wish)).ending.kind).toBe('served');
    expect((await ask(https(withMesh(allow('shop'))), wish)).ending.kind).toBe('refused');
  });

  test.each([
    { scheme: 'http', is: 'refused' },
    { scheme: 'https', is: 'served' },
  ] as const)('at a gateway is there in $scheme: $is', async ({ scheme, is }) => {
    const https = resource(
      'Gateway',
      'more',
      "{ selector: { istio: ingressgateway }, servers: [{ port: { number: 443, name: https, protocol: HTTPS }, tls: { mode: SIMPLE }, hosts: ['*'] }, { port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }",
    );
    const text = withMesh(
      https,
      routed(`[{ route: ${toShop} }]`).replace('default/gateway', 'more'),
      allow('shop.example.com', 'istio: ingressgateway', 'namespace: istio-system'),
    );
    const from = { kind: 'gateway', name: 'default/more' } as const;
    expect((await ask(text, { from, scheme })).ending.kind).toBe(is);
  });
});
