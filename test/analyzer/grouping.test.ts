import { describe, expect, test } from 'vitest';
import type { Finding } from '#analyzer/finding.ts';
import { causesOf, tally } from '#analyzer/grouping.ts';

const at = { line: 1, column: 1 };

function finding(given: Partial<Finding>): Finding {
  return {
    code: 'IST0101',
    level: 'error',
    message: 'No gateway "a" is among these files.',
    fix: 'Define it.',
    check: 'virtualservice-gateways',
    resource: { kind: 'VirtualService', namespace: 'shop', name: 'reviews' },
    path: [],
    place: { file: 'in.yaml', start: at, end: at },
    related: [],
    reference: 'in.yaml:1',
    absent: false,
    topics: [],
    ...given,
  };
}

const named = (name: string, namespace = 'shop') => ({
  resource: { kind: 'VirtualService', namespace, name },
});

describe('one cause is one entry', () => {
  test('a Gateway that three routes name', () => {
    const causes = causesOf([finding(named('a')), finding(named('b')), finding(named('c'))]);
    expect(causes).toHaveLength(1);
    expect(causes[0]?.finding.resource.name).toBe('a');
    expect(causes[0]?.repeats.map(({ resource }) => resource.name)).toEqual(['b', 'c']);
  });

  test.each([
    ['another code', { code: 'IST0106' }],
    ['another sentence', { message: 'No gateway "b" is among these files.' }],
    ['another namespace, where the same name is another thing', named('a', 'other')],
    ['another rule of the same code', { rule: 'virtualservice-hosts' }],
    ['what another input may decide', { absent: true }],
  ])('%s is another cause', (_, other) => {
    expect(causesOf([finding({}), finding(other)])).toHaveLength(2);
  });

  test('what weighs most comes first: the level, then the number of places', () => {
    const causes = causesOf([
      finding({ level: 'info', message: 'i' }),
      finding({ message: 'once' }),
      finding({ message: 'twice' }),
      finding({ message: 'twice' }),
      finding({ level: 'warning', message: 'w' }),
    ]);
    expect(causes.map(({ finding: { message } }) => message)).toEqual(['twice', 'once', 'w', 'i']);
  });
});

test('a tally counts findings by name, the most first, and knows the worst level of each', () => {
  const findings = [
    finding({ level: 'info', ...named('a', 'x') }),
    finding({ level: 'warning', ...named('b', 'y') }),
    finding({ level: 'error', ...named('c', 'y') }),
  ];
  expect(tally(findings, ({ resource }) => resource.namespace)).toEqual([
    { name: 'y', count: 2, worst: 'error' },
    { name: 'x', count: 1, worst: 'info' },
  ]);
});
