import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deployment, graphOf, istio, resource, route, security } from './documents.ts';

test('a node tells its place, the worst of its findings, and whether it is in the input', () => {
  const text = [
    istio('VirtualService', 'v', { gateways: ['lost'], ...route({ host: 's' }) }),
    resource('v1', 'Service', 's', { selector: { app: 's' } }),
  ].join('\n---\n');
  const about = { kind: 'VirtualService', namespace: 'a', name: 'v' };
  const { nodes } = graphOf(text, [
    { level: 'warning', resource: about },
    { level: 'error', resource: about },
    { level: 'info', resource: about },
  ]);
  expect(
    nodes.map(({ name, presence, place, worst }) => [name, presence, place.start.line, worst]),
  ).toEqual([
    ['v', 'given', 1, 'error'],
    ['s', 'given', 3, undefined],
    ['lost', 'missing', 1, undefined],
    ['app=s', 'outside', 3, undefined],
  ]);
});

test('the Bookinfo that works has no broken reference', () => {
  const { edges } = graphOf(readFileSync('src/analyzer/bookinfo.sample.yaml', 'utf8'));
  expect(edges.length).toBeGreaterThan(8);
  expect(edges.filter(({ broken }) => broken)).toEqual([]);
});

test('the same input gives the same graph', () => {
  const text = readFileSync('src/analyzer/bookinfo.sample.yaml', 'utf8');
  expect(graphOf(text)).toEqual(graphOf(text));
});

describe('the graph grows with the input, not with its square', () => {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join('\n---\n');
  const each = 1500;

  test.each<[title: string, text: string]>([
    [
      'Gateways of many Pods',
      `${many(each, (i) => istio('Gateway', `g${i}`, { selector: { app: 'd' } }))}\n---\n${many(each, (i) => deployment(`d${i}`, { app: 'd' }))}`,
    ],
    [
      'policies for many workloads',
      `${many(each, (i) => security('PeerAuthentication', `p${i}`, { selector: { matchLabels: { app: 'd' } } }))}\n---\n${many(each, (i) => deployment(`d${i}`, { app: 'd' }))}`,
    ],
    [
      'routes to a host that many define',
      `${many(each, (i) => istio('VirtualService', `v${i}`, route({ host: 'example.com' })))}\n---\n${many(each, (i) => istio('ServiceEntry', `e${i}`, { hosts: ['example.com'] }))}`,
    ],
  ])('%s', (_, text) => {
    const { nodes, edges } = graphOf(text);
    expect(edges.length).toBeLessThanOrEqual(21 * each);
    expect(nodes.length).toBeLessThanOrEqual(3 * each);
    expect(nodes.some(({ name }) => name === `${each - 20} more`)).toBe(true);
  });
});
