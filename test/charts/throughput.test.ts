import { describe, expect, test } from 'vitest';
import { articleSample, machines, runs, statsOf } from '#balance/experiment.ts';
import { judge } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import { throughputBars } from '#charts/throughput.ts';

const bars = throughputBars(runs).flatMap(({ bars: ofPhase }) => ofPhase);

describe('the bars of the load test', () => {
  test('stand by phase, in the order in which it was run', () => {
    expect(bars.map(({ run }) => run.id)).toEqual(runs.map(({ id }) => id));
    expect(throughputBars(runs)).toHaveLength(4);
  });

  test('are on one scale, which the fastest machine fills', () => {
    expect(Math.max(...bars.map(({ width }) => width))).toBe(100);
    expect(bars.find(({ run }) => run.id === 'server-exact')).toMatchObject({
      width: 26.7,
      bare: 100,
    });
  });

  test('tell their share of the machine without sidecars', () => {
    const shares = Object.fromEntries(bars.map(({ run, share }) => [run.id, share]));
    expect(shares).toMatchObject({
      'bare-small': 1,
      'bare-large': 1,
      'both-2': 0.1,
      'both-6': 0.2,
    });
  });

  test('never pass the machine without sidecars', () => {
    expect(runs.filter(({ qps, machine }) => qps > machines[machine].bare)).toEqual([]);
  });
});

test('the sample shows the one worker that the article names', () => {
  const [listener] = judge(readStats(statsOf('0.0.0.0_15006', articleSample))).listeners;
  expect(listener).toMatchObject({
    verdict: 'imbalanced',
    address: '0.0.0.0_15006',
    workers: 12,
    hotWorkers: [10],
  });
  expect(listener?.perWorker[10]).toBe(11_500);
});
