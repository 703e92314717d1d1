import type { Place } from '#analyzer/finding.ts';
import type { ReferenceEdge, ReferenceGraph, ReferenceNode } from '#analyzer/references/graph.ts';
import { withoutReferences } from '#analyzer/references/narrow.ts';
import { element } from '#browser/element.ts';
import { button } from '#browser/parts.ts';

/** Rows that are made before the browser may do something else. */
const rowsAtOnce = 200;

/**
 * Writes every reference into the body of a table, and every resource without one behind them.
 *
 * @returns what stops it, where another table is wanted before it is complete.
 */
export function fillTable(
  body: HTMLElement,
  graph: ReferenceGraph,
  go: (place: Place) => void,
): () => void {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const makers = [
    ...graph.edges.map((edge) => () => rowOf(edge, nodes, go)),
    ...withoutReferences(graph).map((node) => () => lonelyRow(node, go)),
  ];
  body.replaceChildren();
  let frame = 0;
  const append = (from: number) => {
    body.append(...makers.slice(from, from + rowsAtOnce).map((make) => make()));
    const next = from + rowsAtOnce;
    if (next < makers.length) frame = requestAnimationFrame(() => append(next));
  };
  append(0);
  return () => cancelAnimationFrame(frame);
}

function rowOf(
  { from, to, verb, written, broken, why, place }: ReferenceEdge,
  nodes: ReadonlyMap<string, ReferenceNode>,
  go: (place: Place) => void,
): HTMLTableRowElement {
  const target = nodes.get(to);
  const row = element(
    'tr',
    broken ? 'broken' : '',
    cell(nameOf(nodes.get(from))),
    cell(verb === 'takes a subset of' ? `takes the subset “${written}” of` : verb),
    cell(nameOf(target)),
    broken
      ? element('td', '', element('strong', '', '✕ broken'), ` ${why ?? ''}`)
      : cell(target?.presence === 'given' ? 'found' : 'outside of these files'),
    lineCell(place, go),
  );
  return row;
}

function lonelyRow(node: ReferenceNode, go: (place: Place) => void): HTMLTableRowElement {
  return element(
    'tr',
    '',
    cell(nameOf(node)),
    cell('has no references'),
    cell(''),
    cell(''),
    lineCell(node.place, go),
  );
}

function lineCell(place: Place, go: (place: Place) => void): HTMLTableCellElement {
  return element(
    'td',
    '',
    button(`${place.file}:${place.start.line}`, () => go(place)),
  );
}

function cell(text: string): HTMLTableCellElement {
  return element('td', '', text);
}

function nameOf(node: ReferenceNode | undefined): string {
  if (!node) return '';
  const { kind, namespace, name } = node;
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
}
