import { expect, test } from 'vitest';
import { atMost, megabytes } from '../../../scripts/bench/figure.ts';
import { watch } from '../../../scripts/bench/watch.ts';

test('a system that tells nothing of its processes gives no figure, and none is judged', () => {
  const taken = watch(process.pid, '/nowhere')();
  expect(taken).toBeUndefined();
  expect(atMost('memory', taken?.memory, 2e9, megabytes)).toEqual({
    what: 'memory',
    measured: 'not measured on this system',
    budget: '≤ 2000 MB',
  });
});

test.runIf(process.platform === 'linux')('Linux tells the memory of a running process', () => {
  expect(watch(process.pid)()?.memory).toBeGreaterThan(1e6);
});

test.each([
  [1e9, true],
  [2e9, true],
  [3e9, false],
])('a measured value of %d is held against its budget', (value, holds) => {
  expect(atMost('memory', value, 2e9, megabytes).holds).toBe(holds);
});
