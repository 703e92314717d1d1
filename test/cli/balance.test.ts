import { describe, expect, test } from 'vitest';
import { chartroom } from './command.ts';

/** Lines of one listener, worker after worker. */
function lines(counts: readonly number[], address = '0.0.0.0_15006'): string {
  return counts
    .map((count, worker) => `listener.${address}.worker_${worker}.downstream_cx_active: ${count}\n`)
    .join('');
}

const files = {
  'even.txt': lines([10, 11, 9, 10]),
  'idle.txt': lines([0, 0]),
  'few.txt': lines([1, 0, 1, 0]),
  'uneven.txt': lines([40, 2, 1, 3]),
  'single.txt': lines([40, 0, 0, 0]),
  'both.txt': lines([10, 11]) + lines([19, 1], '0.0.0.0_8080'),
  'totals.txt': 'listener.0.0.0.0_15006.downstream_cx_active: 4\n',
  'cut.txt': `${lines([40, 2, 1])}listener.0.0.0.0_15006.worker_3.downstream_cx_a`,
  'probes.txt': lines([520, 480]) + lines([0, 20], '0.0.0.0_15021'),
  'comma.txt': lines([10, 11]).replace('10', '1,000'),
  'exact.txt': lines([50, 50, 50, 49]),
  'readings.txt': `${lines([8, 9])}${lines([58, 60])}`.replaceAll('active', 'total'),
  'two-faults.txt': `${lines([40, 2, 1, 3])}${lines([0, 3], '0.0.0.0_15001')}${lines([31, 1, 0, 0], '10.112.43.239_9043')}`,
  'many.txt': Array.from({ length: 30 }, (_, index) =>
    lines([1, 0, 0, 0], `10.0.0.${index}_80`),
  ).join(''),
  'prose.txt': 'nothing to see\n',
  'folder/even.txt': lines([1]),
};

describe('the status', () => {
  test.each([
    [0, 'connections are even', 'even.txt'],
    [0, 'nothing is open', 'idle.txt'],
    [0, 'there are too few connections', 'few.txt'],
    [79, 'one worker has too many', 'uneven.txt'],
    [79, 'one worker does everything', 'single.txt'],
    [79, 'one of two listeners is uneven', 'both.txt'],
    [0, 'only probes are uneven', 'probes.txt'],
    [65, 'a count cannot be read', 'comma.txt'],
    [65, 'there are totals only', 'totals.txt'],
    [65, 'the text breaks off', 'cut.txt'],
    [65, 'there are no statistics', 'prose.txt'],
    [65, 'there is no such file', 'missing.txt'],
    [65, 'a folder is named', 'folder'],
    [1, 'two files are named', 'even.txt few.txt'],
    [1, 'the number of workers is none', 'even.txt --workers many'],
    [1, 'the release is none', 'even.txt --istio-version newest'],
    [1, 'an option is unknown', 'even.txt --worker 4'],
    [0, 'help is asked for', '--help'],
  ])('is %i where %s', async (code, _, args) => {
    const run = await chartroom(['balance', ...args.split(' ')], { files });
    expect(run.code, run.out + run.err).toBe(code);
    expect(run.err).not.toMatch(/^\s+at /m);
  });
});

test('standard input is read, with and without its sign', async () => {
  const input = lines([40, 2, 1, 3]);
  const named = await chartroom(['balance', '-', '-o', 'json'], { input });
  const unnamed = await chartroom(['balance', '-o', 'json'], { input });
  expect(unnamed).toEqual(named);
  expect(JSON.parse(named.out)).toMatchObject({
    verdict: 'imbalanced',
    listeners: [
      {
        pod: null,
        address: '0.0.0.0_15006',
        metric: 'downstream_cx_active',
        perWorker: [40, 2, 1, 3],
        workers: 4,
        total: 46,
        attainableShare: 46 / 160,
        verdict: 'imbalanced',
      },
    ],
  });
});

test('the number of workers may be given', async () => {
  const run = await chartroom(['balance', 'even.txt', '-w', '8', '-o', 'json'], { files });
  expect(JSON.parse(run.out)).toMatchObject({ verdict: 'imbalanced', listeners: [{ workers: 8 }] });
});

test('the answer is told in words', async () => {
  const { out } = await chartroom(['balance', 'both.txt'], { files });
  expect(out).toContain('0.0.0.0:8080 (port 8080): Imbalanced');
  expect(out).toContain('You have 2 workers and use 1.1 of them');
  expect(out).toMatch(/worker {4}0 {2}19 {2}#+ hot/);
  expect(out).toContain('0.0.0.0:15006 (inbound capture): Balanced');
  expect(out).not.toContain('EXACT_BALANCE');
});

test.each([
  ['the bars', 'exact.txt', /worker {4}3 {2}49 {2}#+/],
  ['the fingerprint of exact balance', 'exact.txt', /exact balance\s+seems to be on/],
  ['whether chance explains it', 'even.txt', /Chance alone is as uneven/],
  ['that a difference is judged', 'readings.txt', /Judged is what came between/],
])('of listeners that are balanced, it tells %s', async (_, file, told) => {
  const { out } = await chartroom(['balance', file], { files });
  expect(out).toContain('Balanced');
  expect(out).toMatch(told);
});

test('advice is on each listener that is uneven', async () => {
  const args = ['balance', 'two-faults.txt', '--advice', '--istio-version'];
  const { out } = await chartroom([...args, '1.24'], { files });
  expect(out).toContain('ISTIO_META_INBOUND_LISTENER_EXACT_BALANCE: "true"');
  expect(out).toContain('ISTIO_META_OUTBOUND_LISTENER_EXACT_BALANCE: "true"');
  expect(out).toContain('For 10.112.43.239:9043');
  expect(out).not.toContain('Leave port 15001 as it is');
  expect((await chartroom([...args, '1.10'], { files })).out).toContain('no switch helps');
});

test('what only all listeners together show comes first', async () => {
  const { out } = await chartroom(['balance', 'many.txt', '--advice'], { files });
  expect(out).toMatch(/^All 30 listeners together: One worker does everything/);
  expect(out).toContain('10.0.0.0:80 (one address, port 80): Too few connections, 1 connection\n');
  expect(out).toContain('1. Open more connections to each destination');
  expect(out).not.toContain('EXACT_BALANCE');
});

test.each([
  ['cut.txt', 'Take the statistics whole'],
  ['prose.txt', 'Fetch the statistics of a proxy'],
  ['totals.txt', 'Make the proxy count by worker'],
  ['comma.txt', 'leave them as they are'],
])('advice on %s is by what it lacks', async (file, title) => {
  const { out } = await chartroom(['balance', file, '--advice'], { files });
  expect(out).toMatch(new RegExp(`^1\\. .*${title}`, 'm'));
});

test('advice is for the release that is named', async () => {
  const of = (release: string) =>
    chartroom(['balance', 'uneven.txt', '--advice', '--istio-version', release], { files });
  expect((await of('1.24')).out).toContain('ISTIO_META_INBOUND_LISTENER_EXACT_BALANCE: "true"');
  expect((await of('1.12')).out).toContain('kind: EnvoyFilter');
});

test('what is missing is told beside the answer', async () => {
  const { out, err } = await chartroom(['balance', 'prose.txt', '-o', 'json'], { files });
  expect(JSON.parse(out)).toEqual({ verdict: 'no-data', listeners: [] });
  expect(err).toContain('No statistics of Envoy');
});
