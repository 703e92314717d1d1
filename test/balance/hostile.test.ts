import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '#balance/formats.ts';
import { judge } from '#balance/judge.ts';
import { limits } from '#balance/limits.ts';
import { notesOf } from '#balance/notes.ts';
import { readStats } from '#balance/read.ts';
import { sumsOf } from '#balance/sums.ts';
import { wordsOf } from '#balance/words.ts';

function check(text: string) {
  const reading = readStats(text);
  const judgement = judge(reading);
  notesOf(reading, judgement);
  sumsOf(judgement.listeners);
  judgement.listeners.forEach(wordsOf);
  return judgement;
}

const samples = formats.map(({ name }) =>
  readFileSync(`src/balance/formats/${name}.sample.txt`, 'utf8'),
);

const many = 200_000;
const monsters: Readonly<Record<string, string>> = {
  'open brackets': `"name":${'['.repeat(many)}`,
  'open braces with names': '{"name":"listener.a.worker_0.downstream_cx_active","stats":'.repeat(
    many / 10,
  ),
  'nested lists of stats': `${'{"stats":['.repeat(many)}${']}'.repeat(many)}`,
  'one line without an end': `listener.${'a.'.repeat(many)}downstream_cx_active`,
  'one name of many dots': `listener.${'worker_1.'.repeat(many)}downstream_cx_active: 1\n`,
  'a last line of many dots': `cluster.${'a.'.repeat(1000)}upstream_cx_total: 7`,
  'labels without an end': `envoy_listener_worker_0_downstream_cx_active{${'a="\\'.repeat(many)}\n`,
  'closing braces': `envoy_listener_worker_0_downstream_cx_active{${'} '.repeat(many)}\n`,
  'many blank lines': `${' \n'.repeat(many)}listener.a.worker_0.downstream_cx_active: 1`,
  'many banners': 'The result of pod a-0:\n\nlistener.a.worker_0.downstream_cx_total: 1\n'.repeat(
    many / 10,
  ),
  'commands without names': `${'kubectl exec '.repeat(100)}\n`.repeat(many / 100),
  'a worker of a number that no machine has':
    'listener.a.worker_999999999999.downstream_cx_active: 1\n',
  'endless values': 'listener.a.worker_0.downstream_cx_active: 1e999\nserver.concurrency: 1e300\n',
  'a listener called __proto__': 'listener.__proto__.worker_0.downstream_cx_active: 4\n',
  'names of objects in JSON':
    '{"__proto__":{"stats":1},"stats":[{"name":"listener.constructor.worker_0.downstream_cx_active","value":3},null,7,[]]',
  'many listeners of many workers': Array.from(
    { length: 20_000 },
    (_, index) => `listener.10.0.0.1_${index}.worker_${index % 1024}.downstream_cx_active: 7\n`,
  ).join(''),
  'many pods': Array.from(
    { length: 20_000 },
    (_, index) =>
      `envoy_listener_worker_${index % 60}_downstream_cx_active{listener_address="0.0.0.0_15006",pod="a-${index}"} ${index}\n`,
  ).join(''),
  'many listeners that only a simulation can judge': Array.from({ length: 4000 }, (_, index) =>
    [0, 1, 2, 3]
      .map(
        (worker) =>
          `listener.10.0.0.1_${index}.worker_${worker * 21}.downstream_cx_total: ${worker * 9}\n`,
      )
      .join(''),
  ).join(''),
};

describe('nothing that is pasted throws or takes long', () => {
  test.each(Object.entries(monsters))('%s', (_, text) => {
    // The time of the processor, not of the clock: other tests run beside this one.
    const start = process.cpuUsage();
    check(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });

  test('several megabytes with two names that matter', () => {
    const rest = 'cluster.outbound|9080||reviews.default.svc.cluster.local;.upstream_cx_total: 7\n';
    const ours = [3, 4].map(
      (count, worker) => `listener.a.worker_${worker}.downstream_cx_active: ${count}\n`,
    );
    const text = ours.join(rest.repeat(70_000));
    const start = process.cpuUsage();
    expect(check(text).listeners[0]?.perWorker).toEqual([3, 4]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });

  test.each(['-3', '0.5', '', 'x', '1e2', '1024'])('there is no worker "%s"', (worker) => {
    const text = `envoy_listener_downstream_cx_active{envoy_worker_id="${worker}",envoy_listener_address="a"} 4\n`;
    expect(check(text).listeners.flatMap(({ perWorker }) => perWorker)).toEqual([]);
  });

  test('more than is read is refused', () => {
    const text = `listener.a.worker_0.downstream_cx_active: 4\n${' '.repeat(limits.length)}`;
    expect(check(text).listeners).toEqual([]);
  });

  test('samples with changes at random places', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        '\n',
        ':',
        '\\',
        'worker_',
        '-1',
        'e9',
        '\u0000',
        '|',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), piece), {
          maxLength: 8,
        }),
        (sample, changes) => {
          const text = changes.reduce((changed, [place, length, other]) => {
            const at = Math.floor(place * changed.length);
            return changed.slice(0, at) + other + changed.slice(at + length);
          }, sample);
          for (const { perWorker, total, jain } of check(text).listeners) {
            expect(perWorker.every((count) => count >= 0)).toBe(true);
            expect(Number.isFinite(total)).toBe(true);
            expect(jain === null || (jain > 0 && jain < 1 + 1e-9)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
