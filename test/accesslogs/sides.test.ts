import { expect, test } from 'vitest';
import { comparedSides, joinSides } from '#accesslogs/sides.ts';
import { caseLines, istioLine, logLines } from './sample-lines.ts';

const server = { to: '"127.0.0.1:80" inbound|8080||' };

test('Two lines that name one connection between two addresses belong together.', () => {
  const [client = '', answer = ''] = caseLines('istio-1.9');
  const [sides, ...more] = joinSides(logLines(answer, client));
  expect(more).toEqual([]);
  expect(sides).toMatchObject({ client: { number: 2 }, server: { number: 1 }, by: 'connection' });
});

test('Two lines with one request id belong together, if no other line has it.', () => {
  const two = [istioLine({ id: 'a' }), istioLine({ ...server, id: 'a' })];
  expect(joinSides(logLines(...two))).toMatchObject([{ by: 'request id' }]);
  expect(joinSides(logLines(...two, istioLine({ ...server, id: 'a' })))).toEqual([]);
});

test('Requests on one connection are told apart by their ids.', () => {
  const net = '10.1.2.9:40098 10.96.7.8:8080 10.1.2.9:40090 - default';
  const inbound = '127.0.0.6:1 10.1.5.5:8080 10.1.2.9:40098 - default';
  const lines = ['a', 'b'].flatMap((id) => [
    istioLine({ id, net }),
    istioLine({ ...server, id, net: inbound }),
  ]);
  const pairs = joinSides(logLines(...lines)).map((sides) => [
    sides.client.number,
    sides.server.number,
  ]);
  expect(pairs).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('A TCP connection is joined by its addresses.', () => {
  const tcp = { request: '- - -', code: '0', details: '-', id: '-', numbers: '5 5 9 -' };
  const client = istioLine({ ...tcp, net: '10.1.2.9:40098 10.96.7.8:8080 10.1.2.9:40090 - -' });
  const other = istioLine({
    ...tcp,
    ...server,
    net: '127.0.0.6:1 10.1.5.5:8080 10.1.2.9:40098 - -',
  });
  expect(joinSides(logLines(client, other))).toMatchObject([{ by: 'connection' }]);
});

test('A connection that the server refused belongs to the request that failed over it.', () => {
  const net = '10.1.2.9:40098 10.96.7.8:8080 10.1.2.9:40090 - default';
  const request = istioLine({ code: '503', flags: 'UC', details: 'x', numbers: '0 95 3 -', net });
  const refused = istioLine({
    request: '- - -',
    code: '0',
    flags: 'NR',
    details: 'filter_chain_not_found',
    numbers: '0 0 0 -',
    id: '-',
    to: '"-" -',
    net: '- 10.1.5.5:8080 10.1.2.9:40098 - -',
  });
  expect(joinSides(logLines(request, refused))).toMatchObject([
    { client: { number: 1 }, server: { number: 2 }, by: 'connection' },
  ]);
});

test('The comparison tells where the time went and where the cause is.', () => {
  const [client, other] = logLines(
    istioLine({ code: '503', flags: 'UC', details: 'x', numbers: '0 95 30 -' }),
    istioLine({ ...server, code: '0', flags: 'NR', details: 'y', numbers: '0 0 10 -' }),
  );
  expect(comparedSides({ client: client!, server: other!, by: 'connection' })).toEqual([
    'The client’s side counted 30 ms, the server’s side 10 ms: 20 ms passed between the proxies and in the client’s.',
    'The client’s side says 503; on the server’s side no response was begun.',
    'Only the server’s side has NR: the cause is there.',
  ]);
});
