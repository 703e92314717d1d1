import { describe, expect, test } from 'vitest';
import { adviceFor, adviceForAll, missingIn, situationOf } from '#balance/advice.ts';
import type { Missing } from '#balance/advice/situation.ts';
import { judge } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import { outbound, situation } from './situation.ts';

describe('what is missing', () => {
  test.each<[string, string, Missing]>([
    ['prose', 'hello world', 'statistics'],
    ['nothing', '', 'statistics'],
    ['statistics of the server alone', 'server.concurrency: 2\n', 'counters'],
    ['an error', '{"status":"error","errorType":"bad_data","error":"parse error"}', 'answer'],
    [
      'an answer without series',
      '{"status":"success","data":{"resultType":"vector","result":[]}}',
      'series',
    ],
  ])('in %s', (_, given, missing) => {
    expect(missingIn(readStats(given))).toBe(missing);
  });

  test.each<[string, string, Missing | undefined]>([
    [
      'of a text that breaks off',
      'listener.a.worker_0.downstream_cx_active: 3\nlistener.a.w',
      'end',
    ],
    ['of a count with a comma', 'listener.a.worker_0.downstream_cx_active: 1,000', 'number'],
    ['of totals alone', 'listener.a.downstream_cx_active: 3', 'counters'],
    [
      'of one worker that may have others',
      'listener.a.worker_0.downstream_cx_active: 3',
      'workers',
    ],
    ['of nothing', 'listener.a.worker_1.downstream_cx_active: 3', undefined],
  ])('in a listener %s', (_, given, missing) => {
    const { listeners } = judge(readStats(given));
    expect(situationOf(listeners[0]!, listeners).missing).toBe(missing);
  });
});

describe('advice on several listeners', () => {
  const list = adviceForAll([
    ['in', situation({})],
    ['out', situation(outbound)],
  ]);
  const of = (id: string) =>
    list.filter((advice) => advice.id === id).map(({ listeners }) => listeners);

  test('says once what is the same', () => {
    expect(of('connections')).toEqual([['in', 'out']]);
    expect(of('exact-balance')).toEqual([['in'], ['out']]);
  });

  test('keeps the order in which things are done', () => {
    const alone = adviceFor(situation({})).map(({ id }) => id);
    expect([...new Set(list.map(({ id }) => id))]).toEqual(alone);
  });
});
