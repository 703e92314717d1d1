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

  const gateway = (name: string) => ({ kind: 'Gateway', namespace: 'shop', name });
  const conflict = (own: string, others: readonly string[], given: Partial<Finding> = {}) =>
    finding({
      code: 'IST0145',
      message: `Port 80 is opened by ${others.join()} as well.`,
      resource: gateway(own),
      related: others.map((name) => ({
        message: 'It is opened here too.',
        place: finding({}).place,
        resource: gateway(name),
      })),
      ...given,
    });

  test.each([
    ['two Gateways, each told of the other', [conflict('a', ['b']), conflict('b', ['a'])], 1],
    [
      'a third one that points at one of them',
      ['a', 'b', 'c'].map((own) => conflict(own, own === 'a' ? ['b'] : ['a'])),
      1,
    ],
    [
      'two conflicts of the same two',
      [
        conflict('a', ['b']),
        conflict('a', ['b'], { message: 'Port 443' }),
        conflict('b', ['a'], { message: 'Port 443' }),
        conflict('b', ['a']),
      ],
      1,
    ],
    [
      'two other Gateways',
      [conflict('a', ['b']), conflict('b', ['a']), conflict('c', ['d']), conflict('d', ['c'])],
      2,
    ],
    [
      'a chain, where each is behind the one before',
      [conflict('b', ['a']), conflict('c', ['b'])],
      2,
    ],
    [
      'one that points at itself',
      [conflict('a', ['a']), conflict('a', ['a'], { message: 'again' })],
      2,
    ],
    ['another code', [conflict('a', ['b']), conflict('b', ['a'], { code: 'IST0138' })], 2],
  ])('%s', (_, findings, count) => {
    expect(causesOf(findings)).toHaveLength(count);
  });

  const destination = (field: string, index = 0, given: Partial<Finding> = {}) =>
    finding({
      path: ['spec', 'http', index, 'route', 0, 'destination', field],
      message: field,
      ...given,
    });

  test('a subset of a host that is not found stands with the host', () => {
    const [cause, ...others] = causesOf([destination('subset'), destination('host')]);
    expect(others).toEqual([]);
    expect(cause?.finding.message).toBe('host');
    expect(cause?.repeats.map(({ message }) => message)).toEqual(['subset']);
  });

  test.each([
    ['of another destination', destination('subset', 1)],
    ['of another resource', destination('subset', 0, named('other'))],
    ['that is certainly not there', destination('subset', 0, { absent: true })],
  ])('a subset %s is another cause', (_, subset) => {
    expect(causesOf([destination('host'), subset])).toHaveLength(2);
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
