import { describe, expect, test } from 'vitest';
import { normalPath } from '#analyzer/request/path.ts';
import { simulate } from '#analyzer/request/simulate.ts';
import { ask, told } from './asking.ts';
import { fromClient, resource, withMesh } from './base.ts';

describe('of paths,', () => {
  test.each([
    { how: 'NONE', path: '/a/../b//c', is: '/a/../b//c' },
    { how: 'BASE', path: '/a/./b/../c', is: '/a/c' },
    { how: 'BASE', path: '/../../a', is: '/a' },
    { how: 'BASE', path: '/a/b/..', is: '/a/' },
    { how: 'BASE', path: '/a/.', is: '/a/' },
    { how: 'BASE', path: '/a/...', is: '/a/...' },
    { how: 'BASE', path: String.raw`\a\b`, is: '/a/b' },
    { how: 'BASE', path: '/%61/%2E%2e/b%20c', is: '/b%20c' },
    { how: 'BASE', path: '/a//b%2Fc', is: '/a//b%2Fc' },
    { how: 'MERGE_SLASHES', path: '/a//b%2F/c', is: '/a/b%2F/c' },
    { how: 'DECODE_AND_MERGE_SLASHES', path: '/a%2F%2fb%5C..%5cc', is: '/a/c' },
  ] as const)('$how makes $path $is', ({ how, path, is }) => {
    expect(normalPath(path, how)).toBe(is);
  });
});

const deny = resource(
  'AuthorizationPolicy',
  'deny',
  '{ action: DENY, rules: [{ to: [{ operation: { paths: [/admin] } }] }] }',
);
const asked = { from: fromClient, host: 'shop' } as const;

describe('a DENY of /admin', () => {
  test.each([
    { path: '/public/../admin', is: 'refused' },
    { path: '/a%64min?x#y', is: 'refused' },
    { path: '/admin#top', is: 'refused' },
    { path: '/admin/', is: 'served' },
  ])('$path is $is', async ({ path, is }) => {
    expect((await ask(withMesh(deny), { ...asked, path })).ending.kind).toBe(is);
  });

  test.each([
    { normalization: 'NONE', path: '/./admin', is: 'served' },
    { normalization: 'DEFAULT', path: '/./admin', is: 'refused' },
    { normalization: 'BASE', path: '//admin', is: 'served' },
    { normalization: 'MERGE_SLASHES', path: '//admin', is: 'refused' },
  ] as const)('$path is $is in a mesh with $normalization', async ({ normalization, path, is }) => {
    const files = [{ name: 'mesh.yaml', text: withMesh(deny) }];
    const mesh = { pathNormalization: { normalization } };
    const wish = { ...asked, scheme: 'http', method: 'GET', path } as const;
    const answer = await simulate(files, { mesh }, wish);
    expect(answer).toMatchObject({ kind: 'followed', ending: { kind: is } });
  });
});

test('a path that the proxies write otherwise is told', async () => {
  expect(told(await ask(withMesh(), { ...asked, path: '/a/../b?c' }))).toContain(
    'The proxies normalize the path "/a/../b" to "/b", as pathNormalization of the mesh config has it.',
  );
});
