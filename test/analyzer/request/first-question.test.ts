import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { offersOf } from '#analyzer/request/offers.ts';
import { simulate } from '#analyzer/request/simulate.ts';
import { mesh, resource, routed, toShop, withMesh } from './base.ts';

const shop = (metadata = '') => routed(`[{ route: ${toShop} }]`, '', 'shop', metadata);
const login = routed(`
    - match: [{ uri: { prefix: /old } }]
      redirect: { uri: /new }
    - match: [{ uri: { exact: /login } }]
      route: ${toShop}`);
const secure = (port: number) =>
  mesh.replace(
    '{ number: 80, name: http, protocol: HTTP }',
    `{ number: ${port}, name: https, protocol: HTTPS }\n      tls: { mode: SIMPLE, credentialName: a }`,
  );
const bookinfo = readFileSync('src/analyzer/bookinfo.sample.yaml', 'utf8');

test.each([
  ['a host of a route, through its gateway', withMesh(shop()), 'http shop.example.com/', 'served'],
  ['a path that a route serves', withMesh(login), 'http shop.example.com/login', 'served'],
  [
    'TLS where the server takes nothing else',
    `${secure(443)}---\n${shop()}`,
    'https shop.example.com/',
    'served',
  ],
  [
    'the port of the server',
    `${secure(8443)}---\n${shop()}`,
    'https shop.example.com/ 8443',
    'served',
  ],
  [
    'a name below a wildcard',
    withMesh(shop().replace('[shop.example.com]', "['*.example.com']")),
    'http www.example.com/',
    'served',
  ],
  [
    'a workload, where no route has a gateway',
    mesh,
    'http shop.default.svc.cluster.local/',
    'served',
  ],
  [
    'a host with routes, where several can be asked',
    bookinfo,
    'http reviews.bookinfo.svc.cluster.local/ 9080',
    'served',
  ],
])('the first question asks for %s', async (_, text, asked, ending) => {
  const files = [{ name: 'a.yaml', text }];
  const { question } = await offersOf(files, {});
  if (!question) throw new Error('There is no question.');
  const { scheme, host, path, port } = question;
  const line = `${scheme} ${host}${path}${port === undefined ? '' : ` ${port}`}`;
  expect(line).toBe(asked);
  expect(await simulate(files, {}, question)).toMatchObject({ ending: { kind: ending } });
});

test('a workload asks another one, where there is one', async () => {
  const { question } = await offersOf([{ name: 'a.yaml', text: mesh }], {});
  expect(question?.from).toEqual({ kind: 'workload', name: 'default/client' });
});

test('there is none where nothing can be asked', async () => {
  const text = resource('DestinationRule', 'shop', '{ host: shop }');
  const { question } = await offersOf([{ name: 'a.yaml', text }], {});
  expect(question).toBeUndefined();
});
