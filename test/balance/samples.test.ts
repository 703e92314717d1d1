import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '#balance/formats.ts';
import { judge } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import { spellings } from '#balance/spellings.ts';

const inbound = '0.0.0.0_15006';
const active = [41, 3, 2, 5];
const total = [900, 40, 31, 62];
const everything = {
  [inbound]: active,
  '[fd00_10__5]_8080': [1, 0, 0, 1],
  envoy_internal_connect_originate: [2, 2, 1, 2],
};

/** What each sample holds, by the name of the format; the pod stands before the address. */
const told: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  text: everything,
  json: everything,
  yaml: everything,
  'prometheus-text': everything,
  'prometheus-vector': {
    [`server-0 ${inbound}`]: active,
    [`server-1 ${inbound}`]: active.map((count) => Math.floor(count / 2)),
  },
  'prometheus-matrix': {
    [`server-0 ${inbound}`]: total.map((count) => count - Math.floor(count / 10)),
    [`server-1 ${inbound}`]: [405, 18, 14, 28],
  },
};

const spelled: typeof told = {
  istio: everything,
  'envoy-1-22': { [inbound]: active, edge: [1, 0, 0, 1] },
  'envoy-1-23': { [inbound]: active, edge: [1, 0, 0, 1] },
  'envoy-1-24': { [inbound]: active, edge: [1, 0, 0, 1] },
};

function sample(room: string, name: string): string {
  return readFileSync(`src/balance/${room}/${name}.sample.txt`, 'utf8');
}

function countsIn(text: string): Record<string, readonly number[]> {
  const { listeners } = judge(readStats(text));
  return Object.fromEntries(
    listeners.map(({ pod, address, perWorker }) => [
      [pod, address].filter(Boolean).join(' '),
      perWorker,
    ]),
  );
}

describe('the sample of a format is recognised and read', () => {
  test.each(formats)('$title', ({ name, title }) => {
    const text = sample('formats', name);
    expect(readStats(text).formats).toEqual([title]);
    expect(readStats(text).cut).toBe(false);
    expect(countsIn(text)).toEqual(told[name]);
  });
});

describe('the sample of a generation of Prometheus tags is read', () => {
  test.each(spellings)('$title', ({ name }) => {
    expect(countsIn(sample('spellings', name))).toEqual(spelled[name]);
  });
});

describe('the form of a paste does not matter', () => {
  const cases = formats.map(({ name }) => [name, sample('formats', name)] as const);

  test.each(cases)('%s with CRLF, a byte-order mark and trailing blanks', (name, text) => {
    const other = `\ufeff${text.replaceAll('\n', ' \r\n')}\n\n`;
    expect(countsIn(other)).toEqual(told[name]);
  });

  test.each(cases)('%s below a command and above a prompt', (name, text) => {
    const other = `ann@host:~$ curl -s localhost\n${text}[ann@host ~]$ \n`;
    expect(countsIn(other)).toEqual(told[name]);
    expect(readStats(other).cut).toBe(false);
  });

  test.each(cases)('%s, cut off in its middle, is told and has no verdict', (_, text) => {
    const stop = text.indexOf('worker_2', text.length / 2);
    const reading = readStats(text.slice(0, stop + 5));
    expect(reading.cut).toBe(true);
    const { listeners } = judge(reading);
    expect(listeners.length).toBeGreaterThan(0);
    expect(new Set(listeners.map(({ verdict }) => verdict))).toEqual(new Set(['no-data']));
  });

  test.each([
    ['text', 'listen'],
    ['text', 'listener'],
    ['text', 'server'],
    ['prometheus-text', 'env'],
    ['prometheus-text', 'envoy_lis'],
  ])('%s that ends in the word "%s" is told', (name, word) => {
    expect(readStats(sample('formats', name) + word).cut).toBe(true);
    expect(readStats(`${sample('formats', name)}${word}\n`).cut).toBe(word.includes('_'));
  });

  test('a word that begins no statistic is no end of one', () => {
    expect(readStats(`${sample('formats', 'text')}bye`).cut).toBe(false);
  });

  const lists = cases.filter(([name]) => name === 'json' || name.startsWith('prometheus-'));

  test.each(lists)('%s whose beginning is lost is told', (name, text) => {
    const start = text.indexOf(
      name === 'prometheus-text' ? '_2_downstream_cx_active{' : 'worker_2',
    );
    expect(readStats(text.slice(start)).cut).toBe(true);
  });
});
