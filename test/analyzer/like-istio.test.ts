import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';

/** What `--like-istioctl` answers: codes with the lines that Istio names. */
async function answers(text: string, name = 'input.yaml'): Promise<string[]> {
  const { findings } = await analyze([{ name, text }], { likeIstio: true });
  return findings
    .filter(({ code }) => code.startsWith('IST'))
    .map(({ code, resource, reference }) => `${code} ${resource.kind} ${reference}`)
    .toSorted();
}

const route = (...destination: string[]) =>
  [
    'apiVersion: networking.istio.io/v1',
    'kind: VirtualService',
    'metadata: { name: reviews, annotations: { note: &host nowhere } }',
    'spec:',
    '  hosts: [reviews]',
    '  http:',
    '    - route:',
    '        - weight: 1',
    ...destination.map((line) => `          ${line}`),
  ].join('\n');

describe('the line that Istio names for a field', () => {
  const unknownHost = (line: number) => `IST0101 VirtualService input.yaml:${line}`;
  test.each<[string, string, number]>([
    ['that of the value', route('destination:', '  host:', '    nowhere'), 11],
    ['that of a block scalar’s indicator', route('destination:', '  host: >-', '', '    no'), 10],
    [
      'of repeated keys that of the last',
      route('destination: { host: a }', 'destination:', '  host: b'),
      11,
    ],
    [
      'of repeated keys that of the last that has the field',
      route('destination: { host: a }', 'destination: { subset: b }', 'destination:'),
      9,
    ],
    ['that of the document for an alias', route('destination: { host: *host }'), 1],
    [
      'that of the document for what a merge key brings',
      route('destination: { <<: { host: a } }'),
      1,
    ],
    [
      'the own one where a merge key has overridden the value',
      route('destination: { host: b, <<: { host: a } }'),
      9,
    ],
  ])('%s', async (_, text, line) => {
    expect(await answers(text)).toContain(unknownHost(line));
  });

  test('none in a file of JSON', async () => {
    const gateway = {
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      metadata: { name: 'a' },
    };
    expect(await answers(JSON.stringify(gateway), 'a.json')).toEqual(['IST0106 Gateway a.json']);
  });
});

describe('what Istio takes a document for', () => {
  const gateway = (first: string, second: string) => `${first}\n${second}\nmetadata: { name: a }\n`;
  test.each<[string, string, string[]]>([
    [
      'the two keys in any case',
      gateway('apiversion: networking.istio.io/v1', 'Kind: Gateway'),
      ['IST0106 Gateway input.yaml:1'],
    ],
    [
      'the exact key before others',
      gateway('apiVersion: networking.istio.io/v1\nkind: Gateway', 'Kind: Sidecar'),
      ['IST0106 Gateway input.yaml:1'],
    ],
    [
      'of several the last in the order of JSON',
      gateway('ApiVersion: networking.istio.io/v1\nKIND: Sidecar', 'KiND: Gateway'),
      ['IST0106 Gateway input.yaml:1'],
    ],
    [
      'the last in the order of JSON also where another one is exact',
      gateway('apiVersion: v1\napiversion: networking.istio.io/v1', 'kind: Gateway'),
      ['IST0106 Gateway input.yaml:1'],
    ],
    [
      'nothing where a line stands further left than the first',
      ' # why\n  apiVersion: networking.istio.io/v1\nkind: Gateway\n',
      [],
    ],
    [
      'a document up to such a line',
      '# why\n apiVersion: networking.istio.io/v1\n kind: Gateway\n metadata: { name: a }\nspec:\n  servers: [{ port: { number: 80, name: a, protocol: HTTP }, hosts: [a] }]\n',
      ['IST0106 Gateway input.yaml:1'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await answers(text)).toEqual(expected);
  });

  test.each(['--- # why', '--- a', '...'])('nothing behind a mark: %s', async (mark) => {
    const text = gateway('apiVersion: networking.istio.io/v1', 'kind: Gateway');
    expect(await answers(`${text}${mark}\nspec: [\n`)).toEqual(['IST0106 Gateway input.yaml:1']);
  });

  test('nobody else takes a document for what such keys say', async () => {
    const text = gateway('apiversion: networking.istio.io/v1', 'Kind: Gateway');
    const { findings } = await analyze([{ name: 'input.yaml', text }], {});
    expect(findings.map(({ code }) => code)).not.toContain('IST0106');
  });

  test('no template of a Deployment that cannot be read otherwise', async () => {
    const deployment = (selector: string) =>
      [
        'apiVersion: apps/v1',
        'kind: Deployment',
        'metadata: { name: edge }',
        'spec:',
        `  selector: ${selector}`,
        '  template:',
        '    metadata: { labels: { app: edge } }',
        '    spec: { containers: [{ name: istio-proxy, image: auto }] }',
      ].join('\n');
    const remains = 'IST0146 Deployment input.yaml:1';
    expect(await answers(deployment('{ matchLabels: { app: edge } }'))).toContain(remains);
    expect(await answers(deployment('65536'))).not.toContain(remains);
  });
});
