import type { ReferenceGraph, ReferenceNode } from '#analyzer/references/graph.ts';

/** What is asked for; an empty text asks for any. */
export type Narrowing = { kind: string; namespace: string; brokenOnly: boolean };

/**
 * The references from or to what is asked for, with both of their ends; and, unless only broken
 * ones are asked for, the resources that have none.
 */
export function narrowed(
  { nodes, edges }: ReferenceGraph,
  { kind, namespace, brokenOnly }: Narrowing,
): ReferenceGraph {
  const fits = (node: ReferenceNode | undefined): boolean =>
    node !== undefined &&
    (kind === '' || node.kind === kind) &&
    (namespace === '' || node.namespace === namespace);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const fitting = edges.filter(
    ({ from, to, broken }) =>
      (broken || !brokenOnly) && (fits(byId.get(from)) || fits(byId.get(to))),
  );
  const ends = new Set(fitting.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: nodes.filter((node) => ends.has(node.id) || (!brokenOnly && fits(node))),
    edges: fitting,
  };
}

/** The resources that refer to nothing and that nothing refers to. */
export function withoutReferences({ nodes, edges }: ReferenceGraph): ReferenceNode[] {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return nodes.filter(({ id }) => !ends.has(id));
}
