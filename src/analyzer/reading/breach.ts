import { fieldName } from '#analyzer/reading/decode.ts';
import { isNull, type MapNode, type Node } from '#analyzer/reading/tree.ts';
import type { AnyObjectSchema, Schema, TextSchema } from '#analyzer/schemas/schema.ts';
import { shortened } from '#analyzer/wording.ts';

/** What the schema of a resource forbids, and `istioctl` does not see. */
export type Breach =
  | { kind: 'missing'; field: string }
  /** Fields that exclude one another, in the order of the document. */
  | { kind: 'exclusive'; fields: readonly string[] }
  /** A value or a measure outside its limits, as words: `at most 16 items`. */
  | { kind: 'limit'; wanted: string; found: string };

/** Nearly every value keeps to its limits. */
const none: readonly Breach[] = [];

/** The breaches of one value; those of what it holds are its own. */
export function breachesOf(node: Node, schema: Schema): readonly Breach[] {
  switch (schema.type) {
    case 'object':
      return node.kind === 'map' ? ofObject(node, schema) : none;
    case 'list':
      return node.kind === 'list' ? ofCount(node.items.length, 'items', schema) : none;
    case 'map': {
      const { minProperties, maxProperties } = schema;
      const limits = { minItems: minProperties, maxItems: maxProperties };
      return node.kind === 'map' ? ofCount(node.entries.length, 'entries', limits) : none;
    }
    case 'text':
      return node.kind === 'scalar' && typeof node.value === 'string'
        ? ofText(node.value, schema)
        : none;
    case 'integer':
    case 'number': {
      if (node.kind !== 'scalar') return none;
      if (typeof node.value === 'string') {
        // What is no number at all was told in reading.
        return /^\s*[-+]?[\d.]/.test(node.value)
          ? [{ kind: 'limit', wanted: 'a number without quotes', found: `"${node.value}"` }]
          : none;
      }
      return typeof node.value === 'number' ? ofNumber(node.value, schema) : none;
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
        : none;
    default:
      return none;
  }
}

function ofObject(node: MapNode, schema: AnyObjectSchema): readonly Breach[] {
  const { fields, required = [], oneOf = [], exclusive = [] } = schema;
  if (required.length + oneOf.length + exclusive.length === 0) return none;
  const given: string[] = [];
  for (const { key, value } of node.entries) {
    const name = fieldName(key, fields, true);
    if (name !== undefined && !isNull(value)) given.push(name);
  }
  const breaches: Breach[] = [];
  for (const field of required) {
    if (!given.includes(field)) breaches.push({ kind: 'missing', field });
  }
  for (const group of [...oneOf, ...exclusive]) {
    const together = given.filter((name) => group.includes(name));
    if (together.length > 1) breaches.push({ kind: 'exclusive', fields: together });
  }
  return breaches;
}

function ofCount(
  count: number,
  unit: string,
  limits: { minItems?: number | undefined; maxItems?: number | undefined },
): readonly Breach[] {
  if (count === 0 && limits.minItems) return [{ kind: 'limit', wanted: unit, found: 'none' }];
  const wanted = outside(count, limits.minItems, limits.maxItems);
  return wanted === undefined
    ? none
    : [{ kind: 'limit', wanted: `${wanted} ${unit}`, found: String(count) }];
}

function ofText(value: string, schema: TextSchema): readonly Breach[] {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  // The API server counts characters, of which each has one unit of UTF-16 or two.
  const isSurelyWithin = value.length >= 2 * minLength && value.length <= maxLength;
  const length = isSurelyWithin ? value.length : [...value].length;
  if (length === 0 && minLength > 0) return [{ kind: 'limit', wanted: 'text', found: 'none' }];
  const wanted = outside(length, schema.minLength, schema.maxLength);
  if (wanted !== undefined) {
    return [{ kind: 'limit', wanted: `${wanted} characters`, found: String(length) }];
  }
  if (pattern === undefined || expressionOf(pattern).test(value)) return none;
  return [{ kind: 'limit', wanted: `text like ${pattern}`, found: `"${shortened(value)}"` }];
}

const expressions = new Map<string, RegExp>();

/** The few patterns of the schemas, each made once. */
function expressionOf(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) {
    expression = new RegExp(pattern, 'u');
    expressions.set(pattern, expression);
  }
  return expression;
}

function ofNumber(
  value: number,
  { minimum, maximum }: { minimum?: number; maximum?: number },
): readonly Breach[] {
  const wanted = outside(value, minimum, maximum);
  return wanted === undefined ? none : [{ kind: 'limit', wanted, found: String(value) }];
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
