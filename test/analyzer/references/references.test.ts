import { describe, expect, test } from 'vitest';
import {
  deployment,
  gatewayApi,
  istio,
  resource,
  route,
  sentencesOf,
  service,
} from './documents.ts';

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
  ])('%s', (_, documents, sentences) => {
    expect(sentencesOf(documents.join('\n---\n'))).toEqual(sentences);
  });
});
