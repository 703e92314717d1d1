import { problemInBody, type Entry } from '#catalog/checking/content.ts';
import { withoutCode } from '#catalog/checking/markdown.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import type { Problem } from '#catalog/checking/problem.ts';
import { componentTag } from '#catalog/guide-text.ts';

/** What a text in MDX must not have: components that its page does not give it, and code. */
export function mdxFaults(entry: Entry, known: readonly string[]): Problem[] {
  const plain = withoutCode(entry.document.body);
  // What closes a component is told with what opens it.
  const marks = [...plain.matchAll(componentTag)].filter(([tag]) => !tag.startsWith('</'));
  return [
    ...marks.flatMap(({ 1: name = '', index }) =>
      known.includes(name)
        ? []
        : problemInBody(
            entry,
            index,
            `There is no component "${name}".`,
            didYouMean(name, known) ?? `There are ${known.join(', ')}.`,
          ),
    ),
    ...[...plain.replace(componentTag, ' ').matchAll(/[{}]|^(?:import|export)\b.*/gm)]
      .slice(0, 1)
      .map(() =>
        problemInBody(
          entry,
          plain.search(/[{}]|^(?:import|export)\b/m),
          'Code has no place in the text.',
          'Put braces into backticks; components are there without an import.',
        ),
      ),
  ];
}
