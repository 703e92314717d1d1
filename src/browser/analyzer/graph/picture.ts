import type { Place } from '#analyzer/finding.ts';
import type { Level } from '#analyzer/message.ts';
import type { Presence, ReferenceGraph, ReferenceNode } from '#analyzer/references/graph.ts';

/** A box of the drawing. */
export type Box = {
  id: string;
  title: string;
  caption: string;
  presence: Presence;
  worst?: Level;
  /** Where to go from it; a box that stands for a namespace narrows the graph to it instead. */
  place?: Place;
  namespace?: string;
};

/** A line of the drawing, for all references between the same two. */
export type Line = { from: string; to: string; label: string; broken: boolean };

export type Picture =
  | { kind: 'resources' | 'namespaces'; boxes: Box[]; lines: Line[] }
  | { kind: 'too-many'; count: number };

/** As many as can be told apart, and laid out while somebody waits. */
const most = { boxes: 300, lines: 500 };

/**
 * The graph as boxes and lines: one box for each resource, or for each namespace where the
 * resources are too many to draw.
 */
export function pictureOf(graph: ReferenceGraph): Picture {
  const boxes = graph.nodes.map(boxOf);
  const lines = linesOf(graph, ({ id }) => id);
  if (fits(boxes, lines)) return { kind: 'resources', boxes, lines };
  const namespaces = namespaceBoxes(graph.nodes);
  const between = linesOf(graph, namespaceId).filter(({ from, to }) => from !== to);
  if (namespaces.length > 1 && fits(namespaces, between)) {
    return { kind: 'namespaces', boxes: namespaces, lines: between };
  }
  return { kind: 'too-many', count: boxes.length };
}

function fits(boxes: readonly Box[], lines: readonly Line[]): boolean {
  return boxes.length <= most.boxes && lines.length <= most.lines;
}

function boxOf({ id, kind, namespace, name, presence, worst, place }: ReferenceNode): Box {
  const where = { given: namespace, missing: 'not in these files', outside: 'outside' }[presence];
  const caption = where === '' ? kind : `${kind} · ${where}`;
  return { id, title: name, caption, presence, place, ...(worst ? { worst } : {}) };
}

function linesOf({ nodes, edges }: ReferenceGraph, idOf: (node: ReferenceNode) => string): Line[] {
  const ids = new Map(nodes.map((node) => [node.id, idOf(node)]));
  const byEnds = Map.groupBy(edges, ({ from, to }) => JSON.stringify([ids.get(from), ids.get(to)]));
  return [...byEnds].map(([key, between]) => {
    const [from = '', to = ''] = JSON.parse(key) as string[];
    const verbs = [...new Set(between.map(({ verb }) => verb))];
    const label = verbs.length > 2 ? `${verbs.length} references` : verbs.join(', ');
    return { from, to, label, broken: between.some(({ broken }) => broken) };
  });
}

function namespaceId({ namespace }: ReferenceNode): string {
  return `namespace ${namespace}`;
}

function namespaceBoxes(nodes: readonly ReferenceNode[]): Box[] {
  return [...Map.groupBy(nodes, namespaceId)].map(([id, inside]) => {
    const namespace = inside[0]?.namespace ?? '';
    const given = inside.filter(({ presence }) => presence === 'given').length;
    const caption = given === 1 ? '1 resource' : `${given.toLocaleString('en')} resources`;
    const presence = given === 0 ? 'outside' : 'given';
    return { id, title: namespace || 'no namespace', caption, presence, namespace };
  });
}
