import { describe, expect, test } from 'vitest';
import type { ReferenceEdge, ReferenceGraph, Verb } from '#analyzer/references/graph.ts';
import { layOut, type Drawing } from '#browser/analyzer/graph/layout.ts';
import { boxBeside } from '#browser/analyzer/graph/neighbours.ts';
import { pictureOf } from '#browser/analyzer/graph/picture.ts';
import { boxSize } from '#browser/analyzer/graph/route.ts';

const start = { line: 1, column: 1 };
const place = { file: 'a.yaml', start, end: start };
const node = (id: string, namespace = 'a', presence: 'given' | 'missing' | 'outside' = 'given') =>
  ({ id, kind: 'Service', namespace, name: id, presence, place }) as const;
const edge = (
  from: string,
  to: string,
  verb: Verb = 'routes to',
  broken = false,
): ReferenceEdge => ({
  from,
  to,
  verb,
  written: to,
  place,
  broken,
});
const many = (count: number, namespaceOf: (index: number) => string): ReferenceGraph => ({
  nodes: Array.from({ length: count }, (_, index) => node(`n${index}`, namespaceOf(index))),
  edges: Array.from({ length: count - 1 }, (_, index) =>
    edge(`n${index}`, `n${index + 1}`, 'routes to', index === 99),
  ),
});

describe('a picture', () => {
  test('has one line for all references between two, broken if one of them is', () => {
    const picture = pictureOf({
      nodes: [node('a'), node('b')],
      edges: [edge('a', 'b'), edge('a', 'b'), edge('a', 'b', 'mirrors to', true)],
    });
    expect(picture).toMatchObject({
      kind: 'resources',
      lines: [{ from: 'a', to: 'b', label: 'routes to, mirrors to', broken: true }],
    });
  });

  test('says in words what is not in the files', () => {
    const nodes = [node('a'), node('b', 'a', 'missing'), node('c', '', 'outside')];
    const picture = pictureOf({ nodes, edges: [] });
    expect(picture.kind === 'resources' && picture.boxes.map(({ caption }) => caption)).toEqual([
      'Service · a',
      'Service · not in these files',
      'Service · outside',
    ]);
  });

  test('of more resources than can be drawn is one of their namespaces', () => {
    const picture = pictureOf(many(301, (index) => (index < 100 ? 'one' : 'two')));
    expect(picture).toMatchObject({
      kind: 'namespaces',
      boxes: [
        { title: 'one', caption: '100 resources', namespace: 'one' },
        { title: 'two', caption: '201 resources', namespace: 'two' },
      ],
      lines: [{ label: 'routes to', broken: true }],
    });
  });

  test.each([
    ['one namespace', () => 'one'],
    ['too many namespaces', (index: number) => `n${index}`],
  ])('of too many in %s is left out', (_, namespaceOf) => {
    expect(pictureOf(many(301, namespaceOf))).toEqual({ kind: 'too-many', count: 301 });
  });
});

/** Two columns, a and b to c and d, and e that has no line. */
async function small(): Promise<Drawing> {
  const picture = pictureOf({
    nodes: ['a', 'b', 'c', 'd', 'e'].map((id) => node(id)),
    edges: [edge('a', 'c'), edge('b', 'd'), edge('b', 'c')],
  });
  if (picture.kind === 'too-many') throw new Error('It is small.');
  return layOut(picture.boxes, picture.lines);
}

describe('a drawing', () => {
  test('holds all boxes, none of which covers another', async () => {
    const { width, height, boxes, lines } = await small();
    expect(boxes.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const one of boxes) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + boxSize.width).toBeLessThanOrEqual(width);
      expect(one.y).toBeGreaterThanOrEqual(0);
      expect(one.y + boxSize.height).toBeLessThanOrEqual(height);
      const covered = boxes.filter(
        (other) =>
          other !== one &&
          Math.abs(other.x - one.x) < boxSize.width &&
          Math.abs(other.y - one.y) < boxSize.height,
      );
      expect(covered).toEqual([]);
    }
    for (const { points } of lines) expect(points.length).toBeGreaterThan(1);
  });

  test('leads from left to right', async () => {
    const { boxes, lines } = await small();
    const x = new Map(boxes.map((box) => [box.id, box.x]));
    for (const { from, to } of lines) expect(x.get(from)).toBeLessThan(x.get(to) ?? 0);
  });

  test('has lines that go behind no box', async () => {
    const picture = pictureOf({
      nodes: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => node(id)),
      edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'c'), edge('d', 'e'), edge('d', 'c')],
    });
    if (picture.kind === 'too-many') throw new Error('It is small.');
    const { boxes, lines } = await layOut(picture.boxes, picture.lines);
    for (const { points } of lines) {
      const inside = points.filter(({ x, y }) =>
        boxes.some(
          (box) =>
            x > box.x && x < box.x + boxSize.width && y > box.y && y < box.y + boxSize.height,
        ),
      );
      expect(inside).toEqual([]);
    }
  });

  test('of nothing is empty', async () => {
    expect(await layOut([], [])).toEqual({ width: 0, height: 0, boxes: [], lines: [] });
  });

  test('of a circle, and of what refers to itself, ends', async () => {
    const lines = [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'a'],
    ].map(([from = '', to = '']) => ({ from, to, label: 'routes to', broken: false }));
    const boxes = ['a', 'b'].map((id) => ({
      id,
      title: id,
      caption: '',
      presence: 'given' as const,
    }));
    expect((await layOut(boxes, lines)).lines).toHaveLength(3);
  });
});

describe('a key leads', () => {
  test.each([
    ['a', 'ArrowRight', 'c'],
    ['c', 'ArrowLeft', 'a or b'],
    ['d', 'ArrowLeft', 'b'],
    ['a', 'ArrowLeft', ''],
    ['a', 'Home', 'first'],
    ['a', 'End', 'e'],
    ['a', 'x', ''],
  ])('from %s by %s to %s', async (from, key, to) => {
    const drawing = await small();
    const found = boxBeside(drawing, from, key) ?? '';
    const first = drawing.boxes[0]?.id ?? '';
    expect(to === 'first' ? [first] : to.split(' or ')).toContain(found);
  });

  test('up and down within a column, and back', async () => {
    const drawing = await small();
    const [upper, lower] = drawing.boxes
      .filter(({ id }) => id === 'a' || id === 'b')
      .toSorted((one, other) => one.y - other.y);
    expect(boxBeside(drawing, upper?.id ?? '', 'ArrowDown')).toBe(lower?.id);
    expect(boxBeside(drawing, lower?.id ?? '', 'ArrowUp')).toBe(upper?.id);
  });
});
