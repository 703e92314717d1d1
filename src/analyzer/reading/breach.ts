import { fieldName } from '#analyzer/reading/decode.ts';
import type { MapNode } from '#analyzer/reading/tree.ts';
import type { Visited } from '#analyzer/reading/walk.ts';
import type { AnyObjectSchema, TextSchema } from '#analyzer/schemas/schema.ts';
import { shortened } from '#analyzer/wording.ts';

/** What the schema of a resource forbids, and `istioctl` does not see. */
export type Breach =
  | { kind: 'missing'; field: string }
  /** Fields that exclude one another, in the order of the document. */
  | { kind: 'exclusive'; fields: readonly string[] }
  /** A value or a measure outside its limits, as words: `at most 16 items`. */
  | { kind: 'limit'; wanted: string; found: string };

/** The breaches of one value; those of what it holds are its own. */
export function breachesOf({ node, schema }: Visited): Breach[] {
  switch (schema.type) {
    case 'object':
      return node.kind === 'map' ? ofObject(node, schema) : [];
    case 'list':
      return node.kind === 'list' ? ofCount(node.items.length, 'items', schema) : [];
    case 'map': {
      const { minProperties, maxProperties } = schema;
      const limits = { minItems: minProperties, maxItems: maxProperties };
      return node.kind === 'map' ? ofCount(node.entries.length, 'entries', limits) : [];
    }
    case 'text':
      return node.kind === 'scalar' && typeof node.value === 'string'
        ? ofText(node.value, schema)
        : [];
    case 'integer':
    case 'number': {
      if (node.kind !== 'scalar') return [];
      if (typeof node.value === 'string') {
        return [{ kind: 'limit', wanted: 'a number without quotes', found: `"${node.value}"` }];
      }
      return typeof node.value === 'number' ? ofNumber(node.value, schema) : [];
    }
    case 'enum':
      return node.kind === 'scalar' && typeof node.value === 'number'
        ? [
            {
              kind: 'limit',
              wanted: `one of ${schema.values.join(', ')}`,
              found: String(node.value),
            },
          ]
        : [];
    default:
      return [];
  }
}

function ofObject(node: MapNode, schema: AnyObjectSchema): Breach[] {
  const given = node.entries.flatMap(({ key, value }) => {
    const name = fieldName(key, schema.fields, true);
    const isNull = value.kind === 'scalar' && value.value === null;
    return name === undefined || isNull ? [] : [name];
  });
  const groups = [...(schema.oneOf ?? []), ...(schema.exclusive ?? [])];
  return [
    ...(schema.required ?? [])
      .filter((field) => !given.includes(field))
      .map((field) => ({ kind: 'missing', field }) as const),
    ...groups
      .map((group) => given.filter((name) => group.includes(name)))
      .filter(({ length }) => length > 1)
      .map((fields) => ({ kind: 'exclusive', fields }) as const),
  ];
}

function ofCount(
  count: number,
  unit: string,
  limits: { minItems?: number | undefined; maxItems?: number | undefined },
): Breach[] {
  if (count === 0 && limits.minItems) return [{ kind: 'limit', wanted: unit, found: 'none' }];
  const wanted = outside(count, limits.minItems, limits.maxItems);
  return wanted === undefined
    ? []
    : [{ kind: 'limit', wanted: `${wanted} ${unit}`, found: String(count) }];
}

function ofText(value: string, { minLength, maxLength, pattern }: TextSchema): Breach[] {
  // The API server counts characters, not the units of UTF-16.
  const length = value.length > (maxLength ?? 0) ? [...value].length : value.length;
  if (length === 0 && minLength) return [{ kind: 'limit', wanted: 'text', found: 'none' }];
  const wanted = outside(length, minLength, maxLength);
  if (wanted !== undefined) {
    return [{ kind: 'limit', wanted: `${wanted} characters`, found: String(length) }];
  }
  if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return [];
  return [{ kind: 'limit', wanted: `text like ${pattern}`, found: `"${shortened(value)}"` }];
}

function ofNumber(
  value: number,
  { minimum, maximum }: { minimum?: number; maximum?: number },
): Breach[] {
  const wanted = outside(value, minimum, maximum);
  return wanted === undefined ? [] : [{ kind: 'limit', wanted, found: String(value) }];
}

/** What a number should be instead, in words. */
function outside(value: number, least?: number, most?: number): string | undefined {
  if (least !== undefined && value < least) {
    return most === undefined ? `at least ${least}` : `${least} to ${most}`;
  }
  if (most !== undefined && value > most) {
    return least === undefined ? `at most ${most}` : `${least} to ${most}`;
  }
  return undefined;
}
