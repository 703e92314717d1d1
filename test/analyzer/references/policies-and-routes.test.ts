import { describe, expect, test } from 'vitest';
import {
  bare,
  deployment,
  gatewayApi,
  istio,
  resource,
  security,
  sentencesOf,
  service,
} from './documents.ts';

describe('references', () => {
  test.each<[title: string, documents: string[], sentences: string[]]>([
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
