import { decodeScalar } from '#analyzer/reading/decode-scalar.ts';
import {
  report,
  wrongType,
  type DecodeIssue,
  type Decoding,
} from '#analyzer/reading/decode-issue.ts';
import { entryOf, isNull, type MapNode, type Node, type Path } from '#analyzer/reading/tree.ts';
import type { AnyObjectSchema, Schema } from '#analyzer/schemas/schema.ts';

/**
 * The value that a node holds by its schema. Absent and `null` fields are left out, unknown ones
 * dropped; what cannot be read is left out and told in `issues`.
 *
 * @param istio decode as Istio does its own kinds: protobuf's JSON, where numbers may be quoted,
 *   enum values be numbers and names be in snake case.
 * @param options `complete`: the schema has every field, so that others are issues; `likeIstio`: of
 *   a one-of with several members only that is left that `istioctl` sees.
 */
export function decode(
  node: Node | undefined,
  schema: AnyObjectSchema,
  istio: boolean,
  at: Path,
  { complete = istio, likeIstio = false }: { complete?: boolean; likeIstio?: boolean } = {},
): { value: Readonly<Record<string, unknown>>; issues: DecodeIssue[] } {
  const decoding: Decoding = { issues: [], path: [...at], istio, complete, likeIstio };
  const value = node && !isNull(node) ? decodeNode(node, schema, decoding) : undefined;
  return { value: (value ?? {}) as Readonly<Record<string, unknown>>, issues: decoding.issues };
}

function decodeNode(node: Node, schema: Schema, decoding: Decoding): unknown {
  switch (schema.type) {
    case 'object':
      if (node.kind !== 'map') return wrongType(node, schema, decoding);
      return decodeObject(node, schema, decoding);
    case 'list':
      if (node.kind !== 'list') return wrongType(node, schema, decoding);
      // An empty list is absent to protobuf.
      if (node.items.length === 0 && decoding.istio) return undefined;
      return node.items.map((item, index) => inside(index, decoding, item, schema.items));
    case 'map':
      if (node.kind !== 'map') return wrongType(node, schema, decoding);
      return decodeMap(node, schema.values, schema.numericKeys ?? false, decoding);
    case 'free':
      if (schema.object && node.kind !== 'map') return wrongType(node, schema, decoding);
      if (schema.fields && node.kind === 'map') decodeObject(node, schema.fields, decoding);
      return plainValue(node);
    default:
      if (node.kind !== 'scalar') return wrongType(node, schema, decoding);
      return decodeScalar(node, schema, decoding);
  }
}

function decodeObject(node: MapNode, schema: AnyObjectSchema, decoding: Decoding): unknown {
  const value: Record<string, unknown> = {};
  for (const { key, value: part } of node.entries) {
    const name = fieldName(key, schema.fields, decoding.istio);
    const field = name === undefined ? undefined : schema.fields[name];
    if (name === undefined || field === undefined) {
      if (decoding.complete) {
        report(part, { kind: 'unknown-field', field: key, schema }, decoding, key);
      }
      continue;
    }
    if (name !== key && schema.aliases?.[key] !== name) {
      const both = entryOf(node, name) !== undefined;
      report(part, { kind: 'snake-case', field: key, known: name, both }, decoding, key);
    }
    // Of both spellings, that of JSON counts.
    if (isNull(part) || (name !== key && entryOf(node, name))) continue;
    const decoded = inside(key, decoding, part, field);
    if (decoded !== undefined) value[name] = decoded;
  }
  if (decoding.likeIstio) for (const group of schema.oneOf ?? []) keepLast(group, value);
  return value;
}

/** Of the members of a one-of, protobuf keeps the last one in the order of its definition. */
function keepLast(group: readonly string[], value: Record<string, unknown>): void {
  const kept = group.findLast((name) => Object.hasOwn(value, name));
  for (const name of group) if (name !== kept) Reflect.deleteProperty(value, name);
}

function decodeMap(
  { entries }: MapNode,
  values: Schema,
  numericKeys: boolean,
  decoding: Decoding,
): unknown {
  const value = emptyMap();
  for (const entry of entries) {
    if (numericKeys && !/^\d+$/.test(entry.key)) {
      const problem = {
        kind: 'wrong-type',
        expected: 'a number as key',
        found: `"${entry.key}"`,
      } as const;
      report(entry.value, problem, decoding, entry.key);
      continue;
    }
    if (isNull(entry.value) && !decoding.istio) {
      value[entry.key] = zeroOf(values);
      continue;
    }
    const decoded = inside(entry.key, decoding, entry.value, values);
    if (decoded !== undefined) value[entry.key] = decoded;
  }
  return decoding.istio && entries.length === 0 ? undefined : value;
}

/**
 * For keys that come from the input: a plain object would take "__proto__" for no key. An object
 * without prototype is kept as a hash table, which takes several times the memory.
 */
function emptyMap(): Record<string, unknown> {
  return Object.create(bare) as Record<string, unknown>;
}

const bare = Object.freeze(Object.create(null) as object);

function inside(step: string | number, decoding: Decoding, node: Node, schema: Schema): unknown {
  decoding.path.push(step);
  const value = decodeNode(node, schema, decoding);
  decoding.path.pop();
  return isNull(node) ? zeroOf(schema) : value;
}

function zeroOf(schema: Schema): unknown {
  switch (schema.type) {
    case 'object':
    case 'map':
      return {};
    case 'list':
      return [];
    case 'text':
    case 'bytes':
    case 'time':
      return '';
    case 'duration':
      return '0s';
    case 'integer':
    case 'number':
    case 'integer-or-text':
    case 'quantity':
      return 0;
    case 'boolean':
      return false;
    case 'enum':
      return schema.values[0];
    case 'free':
      return undefined;
  }
}

/** Fields that have this name in protobuf too, and no other one. */
const camelInProtobuf = new Set(['targetRef', 'targetRefs']);

/** The field that a key names; to Istio in snake case too. */
export function fieldName(
  key: string,
  fields: AnyObjectSchema['fields'],
  istio: boolean,
): string | undefined {
  if (Object.hasOwn(fields, key)) return key;
  if (!istio || !key.includes('_')) return undefined;
  const camel = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(fields, camel) && !camelInProtobuf.has(camel) ? camel : undefined;
}

/** A node as a plain value, without places. */
export function plainValue(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  const value = emptyMap();
  for (const entry of node.entries) value[entry.key] = plainValue(entry.value);
  return value;
}
