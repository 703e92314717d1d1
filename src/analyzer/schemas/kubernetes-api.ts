import { kubernetesTypes } from '#analyzer/schemas/kubernetes-types.ts';
import {
  boolean,
  bytes,
  free,
  integer,
  integerOrText,
  list,
  map,
  number,
  quantity,
  text,
  time,
  type AnyObjectSchema,
  type Schema,
} from '#analyzer/schemas/schema.ts';

/** Types that are no objects, by the letters of `scripts/kubernetes-api.ts`. */
const scalars: Readonly<Record<string, Schema>> = {
  b: boolean(),
  d: number(),
  f: free(),
  i: integer(),
  l: integer({ wide: true }),
  o: integerOrText(),
  q: quantity(),
  s: text(),
  t: time(),
  y: bytes(),
};

const lines = new Map(
  kubernetesTypes
    .trim()
    .split('\n')
    .map((line) => [line.split(' ', 1)[0] ?? '', line]),
);

const made = new Map<string, AnyObjectSchema>();

/**
 * Every field of a type of Kubernetes or the Gateway API: `Pod`, `ObjectMeta`.
 *
 * @throws {RangeError} when there is no such type.
 */
export function kubernetesType(name: string): AnyObjectSchema {
  const known = made.get(name);
  if (known) return known;
  const line = lines.get(name);
  if (line === undefined) throw new RangeError(`Kubernetes has no type ${name}`);
  let fields: Record<string, Schema> | undefined;
  const schema: AnyObjectSchema = {
    type: 'object',
    // Types may hold themselves, and most are never asked for.
    get fields() {
      fields ??= Object.fromEntries(line.split(' ').slice(1).map(fieldOf));
      return fields;
    },
  };
  made.set(name, schema);
  return schema;
}

/** `ports*:ContainerPort` → a list of that type. */
function fieldOf(field: string): [string, Schema] {
  const [, name = '', forms = '', type = ''] = /^(.*?)([*%]*):(.*)$/.exec(field) ?? [];
  let schema =
    scalars[type] ??
    (type.startsWith('?')
      ? { type: 'free' as const, fields: kubernetesType(type.slice(1)) }
      : kubernetesType(type));
  for (const form of [...forms].toReversed()) schema = form === '*' ? list(schema) : map(schema);
  return [name, schema];
}
