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
  ])('%s', (_, text) => {
    expect(maskSecrets(text)).toEqual({ text, count: 0 });
  });
});
