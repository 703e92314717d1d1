import { describe, expect, test } from 'vitest';
import { judge } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import type { Verdict } from '#balance/verdict.ts';

type Counts = Readonly<Record<string, readonly number[]>>;

function judged(listeners: Counts) {
  const lines = Object.entries(listeners).flatMap(([port, counts]) =>
    counts.map((count, worker) => {
      const address = port.includes('_') ? port : `0.0.0.0_${port}`;
      return `listener.${address}.worker_${worker}.downstream_cx_active: ${count}`;
    }),
  );
  return judge(readStats([...lines, 'server.concurrency: 2'].join('\n')));
}

/** Listeners by their ports, what the paste comes to, and the order in which they are told. */
const cases: readonly (readonly [string, Counts, Verdict, string[]])[] = [
  [
    'probes and metrics raise no alarm, and stand at the end',
    { '15021': [0, 2], '15090': [2, 0], '15001': [0, 0], '15006': [520, 480] },
    'balanced',
    ['0.0.0.0_15006', '0.0.0.0_15001', '0.0.0.0_15021', '0.0.0.0_15090'],
  ],
  [
    'a fault stands before probes that are worse',
    { '15021': [0, 20], '10.96.0.9_3306': [40, 3], '15006': [0, 0] },
    'imbalanced',
    ['10.96.0.9_3306', '0.0.0.0_15006', '0.0.0.0_15021'],
  ],
  [
    'what is idle was judged, and goes before probes',
    { '15021': [0, 20], '15006': [0, 0] },
    'idle',
    ['0.0.0.0_15006', '0.0.0.0_15021'],
  ],
  [
    'probes alone are judged',
    { '15021': [0, 20], '15090': [1, 1] },
    'single-worker',
    ['0.0.0.0_15021', '0.0.0.0_15090'],
  ],
  [
    'of two that are imbalanced, the one that chance does not explain comes first',
    { '8080': [4, 1], '8081': [60, 20] },
    'imbalanced',
    ['0.0.0.0_8081', '0.0.0.0_8080'],
  ],
  [
    'port 15001, uneven by chance, raises no alarm',
    { '15001': [0, 3], '15006': [50, 49] },
    'balanced',
    ['0.0.0.0_15006', '0.0.0.0_15001'],
  ],
  [
    'port 15001, uneven by chance, stands behind a fault',
    { '15001': [0, 3], '10.112.43.239_9043': [31, 1] },
    'imbalanced',
    ['10.112.43.239_9043', '0.0.0.0_15001'],
  ],
  [
    'port 15001, more uneven than chance makes it, is told, behind another that is',
    { '15001': [90, 10], '8080': [60, 20], '15006': [50, 50] },
    'imbalanced',
    ['0.0.0.0_8080', '0.0.0.0_15001', '0.0.0.0_15006'],
  ],
  ['port 15001 alone is judged as any other', { '15001': [0, 3] }, 'imbalanced', ['0.0.0.0_15001']],
];

describe('the verdict of a paste and the order of its listeners', () => {
  test.each(cases)('%s', (_, counts, verdict, order) => {
    const found = judged(counts);
    expect(found.verdict).toBe(verdict);
    expect(found.listeners.map(({ address }) => address)).toEqual(order);
  });

  test('a listener that decides nothing keeps its own verdict', () => {
    const { listeners } = judged({ '15006': [5, 5], '15021': [0, 20], '15001': [0, 3] });
    const verdicts = listeners.map(({ address, verdict }) => [address, verdict]);
    expect(Object.fromEntries(verdicts)).toEqual({
      '0.0.0.0_15006': 'balanced',
      '0.0.0.0_15021': 'single-worker',
      '0.0.0.0_15001': 'imbalanced',
    });
  });

  test('no listeners have no verdict', () => {
    expect(judge(readStats('')).verdict).toBe('no-data');
  });
});
