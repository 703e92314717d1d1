import { describe, expect, test } from 'vitest';
import { askAll, type Network } from '../../scripts/links/ask-all.ts';

type Reply = number | { status: number; retryAfter: string } | Error;

/** A network that gives each address its replies in turn, and keeps what was asked. */
function network(replies: Record<string, readonly Reply[]>) {
  const asked: string[] = [];
  const waited: number[] = [];
  const left = new Map(Object.entries(replies).map(([address, all]) => [address, [...all]]));
  const connection: Network = {
    fetch(address, { method }) {
      asked.push(`${method} ${address}`);
      const all = left.get(address) ?? [];
      const reply = all.length > 1 ? all.shift() : all[0];
      if (reply === undefined || reply instanceof Error) {
        return Promise.reject(reply ?? new Error(`nobody expected ${address}`));
      }
      const [status, headers] =
        typeof reply === 'number'
          ? [reply, {}]
          : [reply.status, { 'retry-after': reply.retryAfter }];
      return Promise.resolve(new Response(null, { status, headers }));
    },
    wait(milliseconds) {
      waited.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { connection, asked, waited };
}

function failure(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

const page = 'https://a.example/';

describe('what an address answers', () => {
  test.for<[string, Reply[], string, string[]]>([
    ['200: it is there', [200], 'there', ['HEAD']],
    ['404, and again 404 to GET: gone', [404, 404], 'gone', ['HEAD', 'GET']],
    ['404 to HEAD, 200 to GET: there', [404, 200], 'there', ['HEAD', 'GET']],
    ['405 to HEAD, 200 to GET: there', [405, 200], 'there', ['HEAD', 'GET']],
    ['410: gone', [410], 'gone', ['HEAD', 'GET']],
    ['403: a refusal is no proof', [403], 'unclear', ['HEAD', 'GET']],
    ['429 once, then 200: there', [429, 200], 'there', ['HEAD', 'HEAD']],
    ['429 for ever: not clear', [429], 'unclear', ['HEAD', 'HEAD', 'HEAD']],
    ['500, then 200: there', [500, 500, 200], 'there', ['HEAD', 'GET', 'HEAD']],
    ['a host that nobody knows: gone', [failure('ENOTFOUND')], 'gone', ['HEAD']],
    ['a lost connection, then 200: there', [failure('ECONNRESET'), 200], 'there', ['HEAD', 'HEAD']],
    [
      'a host that is down: not clear',
      [failure('ECONNREFUSED')],
      'unclear',
      ['HEAD', 'HEAD', 'HEAD'],
    ],
  ])('%s', async ([, replies, kind, methods]) => {
    const { connection, asked } = network({ [page]: replies });
    const answers = await askAll([page], connection);
    expect(answers.get(page)?.kind).toBe(kind);
    expect(asked).toEqual(methods.map((method) => `${method} ${page}`));
  });

  test('Between tries it waits longer each time, or as long as the host says.', async () => {
    const busy = network({ [page]: [503] });
    await askAll([page], busy.connection);
    expect(busy.waited).toEqual([2000, 4000]);
    const told = network({ [page]: [{ status: 429, retryAfter: '7' }, 200] });
    await askAll([page], told.connection);
    expect(told.waited).toEqual([7000]);
    const long = network({ [page]: [{ status: 429, retryAfter: '3600' }, 200] });
    await askAll([page], long.connection);
    expect(long.waited).toEqual([60_000]);
  });

  test('Of a recording it asks whether YouTube can show it.', async () => {
    const video = 'https://www.youtube.com/watch?v=aaaaaaaaaaa';
    const asked = `https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(video)}`;
    const { connection } = network({ [asked]: [404] });
    expect((await askAll([video], connection)).get(video)).toEqual({ kind: 'gone', reason: '404' });
  });

  test('Of a host that is down only one address is asked.', async () => {
    const { connection, asked } = network({ [page]: [failure('ECONNREFUSED')] });
    const answers = await askAll([page, `${page}2`], connection);
    expect([...answers.values()].map(({ kind }) => kind)).toEqual(['unclear', 'unclear']);
    expect(asked).toHaveLength(3);
  });

  test('A host is asked one thing at a time, and hosts side by side.', async () => {
    const open = new Map<string, number>();
    let most = 0;
    let together = 0;
    const connection: Network = {
      async fetch(address) {
        const { host } = new URL(address);
        open.set(host, (open.get(host) ?? 0) + 1);
        most = Math.max(most, ...open.values());
        together = Math.max(together, [...open.values()].filter((count) => count > 0).length);
        await new Promise((resolve) => setImmediate(resolve));
        open.set(host, (open.get(host) ?? 0) - 1);
        return new Response(null, { status: 200 });
      },
      wait: () => Promise.resolve(),
    };
    const addresses = ['a', 'b', 'c'].flatMap((host) =>
      [1, 2, 3, 4].map((page) => `https://${host}.example/${page}`),
    );
    expect((await askAll(addresses, connection)).size).toBe(12);
    expect([most, together]).toEqual([1, 3]);
  });
});
