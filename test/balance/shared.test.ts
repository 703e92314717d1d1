import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '#balance/formats.ts';
import { judge, type JudgeSettings } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import { samples } from '#balance/samples.ts';
import { sharing } from '#balance/shared.ts';

const texts = {
  ...Object.fromEntries(
    formats.map(({ name, title }) => [
      title,
      readFileSync(`src/balance/formats/${name}.sample.txt`, 'utf8'),
    ]),
  ),
  ...Object.fromEntries(samples.map(({ title, text }) => [title, text])),
  'workers that only the server names':
    'server.worker_5.watchdog_miss: 0\nlistener.a.worker_0.downstream_cx_active: 9',
  'a count that cannot be read': 'listener.a.worker_0.downstream_cx_active: 1,000',
  'two proxies without names': [1, 2]
    .map((count) => `envoy_listener_worker_0_downstream_cx_active{job="${count}"} ${count}`)
    .join('\n'),
  'two readings of a counter': [3, 40]
    .map((count) => `listener.a.worker_0.downstream_cx_total: ${count}`)
    .join('\n'),
};

function judged(text: string, settings: JudgeSettings = {}) {
  return judge(readStats(text), settings).listeners.map(
    ({ metric, perWorker, workers, verdict, difference, ownTotal, chiSquare }) => ({
      ...{ metric, perWorker, workers, verdict, difference, ownTotal, chiSquare },
    }),
  );
}

describe('a text to be shared', () => {
  test.each(Object.entries(texts))('is judged as the text it came from: %s', (_, text) => {
    const shared = sharing()(readStats(text));
    expect(judged(shared)).toEqual(judged(text));
    expect(judged(shared, { workers: 4 })).toEqual(judged(text, { workers: 4 }));
  });

  test('names neither pods nor addresses, and names the same alike before and after', () => {
    const share = sharing();
    const text = (count: number) =>
      [
        'The result of pod cart-7d9c5b6f4-x2x4z:',
        `listener.10.4.7.9_443.worker_0.downstream_cx_active: ${count}`,
        `listener.[fd00_10__5]_8080.worker_0.downstream_cx_active: ${count}`,
        'listener.[__]_15006.worker_0.downstream_cx_active: 1',
        'listener.0.0.0.0_15006.worker_0.downstream_cx_active: 1',
      ].join('\n');
    const [before, after] = [text(1), text(2)].map((one) => share(readStats(one)));
    expect(before).toBe(
      [
        'The result of pod pod-1:',
        'server.worker_0.watchdog_miss: 0',
        'listener.10.0.0.1_443.worker_0.downstream_cx_active: 1',
        'listener.[2001_db8__2]_8080.worker_0.downstream_cx_active: 1',
        'listener.[__]_15006.worker_0.downstream_cx_active: 1',
        'listener.0.0.0.0_15006.worker_0.downstream_cx_active: 1',
      ].join('\n'),
    );
    expect(after).toBe(
      before
        ?.replace('_443.worker_0.downstream_cx_active: 1', '_443.worker_0.downstream_cx_active: 2')
        .replace(
          '_8080.worker_0.downstream_cx_active: 1',
          '_8080.worker_0.downstream_cx_active: 2',
        ),
    );
  });
});
