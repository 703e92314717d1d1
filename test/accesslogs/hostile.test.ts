import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '#accesslogs/explain.ts';
import { lineReader } from '#accesslogs/read.ts';
import { maskText } from '#accesslogs/mask.ts';
import { readLog } from '#accesslogs/read-log.ts';
import { readOwnFormat } from '#accesslogs/own-format.ts';
import { recordOf } from '#accesslogs/record.ts';
import { joinSides } from '#accesslogs/sides.ts';
import { caseLines, istioLine } from './sample-lines.ts';

const seeds = [
  'istio-1.9',
  'istio-1.3',
  'istio-1.1',
  'envoy',
  'istio-json-1.9',
  'json',
  'prefixes',
  'other-lines',
].flatMap(caseLines);

/** A line of the cases with pieces cut out, doubled, exchanged or put in. */
const mutant = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(30),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 8 }),
          fc.constantFrom(
            '"',
            ' ',
            '{',
            '}',
            '|',
            '-',
            '%',
            '" "',
            '\t',
            '\\',
            '1e999',
            '__proto__',
          ),
        ),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([line, edits]) =>
    edits.reduce((text, [at, length, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + length);
    }, line),
  );

const operator = fc.constantFrom(
  '%REQ(A)%',
  '%REQ(:PATH)%',
  '%PROTOCOL%',
  '%RESPONSE_CODE%',
  '%DURATION%',
  '%START_TIME(%s x)%',
  '%RESPONSE_CODE_DETAILS%',
  '%CEL(a)b)%',
  ' ',
  '"',
  '|',
  '{',
  'x',
);

test('No line makes the reader throw, and what it reads is well formed.', () => {
  fc.assert(
    fc.property(mutant, fc.integer({ min: 1, max: 9 }), (text, number) => {
      const entry = lineReader()(text, number);
      const record = recordOf(entry);
      expect(record['line']).toBe(number);
      expect(typeof (record['error'] ?? record['explanation'])).toBe('string');
      if (entry.kind === 'line')
        expect(explain(entry.line).fields.length).toBeGreaterThanOrEqual(24);
      expect(() => JSON.stringify(record)).not.toThrow();
      expect(maskText(text).split('\n')).toHaveLength(text.split('\n').length);
    }),
    { numRuns: 3_000, seed: 6 },
  );
});

test('No format string makes it throw, whatever the line.', () => {
  fc.assert(
    fc.property(fc.array(operator, { maxLength: 12 }), mutant, (parts, text) => {
      const reading = readOwnFormat(parts.join(''));
      if (reading.kind === 'format') lineReader(reading.own)(text, 1);
    }),
    { numRuns: 3_000, seed: 6 },
  );
});

test('Whatever stands around a secret, and wherever the line breaks off, it is masked.', () => {
  const part = fc.string({ unit: 'binary', maxLength: 8 });
  const formats = ['%RESPONSE_CODE% "%REQ(COOKIE)%" %DURATION%', '%REQ(X-KEY)%|%PROTOCOL%'].map(
    readOwnFormat,
  );
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1, max: 200 }), (before, behind, length) => {
      const value = `${before}hunter2${behind}`;
      const json = JSON.stringify({ response_code: 200, method: before, cookie: value, path: '/' });
      for (const text of [json, json.slice(0, length), JSON.stringify({ log: json })]) {
        expect(maskText(text)).not.toContain('hunter2');
      }
      const line = value.replaceAll(/[\r\n]/g, '');
      for (const format of formats) {
        if (format.kind === 'unreadable') continue;
        for (const text of [`200 "${line}" 1`, `200 "${line}`, `${line}|HTTP/1.1`]) {
          expect(maskText(text, format.own)).not.toContain('hunter2');
        }
      }
    }),
    { numRuns: 2_000, seed: 6 },
  );
});

test('No log makes the summary throw.', () => {
  fc.assert(
    fc.property(fc.array(mutant, { maxLength: 20 }), (texts) => {
      const { lines, summary } = readLog(texts.join('\n'));
      joinSides(lines);
      expect(summary.lines).toBe(lines.length);
    }),
    { numRuns: 200, seed: 6 },
  );
});

describe('Time grows with the length of the text, not faster', () => {
  const long = 60_000;
  const shapes: readonly [string, (size: number) => string][] = [
    ['quotes and blanks', (size) => `[2024-06-10T08:00:00.001Z] "GET ${'" 1 '.repeat(size / 4)}`],
    [
      'almost fields',
      (size) =>
        `[2024-06-10T08:00:00.001Z] "GET ${' HTTP/1.1" 200 - x - "-" 0 '.repeat(size / 27)}`,
    ],
    [
      'open braces',
      (size) => `[2024-06-10T08:00:00.001Z] "GET / HTTP/1.1" 200 - ${'{ '.repeat(size / 2)}`,
    ],
    ['prefixes', (size) => 'a | '.repeat(size / 4)],
    ['brackets', (size) => '[2024-06-10T08:00:00.001Z] '.repeat(size / 27)],
    ['JSON that never ends', (size) => `{"a":${'{"a":'.repeat(size / 5)}`],
    ['JSON with commas', (size) => `{"a":"${','.repeat(size)}`],
    ['colons and dots', (size) => 'a:1.1.1.1::'.repeat(size / 11)],
    ['mail addresses', (size) => `${'a'.repeat(size / 2)}@${'a.'.repeat(size / 4)}`],
    [
      'pipes',
      (size) => `{"response_code":1,"upstream_cluster":"${'outbound|1|'.repeat(size / 11)}"}`,
    ],
    [
      'TLS errors',
      (size) =>
        `{"response_code":1,"upstream_transport_failure_reason":"${'TLS_error:|268435581:'.repeat(size / 21)}"}`,
    ],
  ];
  test.each(shapes)('%s', (_, shape) => {
    const spent = (size: number) => {
      const text = shape(size);
      const start = process.cpuUsage().user;
      for (let times = 0; times < 3; times += 1) {
        recordOf(lineReader()(text, 1));
        maskText(text);
      }
      return (process.cpuUsage().user - start) / 1_000;
    };
    spent(1_000);
    const short = spent(long / 4);
    expect(spent(long)).toBeLessThan(Math.max(200, short * 12));
  });
});

test('What is too long is said to be, and not read.', () => {
  expect(recordOf(lineReader()('x'.repeat(300_000), 7))).toMatchObject({
    line: 7,
    what: 'too long',
  });
});

test('More lines than the limit are left out, and that is said.', () => {
  const { leftOut } = readLog('x\n'.repeat(400_002));
  expect(leftOut).toBe('Only the first 400,000 lines were read.');
});

test('100,000 lines are read and summed up in a few seconds of one core, and tell how far they are.', () => {
  const text = Array.from({ length: 100_000 }, (_, index) => istioLine({ id: String(index) })).join(
    '\n',
  );
  const shares: number[] = [];
  const start = process.cpuUsage().user;
  const { lines } = readLog(text, { progress: (share) => shares.push(share) });
  // Half of it on a core of its own; tests share theirs.
  expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(4_000);
  expect(lines).toHaveLength(100_000);
  expect(shares).toHaveLength(20);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(0.9);
});
