import { describe, expect, test } from 'vitest';
import { resource, routed, toShop, withMesh } from '../analyzer/request/base.ts';
import { chartroom } from './command.ts';

const files = {
  'mesh.yaml': withMesh(
    routed(`
    - match: [{ uri: { prefix: /old } }]
      redirect: { uri: / }
    - match: [{ headers: { x-user: { exact: jason } } }]
      route: [{ destination: { host: nowhere } }]
    - route: ${toShop}`),
    resource(
      'AuthorizationPolicy',
      'no-put',
      '{ action: DENY, rules: [{ to: [{ operation: { methods: [PUT] } }] }] }',
    ),
  ),
};
const host = ['--host', 'shop.example.com'];

describe('the status', () => {
  test.each([
    [0, 'the request arrives', host],
    [0, 'a proxy answers', [...host, '--path', '/old/a']],
    [79, 'a policy denies it', [...host, '-X', 'PUT']],
    [65, 'the input cannot tell', [...host, '-H', 'x-user: jason']],
    [1, 'there is no host', []],
    [1, 'the origin is none', [...host, '--from', 'front']],
    [1, 'a header is none', [...host, '-H', 'jason']],
    [1, 'the host is none', ['--host', 'https://a.b']],
    [1, 'an option is unknown', [...host, '--paths', '/']],
  ])('is %i when %s', async (code, _, args) => {
    const run = await chartroom(['request', 'mesh.yaml', ...args], { files });
    expect(run.code).toBe(code);
  });

  test('is 65 when there is no such file', async () => {
    const run = await chartroom(['request', 'none.yaml', ...host], { files });
    expect(run.code).toBe(65);
  });
});

test('the steps are told with their places, and then how the request ends', async () => {
  const { out } = await chartroom(['request', 'mesh.yaml', ...host], { files });
  expect(out).toContain(
    '- route: Route 1 of shop: The path has to begin with "/old", and is "/". (mesh.yaml:39)',
  );
  expect(out.trimEnd().split('\n').at(-1)).toBe('Pod "shop-1" answers, on its port 8080.');
});

test('a workload is asked for by its name alone in the default namespace', async () => {
  const args = ['request', '-', '--from', 'workload:client', '--host', 'shop', '-o', 'json'];
  const { out } = await chartroom(args, { input: files['mesh.yaml'] });
  expect(JSON.parse(out)).toMatchObject({ ending: { kind: 'served' }, decided: true });
});

describe('a document that cannot be read', () => {
  const broken = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: broken }
spec: { hosts: broken }
`;

  test('is left out of the way of a request, and named', async () => {
    const { err, code } = await chartroom(['request', 'mesh.yaml', 'b.yaml', ...host], {
      files: { ...files, 'b.yaml': broken },
    });
    expect(code).toBe(0);
    expect(err).toContain('Left out: 1 document.');
    expect(err).toContain(
      'b.yaml:2 VirtualService broken: The API server refuses it: "spec.hosts"',
    );
  });

  test('does not go unsaid among findings either', async () => {
    const { err } = await chartroom(['analyze', 'b.yaml'], { files: { 'b.yaml': broken } });
    expect(err).toContain('Not checked: the rest of 1 document with an error in reading.');
  });
});

test('the settings of the mesh count as they do for the checks', async () => {
  const follow = (...args: string[]) =>
    chartroom(['request', 'mesh.yaml', ...host, ...args], { files });
  expect((await follow('--data-plane', 'sidecars')).code).toBe(1);
  expect((await follow('--istio-version', '1.20', '-i', 'istio')).code).toBe(0);
});
