import { counted } from '#catalog/numbers.ts';
import type { ReferenceGraph } from '#analyzer/references/graph.ts';
import type { Picture } from '#browser/analyzer/graph/picture.ts';

/** What is shown, as sentences. */
export function stateOf(all: ReferenceGraph, shown: ReferenceGraph, picture: Picture): string {
  if (all.nodes.length === 0) return 'There is no resource to draw. Paste some, or try a sample.';
  const given = shown.nodes.filter(({ presence }) => presence === 'given').length;
  const broken = shown.edges.filter((edge) => edge.broken).length;
  const counts = [
    counted(given, 'resource'),
    counted(shown.edges.length, 'reference'),
    ...(broken > 0 ? [`${broken.toLocaleString('en')} broken`] : []),
  ];
  const sentence = `${counts.join(', ')}.`;
  switch (picture.kind) {
    case 'resources':
      return sentence;
    case 'namespaces':
      return `${sentence} They are too many to draw one by one: each box is a namespace, and opens when it is chosen. The table has them all.`;
    case 'too-many':
      return `${sentence} They are too many to draw. Choose a kind or a namespace; the table has them all.`;
  }
}
