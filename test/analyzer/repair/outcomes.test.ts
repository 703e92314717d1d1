import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { repairAll } from '#analyzer/repair/repair-all.ts';

async function repaired(text: string): Promise<string | undefined> {
  const { files } = await repairAll([{ name: 'a.yaml', text }]);
  return files[0]?.text;
}

const sidecar = (hosts: string) => `apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: { name: reviews, namespace: shop }
spec:
  egress:
    - hosts: ${hosts}
`;

test.each([
  [
    'one host gives way to the "*" behind it',
    '[prod/reviews.prod.svc.cluster.local, prod/*, istio-system/*]',
    '[prod/*, istio-system/*]',
  ],
  [
    'all hosts of the namespace give way',
    '[shop/a.example.com, prod/b.example.com, ./c.example.com, shop/*]',
    '[prod/b.example.com, shop/*]',
  ],
  ['a host behind "*" goes', '[prod/*, prod/a.example.com]', '[prod/*]'],
  ['a second "*" goes', '[prod/a.example.com, prod/*, prod/*]', '[prod/*]'],
])('of the hosts of a Sidecar, the wider stays: %s', async (_, before, after) => {
  expect(await repaired(sidecar(before))).toBe(sidecar(after));
});

test.each([
  ['trafficPolicy: { connectionPools: { tcp: { maxConnections: 3 } } }', 'connectionPool'],
  ['trafficPolicy: { pool: { tcp: { maxConnections: 3 } } }', 'pool'],
  ['trafficPolicy: { connectionPool: { tpc: { maxConnections: 3 } } }', 'tpc: { maxConnections'],
])('what holds a field that nobody knows is not empty: %s', async (policy, kept) => {
  const rule = `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: reviews }
spec: { host: reviews, ${policy} }
`;
  expect(await repaired(rule)).toContain(kept);
});

const service = (protocol: string) => `apiVersion: v1
kind: Service
metadata: { name: orders, namespace: shop }
spec:
  ports: [{ name: main, port: 7000, appProtocol: ${protocol} }]
`;

test.each(['grpcs', 'rediss', 'wss', 'amqps', 'mysqlx', 'GRPCS'])(
  'the protocol %s means itself and stays',
  async (protocol) => {
    const entry = `apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: orders, namespace: shop }
spec:
  hosts: [orders.example.com]
  resolution: DNS
  ports: [{ name: main, number: 7000, protocol: ${protocol} }]
`;
    const gateway = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: orders, namespace: shop }
spec:
  selector: { istio: ingressgateway }
  servers:
    - hosts: [orders.example.com]
      port: { name: main, number: 7000, protocol: ${protocol} }
`;
    for (const text of [service(protocol), entry, gateway]) expect(await repaired(text)).toBe(text);
  },
);

test('a misspelt protocol is mended', async () => {
  expect(await repaired(service('GRPC_Web'))).toBe(service('grpc-web'));
  // cspell:disable-next-line
  expect(await repaired(service('mysqql'))).toBe(service('mysql'));
});

const destinationRule = (policy: string) => `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: reviews, namespace: shop }
spec:
  host: reviews.shop.svc.cluster.local
  trafficPolicy: ${policy}
`;

test.each([
  [
    'has the other name',
    '{ outlier_detection: { interval: 5s } }',
    '{ outlierDetection: { interval: 5s } }',
  ],
  [
    'goes where the field is there in both spellings',
    '{ outlierDetection: { interval: 9s }, outlier_detection: { interval: 5s } }',
    '{ outlierDetection: { interval: 9s } }',
  ],
])('a field in the spelling of protobuf %s', async (_, before, after) => {
  expect(await repaired(destinationRule(before))).toBe(destinationRule(after));
});

describe('of two misspellings of one field', () => {
  const twice = destinationRule('{ outlierDetection: { intervall: 9s, intervl: 5s } }'); // cspell:disable-line

  test('none is mended surely: which one counts is not known', async () => {
    expect(await repaired(twice)).toBe(twice);
  });

  test('only the first can be renamed, so that no key stands twice', async () => {
    const { findings } = await analyze([{ name: 'a.yaml', text: twice }]);
    expect(findings.flatMap(({ repair }) => repair?.title ?? [])).toEqual(['Write "interval"']);
  });

  test.each([
    ['{ OutlierDetection: { interval: 9s }, outlier_detection: { interval: 5s } }'],
    ['{ outlier_detection: { interval: 5s }, OutlierDetection: { interval: 9s } }'],
  ])('that of protobuf, which Istio reads, is renamed: %s', async (policy) => {
    const mended = policy.replace('outlier_detection', 'outlierDetection');
    expect(await repaired(destinationRule(policy))).toBe(destinationRule(mended));
  });
});

test.each([
  ['sidecar.istio.io/proxyCPUs: 1, sidecar.istio.io/proxyCPUx: 2', ['sidecar.istio.io/proxyCPU']],
  ['sidecar.istio.io/proxyCPU: 1, sidecar.istio.io/proxyCPUx: 2', []],
  ['sidecar.istio.io/proxyCPUx: 2, sidecar.istio.io/proxyCPU: 1', []],
  ['sidecar.istio.io/proxyCPUx: 2', ['sidecar.istio.io/proxyCPU']],
])('an annotation is renamed to one that is not there: %s', async (annotations, names) => {
  const pod = `apiVersion: v1
kind: Pod
metadata:
  name: shop
  annotations: { ${annotations.replaceAll(/: (\d)/g, ": '$1'")} }
spec: { containers: [{ name: shop, image: shop }] }
`;
  const { findings } = await analyze([{ name: 'a.yaml', text: pod }]);
  const titles = findings.flatMap(({ repair }) => repair?.title ?? []);
  expect(titles).toEqual(names.map((name) => `Write "${name}"`));
});

test.each([
  ['Stat_prefix: a', 'stat_prefix: a'],
  ['Stat_prefix: a, stat-prefix: b', undefined],
  ['stat_prefix: a, Stat_prefix: b', undefined],
])("a field of Envoy's is renamed to one that is not there: %s", async (fields, after) => {
  const filter = (value: string) => `apiVersion: networking.istio.io/v1alpha3
kind: EnvoyFilter
metadata: { name: shop, namespace: shop }
spec:
  configPatches:
    - applyTo: NETWORK_FILTER
      match: { context: SIDECAR_INBOUND }
      patch:
        operation: MERGE
        value:
          name: envoy.filters.network.http_connection_manager
          typed_config:
            '@type': type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager
            ${value.replaceAll(', ', '\n            ')}
`;
  expect(await repaired(filter(fields))).toBe(filter(after ?? fields));
});

test('ports of a Gateway get names that no other one has', async () => {
  const gateway = (...names: string[]) => `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: shop, namespace: shop }
spec:
  selector: { istio: ingressgateway }
  servers:
${names
  .map(
    (name, index) => `    - hosts: [shop-${index}.example.com]
      port: { ${name}number: 443, protocol: HTTPS }
      tls: { mode: SIMPLE, credentialName: shop-${index} }
`,
  )
  .join('')}`;
  expect(await repaired(gateway('', '', '', 'name: https-443-2, '))).toBe(
    gateway(
      'name: https-443, ',
      'name: https-443-3, ',
      'name: https-443-4, ',
      'name: https-443-2, ',
    ),
  );
});

const serviceInJson = (ports: string) => `{
  "apiVersion": "v1",
  "kind": "Service",
  "metadata": { "name": "orders", "namespace": "shop" },
  "spec": {
    "ports": [${ports}]
  }
}
`;

test.each([
  [
    'last',
    '{\n "name": "http",\n "port": 80,\n "port": 80\n}',
    '{\n "name": "http",\n "port": 80\n}',
  ],
  [
    'in the middle',
    '{\n "name": "http",\n "name": "http",\n "port": 80\n}',
    '{\n "name": "http",\n "port": 80\n}',
  ],
  ['on one line', '{"port": 80, "port": 80, "name": "http"}', '{"port": 80, "name": "http"}'],
])('a key that is repeated %s in JSON goes with a comma', async (_, before, after) => {
  const mended = (await repaired(serviceInJson(before))) ?? '';
  expect(mended).toBe(serviceInJson(after));
  expect(JSON.parse(mended)).toBeDefined();
});

test.each([
  ['"5"', '"5s"'],
  ['500', undefined],
  ['"500"', undefined],
  ['"99.5"', '"99.5s"'],
  ['0.1d', '2.4h'],
  ['3 days', '72h'],
  ['0.00000001d', undefined],
])('the duration %s becomes %s', async (before, after) => {
  const rule = (interval: string) =>
    destinationRule(`{ outlierDetection: { interval: ${interval} } }`);
  expect(await repaired(rule(before))).toBe(rule(after ?? before));
});
