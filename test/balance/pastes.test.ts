import { describe, expect, test } from 'vitest';
import { answerOf } from '#balance/answer.ts';
import { judge } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import { sumsOf } from '#balance/sums.ts';
import { a, lines, series, vector } from './stats.ts';

/** A paste, and the counts of each listener by pod and address. */
const cases: readonly (readonly [string, string, Record<string, number[]>])[] = [
  [
    'workers stand in the order of their numbers',
    lines(a, [1, 2]) + `listener.${a}.worker_10.downstream_cx_active: 3\n`,
    { [a]: [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3] },
  ],
  [
    'workers that are not listed count as zero, up to the concurrency',
    `${lines(a, [4, 4])}server.concurrency: 4\n`,
    { [a]: [4, 4, 0, 0] },
  ],
  [
    'another listener and a watchdog tell of workers, too',
    `${lines(a, [4])}${lines('0.0.0.0_80', [1, 1])}server.worker_2.watchdog_miss: 0\n`,
    { [a]: [4, 0, 0], '0.0.0.0_80': [1, 1, 0] },
  ],
  [
    'the gauge goes before the total',
    lines(a, [1, 2]) + lines(a, [8, 9], 'total'),
    { [a]: [1, 2] },
  ],
  ['the total stands in for a gauge', lines(a, [8, 9], 'total'), { [a]: [8, 9] }],
  [
    'two readings of a counter give their difference',
    `${lines(a, [8, 9], 'total')}\n${lines(a, [10, 19], 'total')}`,
    { [a]: [2, 10] },
  ],
  [
    'a counter that was reset between two readings counts from its start',
    `${lines(a, [8, 9], 'total')}\n${lines(a, [2, 1], 'total')}`,
    { [a]: [2, 1] },
  ],
  [
    'pods below the banners of istioctl are kept apart',
    `\n\nThe result of pod web-0:\n\n${lines(a, [5, 0])}\n\nThe result of pod web-1:\n\n${lines(a, [0, 5])}`,
    { [`web-0 ${a}`]: [5, 0], [`web-1 ${a}`]: [0, 5] },
  ],
  [
    'banners may stand before JSON',
    ['web-0', 'web-1']
      .map(
        (pod, index) =>
          `The result of pod ${pod}:\n\n${JSON.stringify({ stats: [{ name: `listener.${a}.worker_0.downstream_cx_active`, value: index + 1 }] }, null, 2)}\n\n`,
      )
      .join(''),
    { [`web-0 ${a}`]: [1], [`web-1 ${a}`]: [2] },
  ],
  [
    'commands tell the pod',
    `$ kubectl -n shop exec web-0 -c istio-proxy -- pilot-agent request GET stats\nDefaulted container "istio-proxy" out of: istio-proxy\n${lines(a, [5, 0])}$ kubectl exec -it pod/web-1 -c istio-proxy -n shop -- curl\n${lines(a, [0, 5])}$ istioctl x es -n shop web-2 -o short\n${lines(a, [1, 1])}`,
    { [`web-0 ${a}`]: [5, 0], [`web-1 ${a}`]: [0, 5], [`web-2 ${a}`]: [1, 1] },
  ],
  [
    'a name alone on its line tells the pod',
    `reviews-v1-5f7d8c9b6-x2x4z\n${lines(a, [5, 0])}==> web-1 <==\n${lines(a, [0, 5])}`,
    { [`reviews-v1-5f7d8c9b6-x2x4z ${a}`]: [5, 0], [`web-1 ${a}`]: [0, 5] },
  ],
  [
    'statistics and concurrency of one pod may come from two commands',
    `$ kubectl exec web-0 -- pilot-agent request GET stats\n${lines(a, [5])}$ kubectl exec web-0 -- pilot-agent request GET server_info\n{"command_line_options":{"concurrency":3}}`,
    { [`web-0 ${a}`]: [5, 0, 0] },
  ],
  [
    'the admin port, the main thread and other names are left out',
    `listener.admin.main_thread.downstream_cx_active: 2\nlistener.admin.downstream_cx_active: 2\nlistener.${a}.main_thread.downstream_cx_active: 1\nhttp.x.downstream_cx_active: 1\nlistener.${a}.http.x.worker_0.downstream_cx_active: 3\n${lines(a, [6])}`,
    { [a]: [6] },
  ],
  [
    'values may have exponents',
    `listener.${a}.worker_0.downstream_cx_active: 1.15e+04 \n`,
    { [a]: [11_500] },
  ],
  [
    'pods of an answer of Prometheus are kept apart',
    vector(series('web-0', 0, '4'), series('web-1', 1, '5')),
    { [`web-0 ${a}`]: [4], [`web-1 ${a}`]: [0, 5] },
  ],
  [
    'pods of one name in two namespaces are kept apart',
    vector(
      series('web-0', 0, '4', { namespace: 'a' }),
      series('web-0', 0, '5', { namespace: 'b' }),
    ),
    { [`a/web-0 ${a}`]: [4], [`b/web-0 ${a}`]: [5] },
  ],
  [
    'listeners without counts of workers are shown without',
    `listener.${a}.downstream_cx_active: 7\n`,
    { [a]: [] },
  ],
];

describe('a paste', () => {
  test.each(cases)('%s', (_, text, counts) => {
    const { listeners } = judge(readStats(text));
    const found = listeners.map(({ pod, address, perWorker }) => [
      [pod, address].filter(Boolean).join(' '),
      perWorker,
    ]);
    expect(Object.fromEntries(found)).toEqual(counts);
  });

  test('the user may know the number of workers', () => {
    const [listener] = judge(readStats(lines(a, [4, 4])), { workers: 6 }).listeners;
    expect(listener).toMatchObject({ perWorker: [4, 4, 0, 0, 0, 0], workers: 6 });
    expect(judge(readStats(lines(a, [4, 4])), { workers: 1 }).listeners[0]?.workers).toBe(2);
  });

  test('the worst listener comes first, and gives the verdict', () => {
    const text = lines('0.0.0.0_80', [0, 0]) + lines(a, [9, 1]) + lines('0.0.0.0_81', [5, 5]);
    const { verdict, listeners } = judge(readStats(text));
    expect(verdict).toBe('imbalanced');
    expect(listeners.map(({ verdict: one }) => one)).toEqual(['imbalanced', 'balanced', 'idle']);
  });

  test('the answer has the keys that others rely on', () => {
    const [listener] = answerOf(judge(readStats(lines(a, [9, 1])))).listeners;
    expect(Object.keys(listener ?? {})).toEqual(
      'pod address metric perWorker workers total jain effectiveWorkers maxOverMean attainableShare cv gini chiSquare pValue verdict'.split(
        ' ',
      ),
    );
    expect(listener).toMatchObject({
      pod: null,
      address: a,
      metric: 'downstream_cx_active',
      total: 10,
    });
  });

  test.each([
    [
      'text',
      `listener.${a}.worker_0.downstream_cx_active: 1,000\n${lines(a, [1]).replace('_0', '_1')}`,
    ],
    ['a value without digits', `listener.${a}.worker_0.downstream_cx_active: abc\n`],
    ['an answer of Prometheus', vector(series('web-0', 0, 'NaN'), series('web-0', 1, '10'))],
  ])('a count that cannot be read leaves its listener without a verdict: %s', (_, text) => {
    const { verdict, listeners } = judge(readStats(text + lines('0.0.0.0_80', [])));
    expect(verdict).toBe('no-data');
    expect(listeners).toMatchObject([{ verdict: 'no-data', perWorker: [], unreadable: true }]);
  });

  test('what a listener says of itself is not needed', () => {
    const text = `${lines(a, [5, 5])}listener.${a}.downstream_cx_active: ten\n`;
    expect(readStats(text).unreadable).toEqual([]);
    expect(judge(readStats(text)).verdict).toBe('balanced');
  });

  test('a total that cannot be read does not matter beside a gauge', () => {
    const text = `${lines(a, [5, 5])}listener.${a}.worker_0.downstream_cx_total: ?\n`;
    expect(judge(readStats(text)).verdict).toBe('balanced');
  });

  test('many listeners of one connection each show in their sum', () => {
    const text = Array.from({ length: 12 }, (_, index) =>
      lines(`10.0.0.${index}_9043`, [1, 0, 0, 0]),
    ).join('');
    const { verdict, listeners } = judge(readStats(text));
    expect(verdict).toBe('too-few-connections');
    expect(sumsOf(listeners)).toMatchObject([
      { perWorker: [12, 0, 0, 0], verdict: 'single-worker', leads: true },
    ]);
  });
});
