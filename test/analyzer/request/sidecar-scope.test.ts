import { describe, expect, test } from 'vitest';
import { ask } from './asking.ts';
import { fromClient, resource, withMesh } from './base.ts';

const route = resource(
  'VirtualService',
  'shop',
  '{ hosts: [shop], http: [{ directResponse: { status: 201 } }] }',
);
const other = "{ hosts: ['./other.default.svc.cluster.local'] }";
const all = "{ hosts: ['./*'] }";
const on = (port: number, listener: string) =>
  listener.replace('{', `{ port: { number: ${port}, name: http, protocol: HTTP },`);

describe('a request to port 80 through a Sidecar', () => {
  test.each([
    { title: 'that lets the host in on this port alone', egress: on(80, all), knows: true },
    { title: 'that lets the host in on another port alone', egress: on(8080, all), knows: false },
    {
      title: 'that lets the host in on another port, and not on all others',
      egress: `${on(8080, all)}, ${other}`,
      knows: false,
    },
    {
      title: 'that lets the host in on all ports that have no listener, as this one has',
      egress: `${on(80, other)}, ${all}`,
      knows: false,
    },
    {
      title: 'that lets the host in on all ports but another',
      egress: `${on(8080, other)}, ${all}`,
      knows: true,
    },
  ])('$title: $knows', async ({ egress, knows }) => {
    const text = withMesh(route, resource('Sidecar', 'default', `{ egress: [${egress}] }`));
    const { ending } = await ask(text, { from: fromClient, host: 'shop' });
    expect(ending.text).toContain(knows ? '201' : 'not in what you pasted');
  });
});
