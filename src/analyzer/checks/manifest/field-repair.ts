import { decode, fieldName } from '#analyzer/reading/decode.ts';
import type { Entry, MapNode, Node, Path } from '#analyzer/reading/tree.ts';
import { meantName } from '#analyzer/repair/meant.ts';
import { perhaps, rename, surely, type Plan } from '#analyzer/repair/plan.ts';
import { object, type AnyObjectSchema } from '#analyzer/schemas/schema.ts';

/**
 * The field that an unknown key means, if it is not there yet and can have the value. Of several
 * keys that mean the same field only the first gets its name, and not surely: a second one would
 * repeat it.
 *
 * @param holder the object with the key, in which the path ends.
 */
export function planForField(
  holder: Node | undefined,
  schema: AnyObjectSchema,
  path: Path,
): Plan | undefined {
  if (holder?.kind !== 'map') return undefined;
  const own = meantFields(holder, schema).get(String(path.at(-1)));
  if (!own?.isFirst) return undefined;
  const change = rename(path, own.name);
  return own.isSure ? surely(change) : perhaps(change);
}

type Meant = { name: string; isSure: boolean; isFirst: boolean };

/** Each unknown key has to know the others: what they mean is found once for all of them. */
const known = new WeakMap<
  MapNode,
  { schema: AnyObjectSchema; meant: ReadonlyMap<string, Meant> }
>();

function meantFields(holder: MapNode, schema: AnyObjectSchema): ReadonlyMap<string, Meant> {
  const made = known.get(holder);
  if (made?.schema === schema) return made.meant;
  const meant = new Map<string, Meant>();
  const firsts = new Map<string, Meant>();
  const taken = takenFields(holder, schema);
  for (const { key, value } of holder.entries) {
    if (Object.hasOwn(schema.fields, key)) continue;
    const isOpen = (name: string) => (taken.get(name) ?? key) === key && holds(schema, name, value);
    const field = meantField(key, schema, isOpen);
    if (!field) continue;
    const first = firsts.get(field.name);
    const one = { ...field, isFirst: !first };
    if (first) first.isSure = false;
    else firsts.set(field.name, one);
    meant.set(key, one);
  }
  known.set(holder, { schema, meant });
  return meant;
}

/** The fields that are there, and the key of each: in the spelling of protobuf it is another one. */
function takenFields({ entries }: MapNode, { fields }: AnyObjectSchema): Map<string, string> {
  return new Map(
    entries.flatMap(({ key }) => {
      const name = fieldName(key, fields, true);
      return name === undefined ? [] : [[name, key]];
    }),
  );
}

function meantField(
  key: string,
  { fields, former = {} }: AnyObjectSchema,
  isOpen: (name: string) => boolean,
): { name: string; isSure: boolean } | undefined {
  const current = Object.hasOwn(former, key) ? former[key] : undefined;
  if (current !== undefined) {
    return isOpen(current) ? { name: current, isSure: false } : undefined;
  }
  return meantName(key, Object.keys(fields).filter(isOpen));
}

function holds(schema: AnyObjectSchema, name: string, value: Node): boolean {
  const field = schema.fields[name];
  if (!field) return false;
  const span = { start: value.start, end: value.end };
  const entry: Entry = { key: name, keySpan: span, value };
  const read = decode(
    { kind: 'map', entries: [entry], ...span },
    object({ [name]: field }),
    true,
    [],
  );
  return read.issues.length === 0;
}
