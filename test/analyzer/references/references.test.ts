import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readInput } from '#analyzer/read-input.ts';
import { references } from '#analyzer/references/references.ts';

function graphOf(text: string, findings: Parameters<typeof references>[1] = []) {
  return references(readInput([{ name: 'a.yaml', text }], {}).snapshot, findings);
}

/** `VirtualService default/a bound to Gateway default/b`; ✕ marks what is broken. */
function sentencesOf(text: string): string[] {
  const { nodes, edges } = graphOf(text);
  const names = new Map(
    nodes.map(({ id, kind, namespace, name }) => [id, `${kind} ${namespace}/${name}`]),
  );
  return edges.map(({ from, to, verb, broken }) => {
    const mark = broken ? '✕ ' : '';
    return `${mark}${names.get(from) ?? ''} ${verb} ${names.get(to) ?? ''}`;
  });
}

type Body = Readonly<Record<string, unknown>>;

const resource = (apiVersion: string, kind: string, name: string, spec: Body, namespace = 'a') =>
  JSON.stringify({ apiVersion, kind, metadata: { name, namespace }, spec });
const istio = (kind: string, name: string, spec: Body, namespace?: string) =>
  resource('networking.istio.io/v1', kind, name, spec, namespace);
const security = (kind: string, name: string, spec: Body, namespace?: string) =>
  resource('security.istio.io/v1', kind, name, spec, namespace);
const gatewayApi = (kind: string, name: string, spec: Body, namespace?: string) =>
  resource('gateway.networking.k8s.io/v1', kind, name, spec, namespace);
const service = (name: string, namespace?: string) =>
  resource('v1', 'Service', name, { ports: [{ port: 80 }] }, namespace);
const bare = (apiVersion: string, kind: string, name: string) =>
  JSON.stringify({ apiVersion, kind, metadata: { name, namespace: 'a' } });
const deployment = (name: string, labels: Body, pod: Body = {}, namespace?: string) =>
  resource(
    'apps/v1',
    'Deployment',
    name,
    { template: { metadata: { labels }, spec: { containers: [{ name: 'app' }], ...pod } } },
    namespace,
  );
const route = (...destinations: Body[]) => ({
  http: [{ route: destinations.map((destination) => ({ destination })) }],
});

describe('references', () => {
  test.each<[title: string, documents: string[], sentences: string[]]>([
    [
      'of a VirtualService lead to Gateways, Istio’s or the Gateway API’s, but not to "mesh"',
      [
        istio('VirtualService', 'v', { gateways: ['mesh', 'g', 'b/k', 'lost'] }),
        istio('Gateway', 'g', { selector: { istio: 'ingressgateway' } }),
        gatewayApi('Gateway', 'k', {}, 'b'),
      ],
      [
        'VirtualService a/v bound to Gateway a/g',
        'VirtualService a/v bound to Gateway b/k',
        '✕ VirtualService a/v bound to Gateway a/lost',
        'Gateway a/g selects Pod istio-system/istio-ingressgateway',
      ],
    ],
    [
      'of a VirtualService lead to hosts by short and by full names',
      [
        istio('VirtualService', 'v', {
          ...route({ host: 's' }, { host: 't.b.svc.cluster.local' }, { host: 'example.com' }),
        }),
        service('s'),
        service('t', 'b'),
        istio('ServiceEntry', 'e', { hosts: ['example.com'] }, 'b'),
      ],
      [
        'VirtualService a/v routes to Service a/s',
        'VirtualService a/v routes to Service b/t',
        'VirtualService a/v routes to ServiceEntry b/e',
      ],
    ],
    [
      'to one host that is missing lead to one node, however it is written',
      [
        istio('VirtualService', 'v', {
          ...route({ host: 's' }, { host: 's.a.svc.cluster.local' }, { host: 'example.com' }),
        }),
      ],
      [
        '✕ VirtualService a/v routes to Service a/s',
        '✕ VirtualService a/v routes to Service a/s',
        '✕ VirtualService a/v routes to Host /example.com',
      ],
    ],
    [
      'to a host that is not exported, or without the port, are broken',
      [
        istio('VirtualService', 'v', {
          ...route({ host: 'example.com' }, { host: 's', port: { number: 81 } }),
        }),
        istio('ServiceEntry', 'e', { hosts: ['example.com'], exportTo: ['.', 'c'] }, 'b'),
        service('s'),
      ],
      [
        '✕ VirtualService a/v routes to ServiceEntry b/e',
        '✕ VirtualService a/v routes to Service a/s',
        'ServiceEntry b/e exports to Namespace /c',
      ],
    ],
    [
      'to mirrors and delegates have their own words',
      [
        istio('VirtualService', 'v', {
          http: [{ mirror: { host: 's' } }, { delegate: { name: 'd', namespace: 'b' } }],
        }),
        istio('VirtualService', 'w', { http: [{ delegate: { name: 'lost' } }] }),
        istio('VirtualService', 'd', {}, 'b'),
        service('s'),
      ],
      [
        'VirtualService a/v mirrors to Service a/s',
        'VirtualService a/v delegates to VirtualService b/d',
        '✕ VirtualService a/w delegates to VirtualService a/lost',
      ],
    ],
    [
      'to a subset lead to the rule that sets it, and from there to its workloads',
      [
        istio('VirtualService', 'v', {
          ...route({ host: 's', subset: 'one' }, { host: 's', subset: 'three' }),
        }),
        istio('DestinationRule', 'r', {
          host: 's',
          subsets: [
            { name: 'one', labels: { version: '1' } },
            { name: 'two', labels: { version: '2' } },
          ],
        }),
        resource('v1', 'Service', 's', { selector: { app: 's' }, ports: [{ port: 80 }] }),
        deployment('d', { app: 's', version: '1' }),
      ],
      [
        'VirtualService a/v routes to Service a/s',
        'VirtualService a/v takes a subset of DestinationRule a/r',
        'VirtualService a/v routes to Service a/s',
        '✕ VirtualService a/v takes a subset of DestinationRule a/r',
        'DestinationRule a/r applies to Service a/s',
        'DestinationRule a/r selects Deployment a/d',
        '✕ DestinationRule a/r selects Pods a/version=2',
        'Service a/s selects Deployment a/d',
      ],
    ],
    [
      'of a Gateway lead to its workloads in any namespace, and to Secrets beside them',
      [
        istio('Gateway', 'g', {
          selector: { istio: 'edge' },
          servers: [{ tls: { credentialName: 'c' } }, { tls: { credentialName: 'lost' } }],
        }),
        istio('Gateway', 'h', { selector: { istio: 'lost' } }),
        deployment('edge', { istio: 'edge' }, {}, 'b'),
        JSON.stringify({
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'c', namespace: 'b' },
        }),
      ],
      [
        'Gateway a/g selects Deployment b/edge',
        'Gateway a/g presents Secret b/c',
        '✕ Gateway a/g presents Secret b/lost',
        '✕ Gateway a/h selects Pods /istio=lost',
      ],
    ],
    [
      'of Services and ServiceEntries without workloads lead outside and are not broken',
      [
        resource('v1', 'Service', 's', { selector: { app: 's' } }),
        istio('ServiceEntry', 'e', { workloadSelector: { labels: { app: 'e' } } }),
        istio('ServiceEntry', 'f', { workloadSelector: { labels: { app: 'f' } } }),
        istio('WorkloadEntry', 'w', { labels: { app: 'f' } }),
        istio('WorkloadGroup', 'x', { metadata: { labels: { app: 'f' } }, template: {} }),
      ],
      [
        'Service a/s selects Pods a/app=s',
        'ServiceEntry a/e selects Pods a/app=e',
        'ServiceEntry a/f selects WorkloadEntry a/w',
        'ServiceEntry a/f selects WorkloadGroup a/x',
      ],
    ],
    [
      'of policies lead to what they name, what they select, their namespace, or the mesh',
      [
        security('AuthorizationPolicy', 'p', { targetRefs: [{ kind: 'Service', name: 's' }] }),
        security('RequestAuthentication', 'q', { selector: { matchLabels: { app: 'd' } } }),
        security('PeerAuthentication', 'r', {}),
        security('PeerAuthentication', 't', {}, 'istio-system'),
        istio('Sidecar', 'u', { workloadSelector: { labels: { app: 'lost' } } }),
        security('AuthorizationPolicy', 'w', {}, 'empty'),
        service('s'),
        deployment('d', { app: 'd' }),
      ],
      [
        'AuthorizationPolicy a/p applies to Service a/s',
        'RequestAuthentication a/q authenticates Deployment a/d',
        'PeerAuthentication a/r authenticates Namespace /a',
        'PeerAuthentication istio-system/t authenticates Mesh /every namespace',
        '✕ Sidecar a/u applies to Pods a/app=lost',
        '✕ AuthorizationPolicy empty/w applies to Namespace /empty',
      ],
    ],
    [
      'from the root namespace reach every namespace, where the kind allows it',
      [
        security(
          'AuthorizationPolicy',
          'p',
          { selector: { matchLabels: { app: 'd' } } },
          'istio-system',
        ),
        resource(
          'telemetry.istio.io/v1',
          'Telemetry',
          't',
          { selector: { matchLabels: { app: 'd' } } },
          'istio-system',
        ),
        deployment('d', { app: 'd' }),
      ],
      [
        'AuthorizationPolicy istio-system/p applies to Deployment a/d',
        '✕ Telemetry istio-system/t applies to Pods istio-system/app=d',
      ],
    ],
    [
      'of routes of the Gateway API, read by a check or not, lead to parents and backends',
      [
        gatewayApi('HTTPRoute', 'h', {
          parentRefs: [
            { name: 'g', sectionName: 'web' },
            { name: 'g', sectionName: 'lost' },
          ],
          rules: [
            {
              backendRefs: [{ name: 's' }, { name: 'lost' }],
              filters: [{ requestMirror: { backendRef: { name: 's' } } }],
            },
          ],
        }),
        resource('gateway.networking.k8s.io/v1alpha2', 'TCPRoute', 't', {
          parentRefs: [{ group: '', kind: 'Service', name: 's' }],
          rules: [{ backendRefs: [{ name: 's' }] }],
        }),
        gatewayApi('Gateway', 'g', { listeners: [{ name: 'web' }] }),
        service('s'),
      ],
      [
        'HTTPRoute a/h bound to Gateway a/g',
        '✕ HTTPRoute a/h bound to Gateway a/g',
        'HTTPRoute a/h routes to Service a/s',
        '✕ HTTPRoute a/h routes to Service a/lost',
        'HTTPRoute a/h mirrors to Service a/s',
        'TCPRoute a/t bound to Service a/s',
        'TCPRoute a/t routes to Service a/s',
      ],
    ],
    [
      'into another namespace need a ReferenceGrant',
      [
        gatewayApi('HTTPRoute', 'h', {
          parentRefs: [{ name: 'g' }],
          rules: [
            {
              backendRefs: [
                { name: 's', namespace: 'b' },
                { name: 't', namespace: 'b' },
              ],
            },
          ],
        }),
        gatewayApi('Gateway', 'g', {}),
        gatewayApi(
          'ReferenceGrant',
          'r',
          {
            from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'a' }],
            to: [{ group: '', kind: 'Service', name: 's' }],
          },
          'b',
        ),
        service('s', 'b'),
        service('t', 'b'),
      ],
      [
        'HTTPRoute a/h bound to Gateway a/g',
        'HTTPRoute a/h routes to Service b/s',
        '✕ HTTPRoute a/h routes to Service b/t',
        'ReferenceGrant b/r permits Namespace /a',
        'ReferenceGrant b/r permits Service b/s',
      ],
    ],
    [
      'of workloads lead to ServiceAccounts, which may be outside',
      [
        deployment('d', { app: 'd' }, { serviceAccountName: 'there' }),
        deployment('e', { app: 'e' }, { serviceAccountName: 'outside' }),
        bare('v1', 'ServiceAccount', 'there'),
      ],
      [
        'Deployment a/d runs as ServiceAccount a/there',
        'Deployment a/e runs as ServiceAccount a/outside',
      ],
    ],
  ])('%s', (_, documents, sentences) => {
    expect(sentencesOf(documents.join('\n---\n'))).toEqual(sentences);
  });
});

test('a node tells its place, the worst of its findings, and whether it is in the input', () => {
  const text = [
    istio('VirtualService', 'v', { gateways: ['lost'], ...route({ host: 's' }) }),
    resource('v1', 'Service', 's', { selector: { app: 's' } }),
  ].join('\n---\n');
  const about = { kind: 'VirtualService', namespace: 'a', name: 'v' };
  const { nodes } = graphOf(text, [
    { level: 'warning', resource: about },
    { level: 'error', resource: about },
    { level: 'info', resource: about },
  ]);
  expect(
    nodes.map(({ name, presence, place, worst }) => [name, presence, place.start.line, worst]),
  ).toEqual([
    ['v', 'given', 1, 'error'],
    ['s', 'given', 3, undefined],
    ['lost', 'missing', 1, undefined],
    ['app=s', 'outside', 3, undefined],
  ]);
});

test('the Bookinfo that works has no broken reference', () => {
  const { edges } = graphOf(readFileSync('src/analyzer/bookinfo.sample.yaml', 'utf8'));
  expect(edges.length).toBeGreaterThan(8);
  expect(edges.filter(({ broken }) => broken)).toEqual([]);
});

test('the same input gives the same graph', () => {
  const text = readFileSync('src/analyzer/bookinfo.sample.yaml', 'utf8');
  expect(graphOf(text)).toEqual(graphOf(text));
});

describe('the graph grows with the input, not with its square', () => {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join('\n---\n');
  const each = 1500;

  test.each<[title: string, text: string]>([
    [
      'Gateways of many Pods',
      `${many(each, (i) => istio('Gateway', `g${i}`, { selector: { app: 'd' } }))}\n---\n${many(each, (i) => deployment(`d${i}`, { app: 'd' }))}`,
    ],
    [
      'policies for many workloads',
      `${many(each, (i) => security('PeerAuthentication', `p${i}`, { selector: { matchLabels: { app: 'd' } } }))}\n---\n${many(each, (i) => deployment(`d${i}`, { app: 'd' }))}`,
    ],
    [
      'routes to a host that many define',
      `${many(each, (i) => istio('VirtualService', `v${i}`, route({ host: 'example.com' })))}\n---\n${many(each, (i) => istio('ServiceEntry', `e${i}`, { hosts: ['example.com'] }))}`,
    ],
  ])('%s', (_, text) => {
    const { nodes, edges } = graphOf(text);
    expect(edges.length).toBeLessThanOrEqual(21 * each);
    expect(nodes.length).toBeLessThanOrEqual(3 * each);
    expect(nodes.some(({ name }) => name === `${each - 20} more`)).toBe(true);
  });
});
