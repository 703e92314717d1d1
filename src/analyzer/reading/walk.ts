import { fieldName } from '#analyzer/reading/decode.ts';
import type { Entry, Node, Path } from '#analyzer/reading/tree.ts';
import type { Schema } from '#analyzer/schemas/schema.ts';

/** A value of the input with what its schema says of it. */
export type Visited = {
  node: Node;
  schema: Schema;
  path: Path;
  /** The entry that holds it; absent for the items of lists. */
  entry?: Entry;
};

/** Every value that a schema knows and that is not null, from the root. */
export function walk(root: Visited): Visited[] {
  const all: Visited[] = [];
  visit(root, all);
  return all;
}

// No generator: handing each of a million values through all that is around it takes most of the time.
function visit(visited: Visited, all: Visited[]): void {
  const { node, schema, path } = visited;
  if (node.kind === 'scalar' && node.value === null) return;
  all.push(visited);
  if (node.kind === 'list' && schema.type === 'list') {
    for (const [index, item] of node.items.entries()) {
      visit({ node: item, schema: schema.items, path: [...path, index] }, all);
    }
  }
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    const field = fieldOf(schema, entry.key);
    if (field) visit({ node: entry.value, schema: field, path: [...path, entry.key], entry }, all);
  }
}

function fieldOf(schema: Schema, key: string): Schema | undefined {
  if (schema.type === 'map') return schema.values;
  if (schema.type !== 'object') return undefined;
  const name = fieldName(key, schema.fields, true);
  return name === undefined ? undefined : schema.fields[name];
}
