import { describe, expect, test } from 'vitest';
import { analyze, type AnalyzeOptions } from '#analyzer/analyze.ts';

async function skipped(text: string, options: AnalyzeOptions = {}): Promise<string[]> {
  const result = await analyze([{ name: 'in.yaml', text }], options);
  return result.skipped.map(
    ({ place, kind, name, reason }) =>
      `${[place.start.line, kind, name].filter((part) => part !== undefined).join(' ')}: ${reason}`,
  );
}

const service = (name: string, rows = '') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: shop }\n${rows}`;

describe('a document that became no resource', () => {
  test.each([
    ['that is no YAML', 'a: [\n', /^2: It is no YAML: .+\.$/],
    ['that holds a template', 'a: {{ .Values.a }}\nb: [', /^\d: It holds a template that must be/],
    ['that is no object', '- a\n', '1: It is no object.'],
    ['without a kind', 'a: 1\n', '1: It has no kind.'],
    ['without a version', 'kind: Service\n', '1: It has no apiVersion.'],
    [
      'with a value of the wrong type',
      service('a', 'spec: { ports: 80 }'),
      '2 Service a: The API server refuses it: "spec.ports" takes a list, and this is the number 80.',
    ],
    [
      'of a namespace that Istio passes over',
      'apiVersion: v1\nkind: Service\nmetadata: { name: a, namespace: kube-system }\n',
      '2 Service a: Istio does not look into the namespace "kube-system".',
    ],
    [
      'that another one replaces',
      service('a') + '---\n' + service('a', 'spec: { type: ClusterIP }'),
      '2 Service a: It defines the same Service "shop/a" as in.yaml, line 5, and that one counts.',
    ],
    [
      'that says the same again',
      service('a') + '---\n' + service('a'),
      '6 Service a: It defines the same Service "shop/a" as in.yaml, line 1, and that one counts.',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await skipped(text)).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ]);
  });

  test.each([
    ['nothing', ''],
    ['comments only', '# nothing\n---\n# to see\n'],
    ['an empty document', '---\n---\nnull\n'],
    ['a resource', service('a')],
    ['a kind that nobody checks', 'apiVersion: v1\nkind: Thing\nmetadata: { name: a }\n'],
  ])('is not %s', async (_, text) => {
    expect(await skipped(text)).toEqual([]);
  });

  test('is told in the order of the input', async () => {
    const bad = 'a: 1\n';
    const files = [
      { name: 'b.yaml', text: `${service('a', 'spec: 1\n')}---\n${bad}` },
      { name: 'a.yaml', text: bad },
    ];
    const result = await analyze(files);
    expect(result.skipped.map(({ place }) => `${place.file}:${place.start.line}`)).toEqual([
      'b.yaml:2',
      'b.yaml:6',
      'a.yaml:1',
    ]);
  });
});

test('kinds that nobody checks are counted', async () => {
  const text = [
    ['example.com/v1', 'Widget'],
    ['rbac.authorization.k8s.io/v1', 'Role'],
    ['example.com/v1', 'Widget'],
    // Read for their settings, and for their Pods.
    ['install.istio.io/v1alpha1', 'IstioOperator'],
    ['mesh.istio.io/v1alpha1', 'MeshConfig'],
  ]
    .map(([version, kind]) => `apiVersion: ${version}\nkind: ${kind}\nmetadata: { name: a }\n`)
    .concat('apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: a }\nspec: { template: {} }\n')
    .join('---\n');
  const result = await analyze([{ name: 'in.yaml', text }]);
  expect(result.uncheckedKinds).toEqual([
    { apiVersion: 'example.com/v1', kind: 'Widget', count: 2 },
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', count: 1 },
  ]);
});

describe('checks that had nothing to look at', () => {
  const names = ['gateway-selector', 'pod-user-id', 'service-port-names'];

  async function idle(text: string): Promise<string[]> {
    const result = await analyze([{ name: 'in.yaml', text }]);
    return result.checksWithoutInput
      .filter(({ check }) => names.includes(check))
      .map(({ check, lacks }) => `${check}: ${lacks.join(', ')}`);
  }

  test('are told with what they lack', async () => {
    expect(await idle('')).toEqual([
      'gateway-selector: Gateway',
      'pod-user-id: Pod',
      'service-port-names: Service',
    ]);
  });

  test('are not those that had something', async () => {
    // The template of a workload is a Pod.
    const workload =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { template: {} }\n';
    expect(await idle(`${service('a')}---\n${workload}`)).toEqual(['gateway-selector: Gateway']);
  });
});
