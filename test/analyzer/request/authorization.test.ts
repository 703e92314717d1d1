import { describe, expect, test } from 'vitest';
import type { RequestWish } from '#analyzer/request/request.ts';
import { ask, told } from './asking.ts';
import { fromClient, resource, withMesh } from './base.ts';

const policy = (name: string, spec: string, metadata = '') =>
  resource('AuthorizationPolicy', name, spec, metadata);
const allow = (rules: string) => policy('allow', `{ rules: [${rules}] }`);
const deny = (rules: string) => policy('deny', `{ action: DENY, rules: [${rules}] }`);
const from = (source: string) => `{ from: [{ source: { ${source} } }] }`;
const to = (operation: string) => `{ to: [{ operation: { ${operation} } }] }`;
const when = (key: string, values: string) => `{ when: [{ key: '${key}', ${values} }] }`;
const tokens = resource('RequestAuthentication', 'tokens', '{ jwtRules: [{ issuer: me }] }');
const staff = {
  claims: { iss: 'me', sub: 'ann', aud: ['a', 'b'], groups: ['staff'], realm: { role: 'x' } },
};

type Row = {
  title: string;
  documents: string[];
  wish?: Partial<RequestWish>;
  is: 'served' | 'refused' | 'unknown';
};

/** Conditions of one ALLOW: those that hold let the request in, the others keep it out. */
const conditions: { rule: string; wish?: Partial<RequestWish>; is: Row['is'] }[] = [
  { rule: '{}', is: 'served' },
  { rule: from('principals: [cluster.local/ns/default/sa/buyer]'), is: 'served' },
  { rule: from('principals: ["*/sa/buyer"]'), is: 'served' },
  { rule: from('principals: ["*"]'), is: 'served' },
  { rule: from('principals: [cluster.local/ns/default/sa/other]'), is: 'refused' },
  { rule: from('notPrincipals: [cluster.local/ns/default/sa/buyer]'), is: 'refused' },
  { rule: from('principals: ["*"]'), wish: { from: { kind: 'outside' } }, is: 'refused' },
  { rule: from('notPrincipals: ["*"]'), wish: { from: { kind: 'outside' } }, is: 'served' },
  { rule: from('namespaces: [default]'), is: 'served' },
  { rule: from('namespaces: [other]'), is: 'refused' },
  { rule: from('serviceAccounts: [buyer]'), is: 'served' },
  { rule: from('serviceAccounts: [other/buyer]'), is: 'refused' },
  { rule: from('ipBlocks: [10.0.0.0/8]'), wish: { sourceIp: '10.1.2.3' }, is: 'served' },
  { rule: from('ipBlocks: [10.0.0.0/8]'), wish: { sourceIp: '11.1.2.3' }, is: 'refused' },
  {
    rule: from('notIpBlocks: ["2001:db8::/32"]'),
    wish: { sourceIp: '2001:db8::1' },
    is: 'refused',
  },
  { rule: from('ipBlocks: [10.0.0.0/8]'), is: 'unknown' },
  { rule: from('requestPrincipals: [me/ann]'), wish: staff, is: 'served' },
  { rule: from('requestPrincipals: ["*"]'), is: 'refused' },
  { rule: to('methods: [GET, PUT]'), is: 'served' },
  { rule: to('notMethods: [GET]'), is: 'refused' },
  { rule: to('paths: [/a]'), wish: { path: '/a?b' }, is: 'served' },
  { rule: to('paths: ["/a/*"]'), wish: { path: '/a/b/c' }, is: 'served' },
  { rule: to('paths: ["*/c"]'), wish: { path: '/a/b/c' }, is: 'served' },
  { rule: to('paths: ["/a/{*}/c"]'), wish: { path: '/a/b/c' }, is: 'served' },
  { rule: to('paths: ["/a/{*}"]'), wish: { path: '/a/b/c' }, is: 'refused' },
  { rule: to('paths: ["/a/{**}"]'), wish: { path: '/a/b/c' }, is: 'served' },
  { rule: to('notPaths: ["/a*"]'), wish: { path: '/ab' }, is: 'refused' },
  { rule: to('hosts: [SHOP]'), is: 'served' },
  { rule: to('notHosts: ["*op"]'), is: 'refused' },
  { rule: to('ports: ["8080"]'), is: 'served' },
  { rule: to('ports: ["80"]'), is: 'refused' },
  {
    rule: '{ to: [{ operation: { methods: [PUT] } }, { operation: { methods: [GET] } }] }',
    is: 'served',
  },
  { rule: '{ to: [{ operation: { methods: [GET], paths: [/b] } }] }', is: 'refused' },
  {
    rule: when('request.headers[x-user]', 'values: [jason]'),
    wish: { headers: { 'X-User': 'jason' } },
    is: 'served',
  },
  { rule: when('request.headers[x-user]', 'values: [jason]'), is: 'refused' },
  { rule: when('request.headers[x-user]', 'notValues: [jason]'), is: 'served' },
  { rule: when('source.namespace', 'values: [default]'), is: 'served' },
  { rule: when('destination.port', 'values: ["8080"]'), is: 'served' },
  { rule: when('request.auth.claims[groups]', 'values: [staff]'), wish: staff, is: 'served' },
  { rule: when('request.auth.claims[realm][role]', 'values: [other]'), wish: staff, is: 'refused' },
  { rule: when('request.auth.audiences', 'values: [b]'), wish: staff, is: 'served' },
  { rule: when('destination.ip', 'values: [10.0.0.1]'), is: 'unknown' },
];

describe('an ALLOW with', () => {
  test.each(conditions)('$rule of $wish: $is', async ({ rule, wish, is }) => {
    const { ending } = await ask(withMesh(allow(rule), tokens), {
      from: fromClient,
      host: 'shop',
      ...wish,
    });
    expect(ending.kind).toBe(is);
  });
});

const decisions: Row[] = [
  { title: 'no policy lets in', documents: [], is: 'served' },
  { title: 'an ALLOW without rules keeps out', documents: [policy('none', '{}')], is: 'refused' },
  {
    title: 'a DENY without rules denies nothing',
    documents: [policy('none', '{ action: DENY }')],
    is: 'served',
  },
  {
    title: 'DENY counts more than ALLOW',
    documents: [allow('{}'), deny(to('methods: [GET]'))],
    is: 'refused',
  },
  {
    title: 'DENY counts more than CUSTOM',
    documents: [
      policy('ask', '{ action: CUSTOM, provider: { name: ext }, rules: [{}] }'),
      deny('{}'),
    ],
    is: 'refused',
  },
  {
    title: 'a CUSTOM that fits leaves it open',
    documents: [policy('ask', '{ action: CUSTOM, provider: { name: ext }, rules: [{}] }')],
    is: 'unknown',
  },
  {
    title: 'a CUSTOM that does not fit leaves it to the others',
    documents: [
      policy(
        'ask',
        `{ action: CUSTOM, provider: { name: ext }, rules: [${to('methods: [PUT]')}] }`,
      ),
    ],
    is: 'served',
  },
  {
    title: 'one ALLOW of several is enough',
    documents: [allow(to('methods: [PUT]')), policy('more', '{ rules: [{}] }')],
    is: 'served',
  },
  {
    title: 'AUDIT decides nothing',
    documents: [policy('log', '{ action: AUDIT, rules: [{}] }')],
    is: 'served',
  },
  {
    title: 'a dry run of a DENY denies nothing',
    documents: [
      policy('try', '{ action: DENY, rules: [{}] }', 'annotations: { istio.io/dry-run: "true" }'),
    ],
    is: 'served',
  },
  {
    title: 'a dry run of an ALLOW keeps nobody out',
    documents: [policy('try', '{}', 'annotations: { istio.io/dry-run: "true" }')],
    is: 'served',
  },
  {
    title: 'a policy of the root namespace holds everywhere',
    documents: [policy('all', '{ action: DENY, rules: [{}] }', 'namespace: istio-system')],
    is: 'refused',
  },
  {
    title: 'a policy of another namespace does not',
    documents: [policy('all', '{ action: DENY, rules: [{}] }', 'namespace: other')],
    is: 'served',
  },
  {
    title: 'a policy for other labels does not',
    documents: [
      policy('all', '{ action: DENY, selector: { matchLabels: { app: x } }, rules: [{}] }'),
    ],
    is: 'served',
  },
  {
    title: 'a policy for a Kubernetes Gateway does not',
    documents: [
      policy(
        'all',
        '{ action: DENY, targetRefs: [{ kind: Gateway, group: gateway.networking.k8s.io, name: g }], rules: [{}] }',
      ),
    ],
    is: 'served',
  },
  {
    title: 'a token of an unknown issuer is refused',
    documents: [tokens],
    wish: { claims: { iss: 'other' } },
    is: 'refused',
  },
];

describe('of policies,', () => {
  test.each(decisions)('$title', async ({ documents, wish, is }) => {
    const { ending } = await ask(withMesh(...documents), {
      from: fromClient,
      host: 'shop',
      ...wish,
    });
    expect(ending.kind).toBe(is);
  });
});

test('the rule that decides is named with its place, a dry run with what it would do', async () => {
  const text = withMesh(
    deny(`${to('methods: [PUT]')}, ${from('namespaces: [default]')}`),
    policy('try', '{ rules: [{}] }', 'annotations: { istio.io/dry-run: "true" }'),
  );
  const answer = await ask(text, { from: fromClient, host: 'shop' });
  expect(told(answer)).toMatch(
    /! authorization: The AuthorizationPolicy default\/deny denies it by its rule 2: .* The namespace has to be "default", and is "default"\. @34/,
  );
  expect(told(answer)).toContain(
    'default/try (ALLOW) would fit, and decides nothing: it is a dry run.',
  );
});

test('a policy judges the path that the route has rewritten', async () => {
  const route = resource(
    'VirtualService',
    'shop',
    '{ hosts: [shop], http: [{ match: [{ uri: { prefix: /a } }], rewrite: { uri: /b }, route: [{ destination: { host: shop } }] }] }',
  );
  const text = withMesh(route, allow(to('paths: [/b/c]')));
  expect((await ask(text, { from: fromClient, host: 'shop', path: '/a/c' })).ending.kind).toBe(
    'served',
  );
});

test('of TCP, an ALLOW that asks for HTTP allows nothing, a DENY drops what asks for it', async () => {
  const tcp = (text: string) => text.replace('name: http, port: 80', 'name: tcp, port: 80');
  const asked = { from: fromClient, host: 'shop' };
  expect((await ask(tcp(withMesh(allow(to('methods: [GET]')))), asked)).ending.kind).toBe(
    'refused',
  );
  expect(
    (await ask(tcp(withMesh(deny(to('methods: [PUT], ports: ["8080"]')))), asked)).ending.kind,
  ).toBe('refused');
  expect(
    (await ask(tcp(withMesh(deny(to('methods: [PUT], ports: ["81"]')))), asked)).ending.kind,
  ).toBe('served');
});

test('who the gateway is, only the cluster knows', async () => {
  const route = resource(
    'VirtualService',
    'shop',
    '{ hosts: [shop.example.com], gateways: [gateway], http: [{ route: [{ destination: { host: shop } }] }] }',
  );
  const policies = withMesh(route, allow(from('principals: [cluster.local/ns/a/sa/b]')));
  expect((await ask(policies)).ending.kind).toBe('unknown');
});
