import { describe, expect, test } from 'vitest';
import { allSteps, ask } from './asking.ts';
import { routed, toShop, withMesh } from './base.ts';

const actions = [
  {
    title: 'a rewrite of the prefix',
    route: 'match: [{ uri: { prefix: /a } }], rewrite: { uri: /b }',
    says: 'The path "/a/1" becomes "/b/1".',
  },
  {
    title: 'a rewrite of the whole path',
    route: 'match: [{ uri: { exact: /a/1 } }], rewrite: { uri: /b }',
    says: 'The path "/a/1" becomes "/b".',
  },
  {
    title: 'a rewrite by an expression',
    route: "rewrite: { uriRegexRewrite: { match: '^/a/(.*)$', rewrite: '/x/\\1' } }",
    says: 'The path "/a/1" becomes "/x/1".',
  },
  {
    title: 'a rewrite of the host',
    route: 'rewrite: { authority: b.c }',
    says: 'The host becomes "b.c".',
  },
  {
    title: 'headers',
    route: 'headers: { request: { set: { x: "1" }, remove: [z] } }',
    says: 'Of the request, it sets x: 1, removes z.',
  },
  { title: 'a timeout', route: 'timeout: 3s', says: 'After 3s' },
  { title: 'no timeout', route: 'timeout: 0s', says: 'The timeout is 0' },
  {
    title: 'retries',
    route: 'retries: { attempts: 2, perTryTimeout: 1s, retryOn: 5xx }',
    says: 'up to 2 times, each for 1s at most, on 5xx.',
  },
  {
    title: 'a fault for some',
    route: 'fault: { abort: { httpStatus: 500, percentage: { value: 10 } } }',
    says: '10 % of the requests are answered 500',
  },
  {
    title: 'a fault without a percentage',
    route: 'fault: { abort: { httpStatus: 418 } }',
    says: 'The fault gives no percentage, which is 0 %: no request is answered 418.',
  },
  {
    title: 'a fault of 0 %',
    route: 'fault: { abort: { httpStatus: 418, percentage: { value: 0 } } }',
    says: 'The percentage of the fault is 0: no request is answered 418.',
  },
  {
    title: 'a delay',
    route: 'fault: { delay: { fixedDelay: 5s, percentage: { value: 100 } } }',
    says: 'All requests wait 5s',
  },
  {
    title: 'a delay without a percentage',
    route: 'fault: { delay: { fixedDelay: 5s } }',
    says: 'The fault gives no percentage, which is 0 %: no request waits 5s.',
  },
  {
    title: 'a mirror',
    route: 'mirror: { host: b }, mirrorPercentage: { value: 50 }',
    says: 'A copy of 50 % of the requests goes to b',
  },
];

describe('of a route,', () => {
  test.each(actions)('$title is told', async ({ route, says }) => {
    const answer = await ask(withMesh(routed(`[{ ${route}, route: ${toShop} }]`)), {
      path: '/a/1',
    });
    expect(
      allSteps(answer.steps)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(says);
    expect(answer.ending.kind).toBe('served');
  });

  test.each([
    {
      route: 'redirect: { uri: /b, authority: c.d, redirectCode: 302 }',
      says: '302 and sends the client to http://c.d/b?x=1&b',
    },
    {
      route: 'match: [{ uri: { prefix: /a } }], redirect: { prefixRewrite: /b, scheme: https }',
      says: '301 and sends the client to https://shop.example.com/b/1?x=1&b',
    },
    { route: 'redirect: { port: 8443 }', says: 'http://shop.example.com:8443/a/1?x=1' },
    {
      route: 'fault: { abort: { httpStatus: 418, percentage: { value: 100 } } }',
      says: 'answers 418 to every request',
    },
  ])('$route answers by itself', async ({ route, says }) => {
    const { ending } = await ask(withMesh(routed(`[{ ${route} }]`)), { path: '/a/1?x=1&b' });
    expect(ending.kind).toBe('answered');
    expect(ending.text).toContain(says);
  });
});
