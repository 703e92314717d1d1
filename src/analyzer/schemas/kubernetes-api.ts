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

const made = new Map<string, AnyObjectSchema>();

/**
 * Every field of a type of Kubernetes or the Gateway API: `Pod`, `ObjectMeta`.
 *
 * @throws {RangeError} when there is no such type.
 */
export function kubernetesType(name: string): AnyObjectSchema {
  const known = made.get(name);
  if (known) return known;
  const at = startOf(`${name} `) || startOf(`${name}\n`);
  if (at === 0) throw new RangeError(`Kubernetes has no type ${name}`);
  let fields: Record<string, Schema> | undefined;
  const schema: AnyObjectSchema = {
    type: 'object',
    // Types may hold themselves, and most are never asked for.
    get fields() {
      fields ??= fieldsOf(kubernetesTypes.slice(at, kubernetesTypes.indexOf('\n', at)));
      return fields;
    },
  };
  made.set(name, schema);
  return schema;
}

/** Where the line that begins with a word stands; 0 where none does. */
function startOf(word: string): number {
  return kubernetesTypes.indexOf(`\n${word}`) + 1;
}

/** @param line the name of a type, and its fields. */
function fieldsOf(line: string): Record<string, Schema> {
  const fields: Record<string, Schema> = {};
  for (const field of line.split(' ').slice(1)) {
    const colon = field.indexOf(':');
    let end = colon;
    while (isForm(field[end - 1])) end--;
    fields[field.slice(0, end)] = schemaOf(field.slice(colon + 1), field.slice(end, colon));
  }
  return fields;
}

function isForm(letter: string | undefined): boolean {
  return letter === '*' || letter === '%';
}

/** @param forms lists and maps of the type, the outermost first: `*` for `ports*:ContainerPort`. */
function schemaOf(type: string, forms: string): Schema {
  let schema =
    scalars[type] ??
    (type.startsWith('?')
      ? { type: 'free' as const, fields: kubernetesType(type.slice(1)) }
      : kubernetesType(type));
  for (const form of [...forms].toReversed()) schema = form === '*' ? list(schema) : map(schema);
  return schema;
}
