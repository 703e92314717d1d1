import { describe, expect, test } from 'vitest';
import { readWish, type TypedRequest } from '#analyzer/request/read-wish.ts';

const typed: TypedRequest = {
  from: 'gateway default/front',
  scheme: 'https',
  host: 'shop.example.com',
  path: '',
  method: 'get',
  headers: 'X-User: jason\n\naccept:text/html\n',
  port: '8443',
  sni: '',
  sourceIp: ' 10.0.0.1 ',
  claims: '{"iss": "me"}',
};

test('what is typed is read; what is empty is not said', () => {
  expect(readWish(typed)).toEqual({
    kind: 'wish',
    wish: {
      from: { kind: 'gateway', name: 'default/front' },
      scheme: 'https',
      host: 'shop.example.com',
      path: '/',
      method: 'get',
      headers: { 'x-user': 'jason', accept: 'text/html' },
      port: 8443,
      sourceIp: '10.0.0.1',
      claims: { iss: 'me' },
    },
  });
});

describe('what cannot be read is told', () => {
  test.each<[Partial<TypedRequest>, string]>([
    [{ from: '' }, 'Choose where'],
    [{ headers: 'jason' }, '"jason" is no header'],
    [{ port: 'http' }, 'was given as "http"'],
    [{ claims: 'x' }, 'no object of JSON'],
    [{ claims: '[]' }, 'no object of JSON'],
  ])('%o', (change, says) => {
    expect(readWish({ ...typed, ...change })).toMatchObject({
      problem: expect.stringContaining(says) as string,
    });
  });
});
