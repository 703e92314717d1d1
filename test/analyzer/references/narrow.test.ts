import { expect, test } from 'vitest';
import type { ReferenceGraph } from '#analyzer/references/graph.ts';
import { narrowed, withoutReferences, type Narrowing } from '#analyzer/references/narrow.ts';

const start = { line: 1, column: 1 };
const place = { file: 'a.yaml', start, end: start };
const node = (id: string, kind: string, namespace: string) =>
  ({ id, kind, namespace, name: id, presence: 'given', place }) as const;
const edge = (from: string, to: string, broken = false) =>
  ({ from, to, verb: 'routes to', written: to, place, broken }) as const;

const graph: ReferenceGraph = {
  nodes: [
    node('v', 'VirtualService', 'a'),
    node('s', 'Service', 'a'),
    node('t', 'Service', 'b'),
    node('loner', 'Service', 'b'),
  ],
  edges: [edge('v', 's'), edge('v', 't', true)],
};
const any: Narrowing = { kind: '', namespace: '', brokenOnly: false };

test.each<[title: string, narrowing: Partial<Narrowing>, nodes: string, edges: string]>([
  ['nothing asked for leaves all', {}, 'v s t loner', 'v-s v-t'],
  ['a kind takes the other ends along', { kind: 'VirtualService' }, 'v s t', 'v-s v-t'],
  ['a namespace takes the other ends along', { namespace: 'b' }, 'v t loner', 'v-t'],
  ['broken ones alone leave the loners out', { brokenOnly: true }, 'v t', 'v-t'],
  ['both hold for one end', { kind: 'Service', namespace: 'a' }, 'v s', 'v-s'],
  ['what is not there leaves nothing', { kind: 'Gateway' }, '', ''],
])('%s', (_, narrowing, nodes, edges) => {
  const found = narrowed(graph, { ...any, ...narrowing });
  expect(found.nodes.map(({ id }) => id).join(' ')).toBe(nodes);
  expect(found.edges.map(({ from, to }) => `${from}-${to}`).join(' ')).toBe(edges);
});

test('what has no reference is told', () => {
  expect(withoutReferences(graph).map(({ id }) => id)).toEqual(['loner']);
});
