import { describe, expect, test } from 'vitest';
import type { RequestWish } from '#analyzer/request/request.ts';
import { ask, told } from './asking.ts';
import { fromClient, resource, routed, toShop, withMesh } from './base.ts';

type Row = { title: string; match: string; wish?: Partial<RequestWish>; fits: boolean };

const jason = { headers: { 'X-User': 'jason' } };

const rows: Row[] = [
  { title: 'an exact path', match: 'uri: { exact: /a }', wish: { path: '/a?b=c' }, fits: true },
  {
    title: 'a longer path than the exact one',
    match: 'uri: { exact: /a }',
    wish: { path: '/a/' },
    fits: false,
  },
  {
    title: 'a prefix, which ends in the middle of a word',
    match: 'uri: { prefix: /a }',
    wish: { path: '/abc' },
    fits: true,
  },
  {
    title: 'a prefix in other letters',
    match: 'uri: { prefix: /a }',
    wish: { path: '/A' },
    fits: false,
  },
  {
    title: 'a prefix in other letters, which do not count',
    match: '{ uri: { prefix: /a }, ignoreUriCase: true }',
    wish: { path: '/AB' },
    fits: true,
  },
  {
    title: 'an expression in other letters, which count all the same',
    match: '{ uri: { regex: /a }, ignoreUriCase: true }',
    wish: { path: '/A' },
    fits: false,
  },
  {
    title: 'an expression that matches the whole path',
    match: "uri: { regex: '/a[0-9]+' }",
    wish: { path: '/a12' },
    fits: true,
  },
  {
    title: 'an expression that matches a part of the path',
    match: "uri: { regex: '/a[0-9]+' }",
    wish: { path: '/a12/b' },
    fits: false,
  },
  {
    title: 'an expression that RE2 refuses',
    match: "uri: { regex: '(?=/a).*' }",
    wish: { path: '/a' },
    fits: false,
  },
  {
    title: 'a header in other letters',
    match: 'headers: { x-user: { exact: jason } }',
    wish: jason,
    fits: true,
  },
  {
    title: 'a header with another value',
    match: 'headers: { x-user: { exact: Jason } }',
    wish: jason,
    fits: false,
  },
  {
    title: 'a header that has to be there',
    match: 'headers: { x-user: {} }',
    wish: jason,
    fits: true,
  },
  { title: 'a header that is not there', match: 'headers: { x-user: {} }', fits: false },
  {
    title: 'a header that must not be there',
    match: 'withoutHeaders: { x-user: {} }',
    wish: jason,
    fits: false,
  },
  { title: 'the absence of a header', match: 'withoutHeaders: { x-user: {} }', fits: true },
  {
    title: 'a header without a value, when it is not there',
    match: 'withoutHeaders: { x-user: { exact: jason } }',
    fits: true,
  },
  {
    title: 'a header without a value, when it has it',
    match: 'withoutHeaders: { x-user: { exact: jason } }',
    wish: jason,
    fits: false,
  },
  { title: 'a method', match: 'method: { exact: POST }', wish: { method: 'post' }, fits: true },
  { title: 'another method', match: 'method: { exact: POST }', fits: false },
  {
    title: 'a query parameter',
    match: 'queryParams: { v: { exact: "2" } }',
    wish: { path: '/?a&v=2' },
    fits: true,
  },
  {
    title: 'a query parameter with another value',
    match: 'queryParams: { v: { exact: "2" } }',
    wish: { path: '/?v=3' },
    fits: false,
  },
  {
    title: 'a query parameter without any value',
    match: 'queryParams: { a: {} }',
    wish: { path: '/?a' },
    fits: true,
  },
  { title: 'an authority', match: 'authority: { prefix: shop. }', fits: true },
  { title: 'another authority', match: 'authority: { exact: example.com }', fits: false },
  { title: 'a scheme', match: 'scheme: { exact: https }', fits: false },
  { title: 'the port of the gateway', match: 'port: 80', fits: true },
  { title: 'another port', match: 'port: 443', fits: false },
  { title: 'a gateway by its short name', match: 'gateways: [gateway]', fits: true },
  { title: 'sidecars', match: 'gateways: [mesh]', fits: false },
  {
    title: 'all conditions of a match',
    match: '{ uri: { prefix: /a }, method: { exact: GET } }',
    wish: { path: '/a' },
    fits: true,
  },
  {
    title: 'one condition of two',
    match: '{ uri: { prefix: /a }, method: { exact: PUT } }',
    wish: { path: '/a' },
    fits: false,
  },
  {
    title: 'a claim of a token',
    match: "headers: { '@request.auth.claims.group': { exact: staff } }",
    wish: { claims: { iss: 'me', group: ['guests', 'staff'] } },
    fits: true,
  },
  {
    title: 'a claim of a token that is not there',
    match: "headers: { '@request.auth.claims.group': { exact: staff } }",
    fits: false,
  },
];

describe('a match', () => {
  test.each(rows)('$title: $fits', async ({ match, wish, fits }) => {
    const text = withMesh(
      routed(`[{ match: [${match.startsWith('{') ? match : `{ ${match} }`}], route: ${toShop} }]`),
      resource(
        'RequestAuthentication',
        'tokens',
        '{ jwtRules: [{ issuer: me }] }',
        'namespace: istio-system',
      ),
    );
    const { ending } = await ask(text, wish);
    expect(ending.kind).toBe(fits ? 'served' : 'answered');
    expect(ending.text).toContain(fits ? 'Pod "shop-1" answers' : '404');
  });
});

const sources = [
  { title: 'the labels of the client', match: 'sourceLabels: { app: client }', fits: true },
  {
    title: 'labels that the client lacks',
    match: 'sourceLabels: { app: client, a: b }',
    fits: false,
  },
  { title: 'the namespace of the client', match: 'sourceNamespace: default', fits: true },
  { title: 'another namespace', match: 'sourceNamespace: other', fits: false },
  { title: '"mesh"', match: 'gateways: [mesh]', fits: true },
  { title: 'a gateway', match: 'gateways: [gateway]', fits: false },
];

describe('a match, of a request from a workload,', () => {
  test.each(sources)('by $title: $fits', async ({ match, fits }) => {
    const spec = `{ hosts: [shop], http: [{ match: [{ ${match} }], directResponse: { status: 299 } }] }`;
    const text = withMesh(resource('VirtualService', 'shop', spec));
    const { ending } = await ask(text, { from: fromClient, host: 'shop' });
    expect(ending.text).toContain(fits ? '299' : '404');
  });
});

test('routes are tried in order, and each that is passed over says why, with its place', async () => {
  const text = withMesh(
    routed(`
    - name: first
      match: [{ uri: { exact: /a } }]
      route: ${toShop}
    - match:
        - method: { exact: PUT }
        - headers: { x-user: { exact: jason } }
      route: ${toShop}
    - match: [{ uri: { prefix: / } }]
      directResponse: { status: 201 }
    - directResponse: { status: 202 }`),
  );
  const answer = await ask(text, { path: '/b' });
  const lines = told(answer).split('\n');
  expect(lines.slice(2)).toEqual([
    '- route: Route 1, "first", of shop: The path has to be "/a", and is "/b". @40',
    '- route: Route 2 of shop: none of its 2 matches fits.',
    '  - route: The method has to be "PUT", and is "GET". @43',
    '  - route: The header "x-user" has to be "jason", and is not there. @44',
    '+ route: Route 3 of shop fits. The path has to begin with "/", and is "/b". @46',
    '! action: The route answers 201 by itself: nothing behind it is asked. @47',
    'answered: The route answers 201 by itself: nothing behind it is asked.',
  ]);
});
