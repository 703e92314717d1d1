import { describe, expect, test } from 'vitest';
import { ask } from './asking.ts';
import { fromClient, resource, routed, toShop, withMesh } from './base.ts';

const allow = (key: string, value: string) =>
  resource(
    'AuthorizationPolicy',
    'allow',
    `{ rules: [{ when: [{ key: 'request.headers[${key}]', values: ['${value}'] }] }] }`,
  );

describe('a match of the header', () => {
  test.each([
    { name: ':authority', value: 'shop.example.com' },
    { name: 'Host', value: 'shop.example.com' },
    { name: ':method', value: 'GET' },
    { name: ':path', value: '/a?b=1&c=2' },
    { name: ':scheme', value: 'http' },
  ])('$name sees the request itself: $value', async ({ name, value }) => {
    const match = `{ match: [{ headers: { '${name}': { exact: '${value}' } } }]`;
    const without = `{ match: [{ withoutHeaders: { '${name}': { exact: '${value}' } } }]`;
    const wish = { path: '/a?b=1&c=2' };
    const fits = await ask(withMesh(routed(`[${match}, route: ${toShop} }]`)), wish);
    expect(fits.ending.kind).toBe('served');
    const not = await ask(withMesh(routed(`[${without}, route: ${toShop} }]`)), wish);
    expect(not.ending.text).toContain('404');
  });
});

describe('a policy that asks for the header', () => {
  test.each([
    { key: ':authority', value: 'shop', is: 'served' },
    { key: 'host', value: 'shop', is: 'served' },
    { key: ':method', value: 'PUT', is: 'refused' },
    { key: ':path', value: '/a*', is: 'served' },
  ])('$key of $value: $is', async ({ key, value, is }) => {
    const wish = { from: fromClient, host: 'shop', path: '/a?b' };
    expect((await ask(withMesh(allow(key, value)), wish)).ending.kind).toBe(is);
  });
});

describe('behind a route with', () => {
  const set = 'headers: { request: { set: { Host: b.c } } }';
  test.each([
    { title: 'a host that is set', change: set, authority: 'b.c' },
    {
      title: 'a host that is set and one that is rewritten',
      change: `${set}, rewrite: { authority: d.e }`,
      authority: 'd.e',
    },
    {
      title: 'a host that is added or removed, which Istio leaves',
      change: 'headers: { request: { add: { host: b.c }, remove: [":authority"] } }',
      authority: 'shop.example.com',
    },
  ])('$title, the host is $authority', async ({ change, authority }) => {
    const policy = resource(
      'AuthorizationPolicy',
      'allow',
      `{ selector: { matchLabels: { app: shop } }, rules: [{ to: [{ operation: { hosts: [${authority}] } }] }] }`,
    );
    const { ending } = await ask(withMesh(routed(`[{ ${change}, route: ${toShop} }]`), policy));
    expect(ending.kind).toBe('served');
  });
});
