import { describe, expect, test } from 'vitest';
import { differencesOf } from '#balance/difference.ts';
import { judge } from '#balance/judge.ts';
import { outlinesOf } from '#balance/outlines.ts';
import { readStats } from '#balance/read.ts';

function listeners(pod: string, counts: readonly number[], metric = 'active', address = 'a') {
  const lines = counts.map(
    (count, worker) => `listener.${address}.worker_${worker}.downstream_cx_${metric}: ${count}\n`,
  );
  return judge(readStats(`The result of pod ${pod}:\n\n${lines.join('')}`)).listeners;
}

describe('before and after', () => {
  test('each worker gains or loses', () => {
    const [found] = differencesOf(listeners('web-0', [9, 1]), listeners('web-0', [5, 5]));
    expect(found).toMatchObject({ address: 'a', perWorker: [-4, 4], since: null });
  });

  test('a pod that was made anew is the same, where there is one', () => {
    const found = differencesOf(listeners('web-67890', [9, 1]), listeners('web-12345', [5, 5, 2]));
    expect(found).toMatchObject([{ pod: 'web-12345', perWorker: [-4, 4, 2] }]);
  });

  test('of several pods, those of one name are compared', () => {
    const before = [...listeners('web-0', [9, 1]), ...listeners('web-1', [1, 1])];
    const after = [...listeners('web-1', [2, 2]), ...listeners('web-2', [8, 8])];
    expect(differencesOf(before, after).map(({ pod }) => pod)).toEqual(['web-1']);
  });

  test('between two readings of a counter lies what came since', () => {
    const [found] = differencesOf(
      listeners('web-0', [100, 900], 'total'),
      listeners('web-0', [110, 910], 'total'),
    );
    expect(found?.since).toMatchObject({ perWorker: [10, 10], verdict: 'balanced' });
  });

  test('a counter that began anew tells nothing of what came since', () => {
    const [found] = differencesOf(
      listeners('web-0', [100, 900], 'total'),
      listeners('web-0', [10, 10], 'total'),
    );
    expect(found?.since).toBeNull();
  });

  test('a listener that only one of them has is left out', () => {
    const after = listeners('web-0', [1, 1], 'active', 'b');
    expect(differencesOf(listeners('web-0', [9, 1]), after)).toEqual([]);
  });
});

describe('the outlines of before', () => {
  test.each([
    [
      'are shares of the connections of now',
      [600, 200, 100, 100],
      [50, 50, 50, 50],
      [120, 40, 20, 20],
    ],
    ['are the counts where as many are open', [6, 2], [4, 4], [6, 2]],
    ['are the counts where none is open now', [6, 2], [0, 0], [6, 2]],
    ['are none where there was none', [0, 0], [4, 4], [0, 0]],
  ])('%s', (_, before, now, outlines) => {
    expect(outlinesOf(before, now)).toEqual(outlines);
  });
});
