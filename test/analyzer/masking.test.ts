import { describe, expect, test } from 'vitest';
import { maskSecrets } from '#analyzer/masking.ts';

const jwt = `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(20)}.${'b'.repeat(20)}`;
const pem = '-----BEGIN RSA PRIVATE KEY-----\n    hunter2abc\n    -----END RSA PRIVATE KEY-----';

describe('what is secret does not stay', () => {
  test.each([
    ['what a Secret holds', 'kind: Secret\ndata:\n  a: hunter2\n  "b.c": hunter2'],
    [
      'what it holds as text over many lines',
      'kind: Secret\nstringData:\n  a: |\n    hunter2\n    hunter2\ntype: Opaque',
    ],
    ['what it holds in braces', 'kind: Secret\ndata: { a: hunter2, b: hunter2 }'],
    ['what it holds in JSON', '{"kind": "Secret", "data": {"a": "hunter2"}}'],
    [
      'what it holds in JSON of many lines',
      '{\n  "kind": "Secret",\n  "data": {\n    "a": "hunter2"\n  }\n}',
    ],
    ['a Secret in a List', 'kind: List\nitems:\n- kind: Secret\n  data:\n    a: hunter2'],
    [
      'a Secret within an annotation',
      'kind: Secret\nmetadata:\n  annotations:\n    last: |\n      {"kind":"Secret","data":{"a":"hunter2"}}',
    ],
    ['data before the kind', 'data:\n  a: hunter2\nkind: Secret'],
    ['a private key', `kind: ConfigMap\ndata:\n  key: |\n    ${pem}`],
    ['a token by its looks', `note: ${jwt.replaceAll('a', 'hunter2')}`],
    ['a token in a header', 'value: Bearer hunter2hunter2'],
    ['a password by its name', 'password: hunter2'],
    ['a password in braces', 'auth: { clientSecret: "hunter2", x: 1 }'],
    ['a variable of a container', 'env:\n- name: DB_PASSWORD\n  value: hunter2'],
    ['a variable in braces', 'env: [{ name: API_TOKEN, value: "hunter2" }]'],
    ['a password in an address', 'url: postgres://me:hunter2@db/x'],
    ['a password in an address without a user', 'url: redis://:hunter2@host'],
    [
      'a text with braces in a Secret of one line',
      '{"apiVersion":"v1","kind":"Secret","stringData":{"dsn":"{a}hunter2-rest"}}',
    ],
    ['a list of Secrets', 'kind: SecretList\nitems:\n- data:\n    a: hunter2'],
    ['data with an anchor', 'kind: Secret\ndata: &d\n  a: hunter2'],
    ['data that an alias stands for', 'x: &d\n  a: hunter2\nkind: Secret\ndata: *d'],
    ['a variable with its value first', 'env:\n- value: hunter2\n  name: DB_PASSWORD'],
    ['a quoted value that goes on in column 0', 'kind: Secret\ndata:\n  a: "b\nhunter2"\nx: 1'],
    ['a password of several lines', 'password: b\n  hunter2\nx: 1'],
    ['a password with a quote in it', '{"password": "a\\"hunter2"}'],
    ['a password in JSON within a text', `a: '{"password":"a\\"hunter2"}'`],
    ['a password in YAML within a text', 'a: |\n  password: "b\n    hunter2"\nb: 1'],
    ['a header of authorization', 'set:\n  authorization: hunter2'],
    ['a match of that header', 'headers: { authorization: { exact: hunter2 } }'],
    ['a condition', 'when:\n- key: request.headers[x-token]\n  values: [hunter2]'],
    ['a secret of Envoy', 'client_secret:\n  inline_string: hunter2'],
    ['a password in a comment', 'a: 1\n# password: hunter2'],
    ['a value that another one took the place of', 'kind: Secret\ndata: { a: hunter2, a: b }'],
    ['a value that a merged map brought', 'kind: Secret\ndata: { <<: { a: hunter2 }, a: b }'],
    ['a document behind dots', 'a: 1\n...\nkind: Secret\ndata: { a: hunter2 }'],
    ['a broken Secret', 'kind: Secret\ndata:\n  a: hunter2\n  b: "hunter2\n- c'],
    ['a broken Secret in JSON', '{\n"kind":"Secret",\n"data":{\n"a":"hunter2"\n'],
    ['a variable in what is broken', 'a: [\n- value: hunter2\n  name: DB_PASSWORD'],
    [
      'a Secret with the line ends of Windows',
      'kind: Secret\r\ndata:\r\n  a: |\r\n    hunter2\r\n',
    ],
  ])('%s', (_, text) => {
    const masked = maskSecrets(text);
    expect(masked.text).not.toContain('hunter2');
    expect(masked.count).toBeGreaterThan(0);
    expect(masked.text.split('\n')).toHaveLength(text.split('\n').length);
  });
});

describe('what is none stays as it is', () => {
  test.each([
    ['the name of a Secret', 'tls: { mode: SIMPLE, credentialName: shop-cert }'],
    ['a reference to one', 'secretKeyRef: { name: db, key: user }\nsecretName: shop'],
    ['the data of a ConfigMap', 'kind: ConfigMap\ndata:\n  mesh: |\n    trustDomain: shop'],
    ['a Secret in another document', 'kind: ConfigMap\ndata:\n  a: b\n---\nkind: Secret\n'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----'],
    ['an address', 'jwksUri: https://shop.example/keys'],
    ['a switch', 'forwardOriginalToken: true\nautomountServiceAccountToken: false # off'],
    ['an image', 'image: shop/token:1.2'],
    [
      'the ConfigMap beside a Secret',
      'items:\n- kind: Secret\n- kind: ConfigMap\n  data: { a: b }',
    ],
  ])('%s', (_, text) => {
    expect(maskSecrets(text)).toEqual({ text, count: 0 });
  });
});

test('Of what holds a secret, the rest stays.', () => {
  const text = `a: '{"password":"hunter2","b":1}' # why\nc: |\n  token: hunter2\n  d: e\n`;
  expect(maskSecrets(text)).toEqual({
    text: `a: ${JSON.stringify('{"password":"MASKED","b":1}')} # why\nc: |\n  token: MASKED\n  d: e\n`,
    count: 2,
  });
});

test('A masked text is masked no further.', () => {
  const { text } = maskSecrets('kind: Secret\ndata: { a: hunter2 }\npassword: hunter2\n');
  expect(maskSecrets(text)).toEqual({ text, count: 0 });
});

describe('no input takes long', () => {
  const many = 50_000;
  test.each([
    ['blanks', ' '.repeat(many)],
    ['blanks before a word', `${' '.repeat(many)}a`],
    ['blanks in a Secret', `kind: Secret\ndata: ${' '.repeat(many)}a`],
    ['blanks behind a telling name', `{ name: token${' '.repeat(many)}`],
    ['blank lines', '\n'.repeat(many)],
    ['blank lines in a Secret that is broken', `kind: Secret\ndata: {${'\n'.repeat(many)}`],
    ['blank lines behind a scheme', `Bearer${'\n'.repeat(many)}a`],
    ['beginnings of tokens', `eyJ${'a'.repeat(8)}-`.repeat(many / 10)],
    ['beginnings of addresses', 'a://b:'.repeat(many / 10)],
    ['names', 'password'.repeat(many / 10)],
    ['quotes', 'token": "\\'.repeat(many / 10)],
  ])('%s', (_, text) => {
    const start = process.cpuUsage();
    maskSecrets(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
  });
});
