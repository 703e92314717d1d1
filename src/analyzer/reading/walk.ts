import { fieldName } from '#analyzer/reading/decode.ts';
import { isNull, type Entry, type Node, type Path } from '#analyzer/reading/tree.ts';
import type { Schema } from '#analyzer/schemas/schema.ts';

/**
 * What is done with a value that its schema knows.
 *
 * @param path where it stands, for the time of the call: who keeps it, keeps a copy.
 * @param entry the entry that holds it; absent for the items of lists.
 */
export type Visit = (node: Node, schema: Schema, path: Path, entry: Entry | undefined) => void;

/** Visits every value that a schema knows and that is not null, from the root. */
export function walk(root: Node, schema: Schema, path: Path, visit: Visit): void {
  // One path for all, and no generator: of a million values each would make its own.
  step(root, schema, [...path], undefined, visit);
}

function step(
  node: Node,
  schema: Schema,
  path: (string | number)[],
  entry: Entry | undefined,
  visit: Visit,
): void {
  if (isNull(node)) return;
  visit(node, schema, path, entry);
  if (node.kind === 'list' && schema.type === 'list') {
    for (let index = 0; index < node.items.length; index++) {
      const item = node.items[index];
      if (!item) continue;
      path.push(index);
      step(item, schema.items, path, undefined, visit);
      path.pop();
    }
  }
  if (node.kind !== 'map') return;
  for (const part of node.entries) {
    const field = fieldOf(schema, part.key);
    if (!field) continue;
    path.push(part.key);
    step(part.value, field, path, part, visit);
    path.pop();
  }
}

function fieldOf(schema: Schema, key: string): Schema | undefined {
  if (schema.type === 'map') return schema.values;
  if (schema.type !== 'object') return undefined;
  const name = fieldName(key, schema.fields, true);
  return name === undefined ? undefined : schema.fields[name];
}
