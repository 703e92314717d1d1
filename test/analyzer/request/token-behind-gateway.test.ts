import { describe, expect, test } from 'vitest';
import { ask, told } from './asking.ts';
import { resource, routed, toShop, withMesh } from './base.ts';

const staff = { claims: { iss: 'me', sub: 'ann', group: 'staff' } };
const atGateway = 'selector: { matchLabels: { istio: ingressgateway } }';
const inRoot = 'namespace: istio-system';

/** A shop that lets in who comes with a token, and what reads tokens at both proxies. */
function mesh(ruleOfGateway: string, route = `{ route: ${toShop} }`): string {
  return withMesh(
    routed(`[${route}]`),
    resource('RequestAuthentication', 'shop', '{ jwtRules: [{ issuer: me }] }'),
    resource(
      'AuthorizationPolicy',
      'shop',
      '{ selector: { matchLabels: { app: shop } }, rules: [{ from: [{ source: { requestPrincipals: [me/ann] } }] }] }',
    ),
    ...(ruleOfGateway === ''
      ? []
      : [
          resource(
            'RequestAuthentication',
            'gateway',
            `{ ${atGateway}, jwtRules: [${ruleOfGateway}] }`,
            inRoot,
          ),
        ]),
  );
}

describe('behind a gateway', () => {
  test.each([
    {
      rule: '{ issuer: me }',
      title: 'does not see a token that the gateway has read',
      served: false,
    },
    {
      rule: '{ issuer: me, forwardOriginalToken: true }',
      title: 'sees a token that the gateway forwards',
      served: true,
    },
    {
      rule: '{ issuer: other, forwardOriginalToken: true }, { issuer: me }',
      title: 'does not see a token that another rule would forward',
      served: false,
    },
    { rule: '', title: 'sees a token that the gateway does not read', served: true },
  ])('a workload $title', async ({ rule, served }) => {
    const { ending } = await ask(mesh(rule), staff);
    expect(ending.kind).toBe(served ? 'served' : 'refused');
  });
});

test('that the gateway takes the token out is told, and its routes see the claims all the same', async () => {
  const match = "{ match: [{ headers: { '@request.auth.claims.group': { exact: staff } } }]";
  const answer = await ask(mesh('{ issuer: me }', `${match}, route: ${toShop} }`), staff);
  expect(answer.ending.kind).toBe('refused');
  expect(told(answer)).toContain('The claim "group" has to be "staff", and is "staff".');
  expect(told(answer)).toContain(
    'istio-system/gateway takes the token out of the request, as forwardOriginalToken is not true',
  );
});
