import { counted, grouped } from '#catalog/numbers.ts';
import type { ReferenceGraph } from '#analyzer/references/graph.ts';
import type { ReferencesAnswer } from '#browser/analyzer/graph/answer.ts';
import type { Picture } from '#browser/analyzer/graph/picture.ts';

/** What is shown, as sentences. */
export function stateOf(
  { graph, resources }: ReferencesAnswer,
  shown: ReferenceGraph,
  picture: Picture,
): string {
  if (graph.nodes.length === 0) {
    return resources === 0
      ? 'There is no resource to draw. Paste some, or try a sample.'
      : `There is nothing to draw. ${namedOnly}`;
  }
  const given = countGiven(shown);
  const broken = shown.edges.filter((edge) => edge.broken).length;
  const counts = [
    given < resources
      ? `${grouped(given)} of ${counted(resources, 'resource')}`
      : counted(given, 'resource'),
    counted(shown.edges.length, 'reference'),
    ...(broken > 0 ? [`${grouped(broken)} broken`] : []),
  ];
  const isWhole = shown.nodes.length === graph.nodes.length;
  const why = isWhole && given < resources ? ` ${namedOnly}` : '';
  const sentence = `${counts.join(', ')}.${why}`;
  switch (picture.kind) {
    case 'resources':
      return sentence;
    case 'namespaces':
      return `${sentence} These are too many to draw one by one, so each box is a namespace: choose one to open it. The table has them all.`;
    case 'too-many':
      return `${sentence} These are too many to draw. Choose a kind or a namespace; the table has them all.`;
  }
}

const namedOnly =
  'Namespaces, Secrets, ConfigMaps and the like are drawn only where something names them.';

function countGiven({ nodes }: ReferenceGraph): number {
  return nodes.filter(({ presence }) => presence === 'given').length;
}
