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
export function* walk(visited: Visited): Generator<Visited> {
  const { node, schema, path } = visited;
  if (node.kind === 'scalar' && node.value === null) return;
  yield visited;
  if (node.kind === 'list' && schema.type === 'list') {
    for (const [index, item] of node.items.entries()) {
      yield* walk({ node: item, schema: schema.items, path: [...path, index] });
    }
  }
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    const field = fieldOf(schema, entry.key);
    if (field) yield* walk({ node: entry.value, schema: field, path: [...path, entry.key], entry });
  }
}

function fieldOf(schema: Schema, key: string): Schema | undefined {
  if (schema.type === 'map') return schema.values;
  if (schema.type !== 'object') return undefined;
  const name = fieldName(key, schema.fields, true);
  return name === undefined ? undefined : schema.fields[name];
}
