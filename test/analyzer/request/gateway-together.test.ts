import { describe, expect, test } from 'vitest';
import { ask, told } from './asking.ts';
import { resource, withMesh } from './base.ts';

const http = 'port: { number: 80, name: http, protocol: HTTP }';
const https = 'port: { number: 443, name: https, protocol: HTTPS }, tls: { mode: SIMPLE }';
const gateway = (name: string, servers: string) =>
  resource('Gateway', name, `{ selector: { istio: front }, servers: [${servers}] }`);
const bound = (to: string, hosts = 'shop.example.com') =>
  resource(
    'VirtualService',
    'shop',
    `{ hosts: ['${hosts}'], gateways: [${to}], http: [{ directResponse: { status: 299 } }] }`,
  );
const front = { kind: 'gateway', name: 'default/front' } as const;

describe('of servers that take one request, there count', () => {
  test.each([
    {
      title: 'all of a plain port, not the narrowest alone',
      documents: [
        gateway('front', `{ ${http}, hosts: [other/shop.example.com] }, { ${http}, hosts: ['*'] }`),
        bound('front'),
      ],
      says: '299',
    },
    {
      title: 'all of another Gateway too, not its first alone',
      documents: [
        gateway('front', `{ ${http}, hosts: ['*'] }`),
        gateway('more', `{ ${http}, hosts: ['other/*'] }, { ${http}, hosts: [shop.example.com] }`),
        bound('more'),
      ],
      says: '299',
    },
    {
      title: 'in a handshake, those with the narrowest host',
      wish: { scheme: 'https' },
      documents: [
        gateway('front', `{ ${https}, hosts: ['*'] }`),
        gateway('more', `{ ${https}, hosts: [shop.example.com] }`),
        bound('more'),
      ],
      says: '299',
    },
    {
      title: 'in a handshake, none with a wider host',
      wish: { scheme: 'https' },
      documents: [
        gateway('front', `{ ${https}, hosts: ['*'] }`),
        gateway('more', `{ ${https}, hosts: [shop.example.com] }`),
        bound('front', '*'),
      ],
      says: 'No VirtualService in what you pasted is bound',
    },
  ] as const)('$title', async ({ documents, says, ...rest }) => {
    const wish = 'wish' in rest ? rest.wish : {};
    const { ending } = await ask(withMesh(...documents), { from: front, ...wish });
    expect(ending.text).toContain(says);
  });
});

test('that a server of another Gateway takes the handshake is told', async () => {
  const text = withMesh(
    gateway('front', `{ ${https}, hosts: ['*'] }`),
    gateway('more', `{ ${https}, hosts: [shop.example.com] }`),
  );
  expect(told(await ask(text, { from: front, scheme: 'https' }))).toContain(
    '+ gateway: The server of port 443 of the Gateway default/more takes it, for its host "shop.example.com". It is on the same Pods, and its host is the narrower one.',
  );
});
