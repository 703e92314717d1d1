import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseLineCases } from '#accesslogs/cases.ts';
import { root } from '../../scripts/program.ts';
import { chartroom } from './command.ts';

const cases = readFileSync(join(root, 'src/accesslogs/formats/istio-1.9.cases.txt'), 'utf8');
const lines = parseLineCases(cases).map(({ line }) => line);
const [client = '', server = ''] = lines;
const unhealthy = lines.find((line) => line.includes(' UH no_healthy_upstream ')) ?? '';
const log = [client, 'Hello', unhealthy].join('\n');

const accesslogs = (args: readonly string[], input: string | Uint8Array = log) =>
  chartroom(['accesslogs', ...args], { input });

const objects = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('Each line becomes one object, also the one that cannot be read.', async () => {
  const { code, out, err } = await accesslogs([]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(objects(out)).toMatchObject([
    { line: 1, response_code: 418, flags: [], kind: 'http', answeredBy: 'upstream' },
    { line: 2, error: 'This is no line of an access log in a known format.' },
    { line: 3, response_code: 503, flags: ['UH'], answeredBy: 'proxy', upstream_host: null },
  ]);
});

test('An object has every field of Istio, and what the line means.', async () => {
  const { out } = await accesslogs([], server);
  expect(objects(out)).toEqual([
    {
      line: 1,
      start_time: '2020-11-25T21:26:18.409Z',
      method: 'GET',
      path: '/status/418',
      protocol: 'HTTP/1.1',
      response_code: 418,
      response_flags: null,
      response_code_details: 'via_upstream',
      connection_termination_details: null,
      upstream_transport_failure_reason: null,
      bytes_received: 0,
      bytes_sent: 135,
      duration: 3,
      upstream_service_time: 1,
      x_forwarded_for: null,
      user_agent: 'curl/7.73.0-DEV',
      request_id: '84961386-6d84-929d-98bd-c5aee93b5c88',
      authority: 'httpbin:8000',
      upstream_host: '127.0.0.1:80',
      upstream_cluster: 'inbound|8000||',
      upstream_local_address: '127.0.0.1:41854',
      downstream_local_address: '10.44.1.27:80',
      downstream_remote_address: '10.44.1.23:37652',
      requested_server_name: 'outbound_.8000_._.httpbin.foo.svc.cluster.local',
      route_name: 'default',
      flags: [],
      kind: 'http',
      answeredBy: 'upstream',
      cluster: { direction: 'inbound', port: 8000, subset: null, host: null },
      direction: 'server',
      problem: 'application-refusal',
      explanation: expect.stringContaining('The application itself answered 418.') as string,
      causes: expect.any(Array) as string[],
      next: expect.any(Array) as string[],
      format: 'istio-1.9',
    },
  ]);
});

test.each([
  ['a file', ['a.log'], { 'a.log': log }],
  ['two files', ['a.log', 'b.log'], { 'a.log': client, 'b.log': `x\n${unhealthy}` }],
])('%s is read', async (_, args, files) => {
  const { code, out } = await chartroom(['accesslogs', ...args], { files });
  expect(code).toBe(0);
  expect(objects(out)).toHaveLength(3);
});

test('A file that PowerShell wrote is read.', async () => {
  const { out } = await accesslogs(['-'], Buffer.from(`\ufeff${client}\r\n`, 'utf16le'));
  expect(objects(out)).toMatchObject([{ response_code: 418, route_name: 'default' }]);
});

test.each([
  [['--failures', '--only', 'flag=UH'], [3]],
  [['--only', 'code=503', '--only', 'answeredBy=upstream'], []],
  [['-n', '1'], [1]],
])('%j chooses lines', async (args, expected) => {
  const { out } = await accesslogs(args);
  expect(out === '' ? [] : objects(out).map(({ line }) => line)).toEqual(expected);
});

test('A format of the user is read.', async () => {
  const { out } = await accesslogs(['-f', 'c=%RESPONSE_CODE% f=%RESPONSE_FLAGS%'], 'c=503 f=UO');
  expect(objects(out)).toMatchObject([{ response_code: 503, flags: ['UO'], format: 'custom' }]);
});

test('As text, a line is told with its causes.', async () => {
  const { out } = await accesslogs(['-o', 'text', '--failures', '--only', 'flag=UH']);
  expect(out).toContain('3: 503 UH GET / to outbound|80|v3|shop.prod.svc.cluster.local');
  expect(out).toContain('  1. No pod behind the service is ready.');
});

test('As a summary, causes are counted.', async () => {
  const { out } = await accesslogs(['-o', 'summary']);
  expect(out).toMatch(
    /^2 lines, 2 of them tell of a failure\. 2 HTTP, 0 TCP\.\nNot read: 1 × unknown\./,
  );
  expect(out).toContain('1  No endpoint that may be used (no-endpoint), first in line 3');
});

test('Masked, the log keeps its lines and loses its addresses.', async () => {
  const { out } = await accesslogs(['-o', 'masked']);
  expect(out.split('\n')).toHaveLength(4);
  expect(out).not.toContain('10.44.1.');
  expect(out).toContain('httpbin.foo.svc.cluster.local');
});

test('Signs that would move the cursor are shown, not obeyed.', async () => {
  const { out } = await accesslogs(['-o', 'text'], client.replace('/status', '/\u001b[2J'));
  expect(out).not.toContain('\u001b');
});

test.each([
  [['-o', 'jsn'], '-o cannot be "jsn". Did you mean "json"?'],
  [['--only', 'flg=UF'], '--only cannot be "flg=UF". Did you mean "flag=…"?'],
  [['-n', '0'], '--limit needs a whole number above 0, and was given "0".'],
  [['-f', '%REQ('], 'At character 1, "%REQ(" is no operator.'],
])('%j is wrong use', async (args, problem) => {
  const { code, out, err } = await accesslogs(args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`chartroom accesslogs: ${problem}`);
});

test.each([
  ['text that is no log', ['-'], 'no line of an access log was found'],
  ['a file that does not exist', ['no.log'], 'no.log does not exist.'],
])('%s ends with 65', async (_, args, problem) => {
  const { code, err } = await accesslogs(args, 'Hello\n');
  expect(code).toBe(65);
  expect(err).toContain(problem);
});
