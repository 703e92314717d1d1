import { describe, expect, test } from 'vitest';
import { judge } from '#balance/judge.ts';
import { notesOf } from '#balance/notes.ts';
import { readStats } from '#balance/read.ts';
import { a, lines, series, vector } from './stats.ts';

describe('what is missing is told', () => {
  test.each([
    ['nothing of Envoy', 'hello', 'No statistics of Envoy'],
    ['no listeners', 'server.concurrency: 2\nserver.live: 1\n', 'does not create them unless'],
    ['no workers', `listener.${a}.downstream_cx_active: 7\n`, 'none of their workers'],
    [
      'an aggregated answer',
      vector({ metric: { pod: 'web-0' }, value: [1, '4'] }),
      'the worker is lost',
    ],
    ['an answer without names', vector({ metric: { worker: '1' }, value: [1, '4'] }), 'no name'],
    ['an answer without series', vector(), 'has no series for this query'],
    [
      'a count with a comma, by its line',
      `server.live: 1\n\nlistener.${a}.worker_0.downstream_cx_active: 1,000\nlistener.${a}.worker_1.downstream_cx_active: 12\n`,
      'Line 3: "1,000" at 0.0.0.0:15006 is no count',
    ],
    [
      'a count that is no number, below a banner',
      `The result of pod web-0:\n\n${lines(a, [1])}\nThe result of pod web-1:\n\nlistener.${a}.worker_0.downstream_cx_active: abc\n`,
      'Line 7: "abc"',
    ],
    [
      'a negative count in JSON',
      JSON.stringify({
        stats: [{ name: `listener.${a}.worker_0.downstream_cx_active`, value: -7 }],
      }),
      '"-7" at 0.0.0.0:15006 is no count',
    ],
    ['NaN in an answer', vector(series('web-0', 0, 'NaN')), '"NaN"'],
    [
      'NaN in Prometheus text',
      'envoy_listener_worker_0_downstream_cx_active{listener_address="0.0.0.0_15006"} NaN\n',
      'Line 1: "NaN"',
    ],
    [
      'more than a few such counts',
      `listener.${a}.worker_0.downstream_cx_active: x\n`.repeat(6),
      '3 more values cannot be read',
    ],
    [
      'the number of workers',
      lines(a, [500]),
      'does not say how many workers there are; at least 1, as the highest number tells',
    ],
    [
      'the number of workers of several proxies',
      vector(series('web-0', 0, '4'), series('web-1', 1, '5')),
      'as many as their highest numbers tell',
    ],
    [
      'an error',
      '{"status":"error","errorType":"bad_data","error":"parse error"}',
      'bad_data: parse error',
    ],
  ])('%s', (_, text, note) => {
    const reading = readStats(text);
    expect(notesOf(reading, judge(reading)).join(' ')).toContain(note);
  });

  test('nothing of a total that cannot be read beside a gauge', () => {
    const text = `${lines(a, [5, 5])}listener.${a}.worker_0.downstream_cx_total: ?\nserver.concurrency: 2\n`;
    const reading = readStats(text);
    expect(notesOf(reading, judge(reading))).toEqual([]);
  });

  test('nothing of workers where their number is told, or given', () => {
    const told = readStats(`${lines(a, [4, 4])}server.concurrency: 4\n`);
    expect(notesOf(told, judge(told))).toEqual([]);
    const given = readStats(lines(a, [4, 4]));
    const settings = { workers: 4 };
    expect(notesOf(given, judge(given, settings), settings)).toEqual([]);
  });

  test('a number of workers that the text exceeds', () => {
    const reading = readStats(lines(a, [4, 4, 4, 4]));
    const settings = { workers: 2 };
    expect(notesOf(reading, judge(reading, settings), settings)).toEqual([
      'You gave 2 workers, and the text names worker 3: there are at least 4, and so many are judged.',
    ]);
  });
});
