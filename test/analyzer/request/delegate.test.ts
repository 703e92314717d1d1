import { describe, expect, test } from 'vitest';
import { ask } from './asking.ts';
import { resource, routed, withMesh } from './base.ts';

const root = (match: string, namespace = '') =>
  routed(
    `[{ match: [${match}], timeout: 9s, delegate: { name: parts${namespace} } }, { directResponse: { status: 204 } }]`,
  );
const delegate = (http: string, spec = '', metadata = '') =>
  resource('VirtualService', 'parts', `{ ${spec} http: ${http} }`, metadata);
const answers = (match: string) => `[{ match: [${match}], directResponse: { status: 201 } }]`;

type Row = { title: string; root: string; own: string; path?: string; says: string };

const rows: Row[] = [
  {
    title: 'narrows the path',
    root: '{ uri: { prefix: /a } }',
    own: '{ uri: { prefix: /a/b } }',
    path: '/a/b/c',
    says: '201',
  },
  {
    title: 'is not asked where the root does not fit',
    root: '{ uri: { prefix: /a } }',
    own: '{ method: { exact: GET } }',
    path: '/b',
    says: '204',
  },
  {
    title: 'adds a condition of its own',
    root: '{ uri: { prefix: /a } }',
    own: '{ method: { exact: PUT } }',
    path: '/a',
    says: '204',
  },
  {
    title: 'is dropped where it widens the path',
    root: '{ uri: { prefix: /a/b } }',
    own: '{ uri: { prefix: /a } }',
    path: '/a/b',
    says: '204',
  },
  {
    title: 'is dropped where the root has an expression for the path',
    root: "{ uri: { regex: '/a.*' } }",
    own: '{ uri: { prefix: /a } }',
    path: '/a',
    says: '204',
  },
  {
    title: 'is dropped where another header value is wanted',
    root: '{ headers: { x: { prefix: a } } }',
    own: '{ headers: { x: { prefix: "" , exact: b } } }',
    says: '204',
  },
];

describe('a delegate', () => {
  test.each(rows)('$title', async ({ root: match, own, path = '/', says }) => {
    const text = withMesh(root(match), delegate(answers(own)));
    expect((await ask(text, { path, headers: { x: 'ab' } })).ending.text).toContain(says);
  });

  test('without a match takes all that the root lets through', async () => {
    const text = withMesh(
      root('{ uri: { prefix: /a } }'),
      delegate('[{ directResponse: { status: 201 } }]'),
    );
    expect((await ask(text, { path: '/a' })).ending.text).toContain('201');
  });

  test('with hosts of its own is none', async () => {
    const text = withMesh(
      root('{ uri: { prefix: /a } }'),
      delegate(answers('{}'), 'hosts: [a.b],'),
    );
    expect((await ask(text, { path: '/a' })).ending.text).toContain('204');
  });

  test('of another namespace has to be exported to that of the root', async () => {
    const match = '{ uri: { prefix: /a } }';
    const other = (spec: string) =>
      withMesh(
        root(match, ', namespace: other'),
        delegate(answers('{}'), spec, 'namespace: other'),
      );
    expect((await ask(other(''), { path: '/a' })).ending.text).toContain('201');
    expect((await ask(other('exportTo: ["."],'), { path: '/a' })).ending.text).toContain('204');
  });

  test('that was not pasted leaves the answer undecided', async () => {
    const answer = await ask(withMesh(root('{ uri: { prefix: /a } }')), { path: '/a' });
    expect(answer.decided).toBe(false);
  });
});
