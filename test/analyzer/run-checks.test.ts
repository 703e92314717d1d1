import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { defineCheck } from '#analyzer/check.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import { readInput } from '#analyzer/read-input.ts';
import { runChecks } from '#analyzer/run-checks.ts';

const text = 'apiVersion: v1\nkind: Service\nmetadata: { name: a }\n';

const breaking = defineCheck({
  name: 'service-broken',
  summary: 'It breaks.',
  reads: ['Service'],
  reports: [referencedResourceNotFound],
  run(snapshot, report) {
    for (const resource of snapshot.all('Service')) {
      report(referencedResourceNotFound, { kind: 'thing', name: 'early' }, { resource });
    }
    throw new TypeError('something is undefined');
  },
});

const working = defineCheck({
  ...breaking,
  name: 'service-whole',
  run(snapshot, report) {
    for (const resource of snapshot.all('Service')) {
      report(referencedResourceNotFound, { kind: 'thing', name: 'late' }, { resource });
    }
  },
});

describe('a check that breaks off', () => {
  const { snapshot } = readInput([{ name: 'in.yaml', text }], {});
  const found = runChecks([breaking, working], snapshot).map(({ finding }) => finding);

  test('is told as a mistake of ours, first', () => {
    expect(found[0]).toMatchObject({
      code: 'IST0001',
      level: 'error',
      check: 'service-broken',
      message: 'The check "service-broken" broke off: something is undefined',
    });
  });

  test('takes nothing from the others, nor what it found before', () => {
    expect(found.slice(1).map(({ check, message }) => `${check}: ${message}`)).toEqual([
      'service-broken: No thing "early" is among these files.',
      'service-whole: No thing "late" is among these files.',
    ]);
  });
});

test('a finding whose repair breaks off stays, without a repair', () => {
  const check = defineCheck({
    ...breaking,
    run(snapshot, report) {
      for (const resource of snapshot.all('Service')) {
        const repair = (): never => {
          throw new TypeError('something is undefined');
        };
        report(referencedResourceNotFound, { kind: 'thing', name: 'lost' }, { resource, repair });
      }
    },
  });
  const { snapshot } = readInput([{ name: 'in.yaml', text }], {});
  const [found, ...others] = runChecks([check], snapshot);
  expect(found?.finding.message).toBe('No thing "lost" is among these files.');
  expect(found?.finding.repair).toBeUndefined();
  expect(others).toEqual([]);
});

test('findings come in the order of the files, then by line, column and code', async () => {
  const rule = (name: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${name} }
spec: { hosts: [a], zzz: 1, gateways: [none], aaa: 2, http: [{ route: [{ destination: { host: x } }] }] }
`;
  const { findings } = await analyze([
    { name: 'b.yaml', text: `${rule('b')}---\n${rule('c')}` },
    { name: 'a.yaml', text: rule('a') },
  ]);
  const places = findings.map(({ place: { file, start } }) => [file, start.line, start.column]);
  const order = ['b.yaml', 'a.yaml'];
  const expected = places.toSorted(
    ([file, line, column], [otherFile, otherLine, otherColumn]) =>
      order.indexOf(String(file)) - order.indexOf(String(otherFile)) ||
      Number(line) - Number(otherLine) ||
      Number(column) - Number(otherColumn),
  );
  expect(places.length).toBeGreaterThan(10);
  expect(places).toEqual(expected);
});
