import { compose } from '#analyzer/reading/compose.ts';
import { valueOf, type Node, type ScalarNode } from '#analyzer/reading/tree.ts';
import type { Condition, Step } from '#catalog/exercises/condition.ts';

/**
 * Whether resources are as a condition wants them. What a path with `*` asks for stands at the end
 * of each of its branches, so that no rule of several is left out.
 *
 * @param roots those of the kind that the condition names.
 */
export function holds({ steps, relation, values }: Condition, roots: readonly Node[]): boolean {
  const ends = orNothing(roots).flatMap((root) => endsOf(root, steps));
  const there = ends.filter((end) => end !== undefined);
  const texts = there.flatMap((end) => (end.kind === 'scalar' ? String(end.value) : []));
  const isWhole = texts.length === ends.length;
  switch (relation) {
    case '=':
      return isWhole && sameValues(texts, values);
    case 'one of':
      return isWhole && texts.every((text) => values.includes(text));
    case 'begins with':
      return isWhole && texts.every((text) => values.some((value) => text.startsWith(value)));
    case 'counts':
      return there.length === Number(values[0]);
    case 'at least':
      return isWhole && texts.every((text) => Number(text) >= Number(values[0]));
    case 'has':
      return values.every((value) => texts.some((text) => names(text, value)));
    case 'has not':
      return !values.some((value) => texts.some((text) => names(text, value)));
    case 'is there':
      return there.length === ends.length;
    case 'is not there':
      return there.length === 0;
  }
}

function sameValues(texts: readonly string[], values: readonly string[]): boolean {
  return (
    texts.every((text) => values.includes(text)) && values.every((value) => texts.includes(value))
  );
}

/** A text may itself be a list with commas. */
function names(text: string, value: string): boolean {
  return text === value || text.split(',').some((part) => part.trim() === value);
}

/** Where a path ends; nothing for each branch that does not go so far. */
function endsOf(start: Node | undefined, steps: readonly Step[]): (Node | undefined)[] {
  const node = start?.kind === 'scalar' && start.value === null ? undefined : start;
  const [step, ...rest] = steps;
  if (!step) return node?.kind === 'list' ? [...orNothing(node.items)] : [node];
  return next(node?.kind === 'scalar' ? treeIn(node) : node, step).flatMap((one) =>
    endsOf(one, rest),
  );
}

function next(node: Node | undefined, step: Step): readonly (Node | undefined)[] {
  const items = node?.kind === 'list' ? node.items : [];
  switch (step.kind) {
    case 'key':
      return [node?.kind === 'list' ? items[Number(step.key)] : valueOf(node, step.key)];
    case 'each':
      return orNothing(node?.kind === 'map' ? node.entries.map(({ value }) => value) : items);
    case 'where':
      return orNothing(items.filter((item) => holdsValue(item, step) === step.isEqual));
    case 'with':
      return orNothing(
        items.filter((item) => endsOf(item, step.steps).some(Boolean) === step.isThere),
      );
  }
}

function holdsValue(item: Node, { steps, value }: Extract<Step, { kind: 'where' }>): boolean {
  return endsOf(item, steps).some((end) => end?.kind === 'scalar' && String(end.value) === value);
}

/** An annotation may hold YAML: a step into a text reads it. */
function treeIn({ value }: ScalarNode): Node | undefined {
  if (typeof value !== 'string') return undefined;
  const composed = compose(value, { start: 0, end: value.length });
  return 'root' in composed ? composed.root : undefined;
}

function orNothing(nodes: readonly Node[]): readonly (Node | undefined)[] {
  return nodes.length > 0 ? nodes : [undefined];
}
