import { expect, test } from 'vitest';
import { judge } from '../../scripts/fuzz/judge.ts';

const resource = (spec: string) =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: a }\nspec:\n${spec}\n`;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** What a reader takes, and what then must not cost the checks too much: see also the tests of reading. */
test.each([
  [
    'merge keys that multiply',
    `a: &a {${lines(500, (i) => `k${i}: 1,`)}}\n${lines(2_000, (i) => `b${i}: { <<: *a }\n`)}`,
  ],
  ['a line of ten million characters', resource(`  hosts: [${'a'.repeat(10_000_000)}]`)],
  ['documents', 'a: 1\n---\n'.repeat(30_000)],
  [
    'lists that stand too far left',
    resource(`  hosts:\n${lines(20_000, (i) => `    - [a${i},\nb]\n`)}`),
  ],
  [
    'a list that stands too far left',
    resource(`  hosts: [\n${lines(100_000, (i) => `a${i},\n`)}\n]`),
  ],
  ['fields that nobody knows', resource(lines(10_000, (i) => `  f${i}: 1\n`))],
  [
    'a list of thousands with a finding in each item',
    resource(
      `  hosts: [a]\n  http:\n${lines(5_000, () => '  - route: [{ destination: { host: nowhere } }]\n')}`,
    ),
  ],
  ['fields said twice', resource('  hosts: [a]\n'.repeat(100_000))],
  [
    'a regular expression that never ends in others',
    resource(
      `  http: [{ match: [{ uri: { regex: "(a+)+$" }, authority: { regex: "${'(a*)*'.repeat(200)}" } }] }]`,
    ),
  ],
  [
    'a regular expression that is too large',
    resource('  http: [{ match: [{ uri: { regex: "((a{1,100}){1,100}){1,100}" } }] }]'),
  ],
  [
    'names of what every object has',
    resource(
      '  __proto__: { polluted: true }\n  constructor: { prototype: { polluted: true } }\n  hosts: [__proto__]\n  toString: 1',
    ),
  ],
  [
    'labels of what every object has',
    'apiVersion: v1\nkind: Service\nmetadata: { name: __proto__, namespace: constructor, labels: { __proto__: a }, annotations: { __proto__: b } }\nspec: { selector: { __proto__: a, toString: b } }\n',
  ],
  ['halves of characters', resource('  hosts: ["\ud800", \udc00]')],
  ['templates', lines(2_000, () => 'a: {{ .Values.a }}\n{{- end }}\n')],
  [
    'braces in a name',
    resource(
      `  hosts: ["${'{{'.repeat(50_000)}", "${'<%'.repeat(50_000)}", "${'${'.repeat(50_000)}"]`,
    ),
  ],
  ['comments that speak to us', '# chartroom: ignore IST0101 because of it\n'.repeat(20_000)],
])('%s', { timeout: 20_000 }, async (_, text) => {
  const input = { files: [{ name: 'a.yaml', text }], options: {} };
  expect(await judge(input)).toBeUndefined();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

/** What Istio's own ways, which we take for its answers, must not cost. */
test.each([
  [
    'findings below fields said twice',
    resource(
      `${'  x: 1\n'.repeat(100_000)}  hosts: [a]\n  http:\n${lines(10_000, () => '  - route: [{ destination: { host: nowhere } }]\n')}`,
    ),
  ],
  [
    'Gateways of many hosts',
    lines(
      400,
      (i) =>
        `apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: { name: g${i} }\nspec:\n  servers:\n    - port: { number: 80, name: http, protocol: HTTP }\n      hosts: [${lines(500, (j) => `h${i}-${j}.example.com,`)}]\n---\n`,
    ),
  ],
  [
    'a text in JSON that is not closed',
    `apiVersion: security.istio.io/v1\nkind: RequestAuthentication\nmetadata: { name: a }\nspec:\n  jwtRules: [{ issuer: a, jwks: '{"${'\\"'.repeat(100_000)}' }]\n`,
  ],
])('%s, answering like Istio', { timeout: 30_000 }, async (_, text) => {
  const input = { files: [{ name: 'a.yaml', text }], options: { likeIstio: true } };
  expect(await judge(input)).toBeUndefined();
});
