import { describe, expect, test } from 'vitest';
import { kindNames, kinds, type KindDefinition } from '#analyzer/kinds.ts';
import { readInput } from '#analyzer/read-input.ts';
import { kubernetesType } from '#analyzer/schemas/kubernetes-api.ts';
import type { Schema } from '#analyzer/schemas/schema.ts';

/** What became of a manifest: its spec, or why it was refused. */
function read(text: string, likeIstio = false): unknown {
  const [found] = readInput([{ name: 'input.yaml', text }], { likeIstio }).snapshot.input.readings;
  if (found?.reading.kind === 'resource') return found.reading.resource.spec;
  if (found?.reading.kind !== 'refused') return found?.reading.kind;
  return found.reading.issues.map(({ path, problem }) => `${path.join('.')} ${problem.kind}`);
}

const virtualService = (http: string) =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: a }\nspec: { http: [${http}] }`;
const service = (port: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [${port}] }`;

describe('Istio reads as protobuf does', () => {
  test.each<[string, string, unknown]>([
    ['numbers in quotes', "{ route: [{ weight: '5' }] }", { http: [{ route: [{ weight: 5 }] }] }],
    [
      'but no fractions in them',
      "{ route: [{ weight: '5.0' }] }",
      ['spec.http.0.route.0.weight wrong-type'],
    ],
    [
      'fractions that are whole',
      '{ route: [{ weight: 5.0 }] }',
      { http: [{ route: [{ weight: 5 }] }] },
    ],
    [
      'snake case',
      '{ rewrite: { uri_regex_rewrite: {} } }',
      { http: [{ rewrite: { uriRegexRewrite: {} } }] },
    ],
    ['camel case first', '{ stat_prefix: 5, timeout: 5s }', { http: [{ timeout: '5s' }] }],
    ['nothing as absent', '{ timeout: , route: [] }', { http: [{}] }],
    ['nothing among items as empty', '{ route: [~] }', { http: [{ route: [{}] }] }],
    ['no duration without unit', '{ timeout: 5 }', ['spec.http.0.timeout wrong-type']],
  ])('%s', (_, http, spec) => {
    expect(read(virtualService(http))).toEqual(spec);
  });

  test('of a one-of the last member alone, where the default keeps all', () => {
    const text = virtualService('{ match: [{ uri: { prefix: /a, exact: / } }] }');
    expect(read(text, true)).toEqual({ http: [{ match: [{ uri: { prefix: '/a' } }] }] });
    expect(read(text)).toEqual({ http: [{ match: [{ uri: { prefix: '/a', exact: '/' } }] }] });
  });
});

describe('Kubernetes reads as JSON', () => {
  test.each<[string, string, unknown]>([
    ['no numbers in quotes', "{ port: '80' }", ['spec.ports.0.port wrong-type']],
    ['no snake case', '{ target_port: 80 }', { ports: [{}] }],
    [
      'numbers or text',
      '{ targetPort: 80 }, { targetPort: http }',
      { ports: [{ targetPort: 80 }, { targetPort: 'http' }] },
    ],
    ['numbers of 32 bits', '{ port: 99999999999 }', ['spec.ports.0.port out-of-range']],
  ])('%s', (_, port, spec) => {
    expect(read(service(port))).toEqual(spec);
  });
});

test.each(kindNames)('the types know every field that the checks read of %s', (name) => {
  const definition: KindDefinition = kinds[name];
  if (definition.istio || definition.partly) return;
  const whole = kubernetesType(definition.manifestKind ?? name);
  const type = definition.atRoot ? whole : (whole.fields['spec'] ?? { type: 'object', fields: {} });
  // A DaemonSet is read like the other workloads, and has no replicas.
  const more = name === 'DaemonSet' ? ['.replicas'] : [];
  expect(unknownFields(definition.schema, type, '')).toEqual(more);
});

function unknownFields(part: Schema, whole: Schema, path: string): string[] {
  if (part.type === 'free' || part.type === 'text') return [];
  if (part.type !== whole.type) return [`${path}: ${part.type}, ${whole.type}`];
  if (part.type === 'list' && whole.type === 'list') {
    return unknownFields(part.items, whole.items, `${path}[]`);
  }
  if (part.type !== 'object' || whole.type !== 'object') return [];
  return Object.entries(part.fields).flatMap(([name, field]) => {
    const type = whole.fields[name];
    return type ? unknownFields(field, type, `${path}.${name}`) : [`${path}.${name}`];
  });
}
