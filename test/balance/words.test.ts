import { describe, expect, test } from 'vitest';
import { judge } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import { plainAddress, roleOf } from '#balance/role.ts';
import { sumsOf } from '#balance/sums.ts';
import { toneOf, verdictNameOf, wordsOf, wordsOfSum } from '#balance/words.ts';

function told(counts: readonly number[], address = '0.0.0.0_15006', metric = 'active'): string {
  const lines = counts.map(
    (count, worker) => `listener.${address}.worker_${worker}.downstream_cx_${metric}: ${count}\n`,
  );
  const { headline, sentences } = wordsOf(judge(readStats(lines.join(''))).listeners[0]!);
  return [headline, ...sentences].join(' ');
}

const twoOfEight = [42, 2, 40, 2, 2, 1, 2, 1];

describe('words', () => {
  test.each([
    [
      twoOfEight,
      'You have 8 workers and use 2.5 of them; at most about 27% of the proxy’s capacity',
    ],
    [twoOfEight, 'every connection asks for the same'],
    [twoOfEight, 'Hot workers: 0 (42) and 2 (40).'],
    [twoOfEight, 'in fewer than 1 of 10,000 cases: there is another cause'],
    [[0, 0, 500, 0, 0, 0], 'You have 6 workers and use 1 of them; at most about 17%'],
    [[0, 0, 500, 0, 0, 0], 'Worker 2 holds all 500 connections.'],
    [[2, 0, 1, 0], '3 connections cannot fill 4 workers: at least 1 stays empty'],
    [[2, 0, 1, 0], 'in about 63 of 100 cases: no other cause is needed. This is no defect.'],
    [[50, 50, 50, 49], 'exact balance seems to be on'],
    [[103, 97, 88, 110, 101, 101], 'All 6 workers carry their part: about 91%'],
    [[12_500, 12_000, 12_100, 12_050], 'The effect is too small to matter.'],
    [[0, 0], 'No connection is open.'],
    [[9], 'The text names one worker, and does not say how many there are.'],
    [[1, 0], 'Chance alone is always as uneven'],
  ])('%j: %s', (counts, part) => {
    expect(told(counts)).toContain(part);
  });

  test('one worker that is known to be alone needs no balance', () => {
    const text = 'listener.a.worker_0.downstream_cx_active: 9\nserver.concurrency: 1\n';
    const [listener] = judge(readStats(text)).listeners;
    expect(verdictNameOf(listener!)).toBe('Balanced');
    expect(wordsOf(listener!).headline).toContain('There is one worker');
  });

  test('one worker that may have others is not called balanced', () => {
    const [listener] = judge(readStats('listener.a.worker_0.downstream_cx_active: 500')).listeners;
    expect(verdictNameOf(listener!)).toBe('Number of workers unknown');
    expect(toneOf(listener!)).toBe('none');
  });

  test('where idle workers are left out, their number is the least that there can be', () => {
    const [listener] = judge(readStats('listener.a.worker_2.downstream_cx_active: 500')).listeners;
    expect(wordsOf(listener!).headline).toContain('You have at least 3 workers and use 1 of them');
  });

  test('a count that cannot be read is told', () => {
    const [listener] = judge(readStats('listener.a.worker_0.downstream_cx_active: -7')).listeners;
    expect(wordsOf(listener!).headline).toContain('cannot be read, so there is no verdict');
  });

  test('probes are told by their role alone', () => {
    expect(told([20, 0], '0.0.0.0_15021')).toBe(
      'Port 15021 answers health probes. Its balance does not matter.',
    );
  });

  test('port 15001 by chance is no reason for alarm', () => {
    expect(told([0, 3], '0.0.0.0_15001')).toContain('3 connections stayed here');
    expect(told([0, 3], '0.0.0.0_15001')).not.toContain('out of reach');
    expect(told([90, 3], '0.0.0.0_15001')).toContain('out of reach');
  });

  test('what only all listeners together show is told', () => {
    const text = Array.from(
      { length: 12 },
      (_, index) =>
        `listener.10.0.0.${index}_80.worker_0.downstream_cx_active: 1\nserver.concurrency: 4\n`,
    ).join('');
    const [sum] = sumsOf(judge(readStats(text)).listeners);
    const { headline, sentences } = wordsOfSum(sum!);
    expect(headline).toContain('You have 4 workers and use 1 of them');
    expect(sentences.join(' ')).toContain('No single listener shows this');
  });

  test('a total is history', () => {
    expect(told([5, 5], '0.0.0.0_15006', 'total')).toContain('this is history, not now');
  });

  test.each([
    ['0.0.0.0_15001', 'mostly reads 0', 'outbound capture'],
    ['[__]_15006', 'takes everything that reaches the pod', 'inbound capture'],
    ['0.0.0.0_15008', 'all of them stay on one worker', 'HBONE tunnel'],
    ['envoy_internal_main_internal', 'a pipe inside the proxy', 'inside the process'],
  ])('%s is told by its role', (address, part, name) => {
    expect(told([1, 2], address)).toContain(part);
    expect(roleOf(address).name).toBe(name);
  });

  test('a listener that says more than its workers is not trusted', () => {
    const text =
      'listener.a.downstream_cx_active: 5711\nlistener.a.worker_0.downstream_cx_active: 1\n';
    const { sentences } = wordsOf(judge(readStats(text)).listeners[0]!);
    expect(sentences.join(' ')).toContain('counts 5711, the workers in the text only 1');
  });

  test.each([
    ['0.0.0.0_15006', '0.0.0.0:15006'],
    ['[__]_15006', '[::]:15006'],
    ['[fd00_10__5]_8080', '[fd00:10::5]:8080'],
    ['edge', 'edge'],
    ['envoy_internal_main_internal', 'envoy_internal_main_internal'],
  ])('%s is written %s', (address, plain) => {
    expect(plainAddress(address)).toBe(plain);
  });
});
