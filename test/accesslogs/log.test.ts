import { describe, expect, test } from 'vitest';
import { factsOf } from '#accesslogs/facts.ts';
import { latencyOf } from '#accesslogs/latency.ts';
import { lineAt, lineFeed, textLines } from '#accesslogs/lines.ts';
import { overTime, timeOf } from '#accesslogs/over-time.ts';
import { readLog } from '#accesslogs/read-log.ts';
import { summarize } from '#accesslogs/summary.ts';
import { passes } from '#accesslogs/values.ts';
import { istioLine, logLines } from './sample-lines.ts';

const lines = (text: string) => [...textLines(text)];

describe('The text is divided into lines', () => {
  test.each([
    ['line ends of Unix', 'a\nb', ['1 a', '2 b']],
    ['line ends of Windows', 'a\r\nb\r\n', ['1 a', '2 b']],
    ['a byte order mark', '\ufeffa', ['1 a']],
    ['blank lines, which are counted and left out', '\na\n\n  \nb\n', ['2 a', '5 b']],
    ['JSON that was laid out', 'x\n{\n  "a": 1\n}\ny', ['1 x', '2 {   "a": 1 }', '5 y']],
    [
      'a JSON array on one line',
      'x\n[{"a":"},{"}, {"b":[{}]}]\ny',
      ['1 x', '2 {"a":"},{"}', '3 {"b":[{}]}', '4 y'],
    ],
    ['a JSON array that breaks off', '[{"a":1},{"b":2,"c', ['1 {"a":1}', '2 {"b":2,"c']],
    ['other things in the array', '[{"a":1},"x",{"b":2}]', ['1 {"a":1}', '2 "x"', '3 {"b":2}']],
    [
      'a JSON array that was laid out',
      '[\n  {\n    "a": {\n    }\n  },\n  {\n    "b": 2\n  }\n]',
      ['2 {     "a": {     }   },', '6 {     "b": 2   }'],
    ],
    ['JSON that was laid out and breaks off', '{\n  "a": 1', ['1 {', '2   "a": 1']],
  ])('with %s', (_, text, expected) => {
    expect(lines(text).map(({ number, text }) => `${number} ${text}`)).toEqual(expected);
  });
});

test('A line that comes in many pieces is one line.', () => {
  const feed = lineFeed();
  const pieces = ['\ufeff[{"a', '":1', '},{"b":2}', ']\nx', 'y\n', 'z'];
  const found = [...pieces.flatMap((piece) => [...feed.push(piece)]), ...feed.end()];
  expect(found.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 {"a":1}',
    '2 {"b":2}',
    '3 xy',
    '4 z',
  ]);
});

test.each([
  ['of an array', '[{"a":1},{"b":2}]\nx', 2, '{"b":2}'],
  ['behind an array', '[{"a":1},{"b":2}]\nx', 3, 'x'],
  ['that was laid out', '{\n"a":1\n}', 1, '{ "a":1 }'],
  ['that is not there', 'x', 2, ''],
])('A line %s is found by its number.', (_, text, number, line) => {
  expect(lineAt(text, number)).toBe(line);
});

test('A log is summed up with what stands between its lines.', () => {
  const log = readLog(
    [
      istioLine({}),
      '2024-06-10T08:00:01.123456Z\tinfo\tEnvoy proxy is ready',
      istioLine({ code: '503', flags: 'UH', details: 'no_healthy_upstream', numbers: '0 19 1 -' }),
      istioLine({ code: '503', flags: 'UF,URX', details: 'x', numbers: '0 19 9 -' }),
      '{"response_code":500,"response_code_details":"via_upstream","response_flags":"-","upstream_cluster":"inbound|8080||","method":"GET"}',
    ].join('\n'),
  );
  expect(log.lines.map(({ number }) => number)).toEqual([1, 3, 4, 5]);
  expect(log.others).toMatchObject([{ what: 'the log of istio-agent', count: 1, first: 2 }]);
  expect(log.formats).toEqual([
    { id: 'istio-1.9', count: 3 },
    { id: 'istio-json-1.9', count: 1 },
  ]);
  const { summary } = log;
  expect(summary).toMatchObject({ lines: 4, failures: 3, http: 4, tcp: 0 });
  expect(summary.causes.map(({ problem, first }) => `${problem} ${first}`)).toEqual([
    'no-endpoint 3',
    'connect-failure 4',
    'application-error 5',
  ]);
  expect(summary.counts.flag.map(({ value, lines }) => `${value} ${lines}`)).toEqual([
    '- 2',
    'UF 1',
    'UH 1',
    'URX 1',
  ]);
  expect(summary.counts.code[0]).toEqual({ value: '503', lines: 2, failures: 2 });
  expect(summary.duration).toMatchObject({ lines: 3, p50: 5, max: 9 });
});

test('Lines are chosen by several values at once.', () => {
  const [good, bad] = logLines(istioLine({}), istioLine({ code: '503', flags: 'UF,URX' })).map(
    (line) => factsOf(line),
  );
  expect(passes(bad!, { flag: 'URX', code: '503', problem: 'connect-failure' })).toBe(true);
  expect(passes(bad!, { flag: 'URX', code: '200' })).toBe(false);
  expect(passes(good!, { flag: '-' })).toBe(true);
  expect(passes(good!, {})).toBe(true);
});

test('Values beyond the most frequent ones are counted.', () => {
  const many = Array.from({ length: 60 }, (_, index) => istioLine({ to: `"1.1.1.1:1" c${index}` }));
  const { counts, left } = summarize(logLines(...many));
  expect(counts.cluster).toHaveLength(50);
  expect(left.cluster).toBe(10);
});

test('Percentiles are values that lines have.', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(latencyOf(hundred)).toEqual({ lines: 100, p50: 50, p90: 90, p95: 95, p99: 99, max: 100 });
  expect(latencyOf([7])).toMatchObject({ p50: 7, p99: 7, max: 7 });
  expect(latencyOf([])).toBeNull();
});

describe('Over time', () => {
  const at = (seconds: number) => Date.UTC(2024, 0, 1, 10, 0, seconds);

  test('the parts are as long as those of a clock, and hold every line', () => {
    const timeline = overTime([at(3), at(125), at(600)], [false, true, false]);
    expect(timeline).toMatchObject({ start: at(0), step: 15_000 });
    expect(timeline!.parts.reduce((sum, { lines }) => sum + lines, 0)).toBe(3);
    expect(timeline!.parts[8]).toEqual({ lines: 1, failures: 1 });
    expect(timeline!.parts.length).toBeLessThanOrEqual(60);
  });

  test.each([[[]], [[at(1)]], [[at(1), at(1)]]])('%j is no course of time', (times) => {
    expect(overTime(times, [])).toBeNull();
  });

  test('a span of ages has no more parts than others', () => {
    const timeline = overTime([1, Date.UTC(9999, 0, 1)], [false, false]);
    expect(timeline!.parts.length).toBeLessThanOrEqual(60);
  });

  test.each([
    ['2024-06-10T08:00:00.001Z', Date.UTC(2024, 5, 10, 8, 0, 0, 1)],
    ['1718006400.5', 1_718_006_400_500],
    ['yesterday', null],
    [null, null],
  ])('%s is understood as far as it can be', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });
});
