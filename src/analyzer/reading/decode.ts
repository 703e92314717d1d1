import { parseDuration } from '#analyzer/duration.ts';
import type { Node, Path, Scalar } from '#analyzer/reading/tree.ts';
import type { AnyObjectSchema, Schema } from '#analyzer/schemas/schema.ts';

/** What a value is that its schema does not expect. */
export type DecodeIssue = {
  path: Path;
  node: Node;
  problem:
    | { kind: 'unknown-field'; field: string; known: readonly string[] }
    /** A field in the spelling of protobuf (`outlier_detection`), which the API server drops. */
    | { kind: 'snake-case'; field: string; known: string }
    | { kind: 'wrong-type'; expected: string; found: string }
    | { kind: 'unknown-value'; value: Scalar; known: readonly string[] }
    | { kind: 'bad-duration'; value: string }
    | { kind: 'out-of-range'; value: number };
};

/** Issues that make `istioctl` and the API server refuse the whole document. */
export function isFatal({ problem }: DecodeIssue): boolean {
  switch (problem.kind) {
    case 'unknown-field':
    case 'snake-case':
      return false;
    case 'wrong-type':
      return problem.found !== nothing;
    case 'unknown-value':
      return typeof problem.value !== 'number';
    case 'bad-duration':
    case 'out-of-range':
      return true;
  }
}

/** `null` among the items of a list or the values of a map, where Go puts the type's zero value. */
const nothing = 'nothing';

type Decoding = { issues: DecodeIssue[]; path: (string | number)[]; istio: boolean };

/**
 * The value that a node holds by its schema. Absent and `null` fields are left out, unknown ones
 * dropped; what cannot be read is left out and told in `issues`.
 *
 * @param istio decode as Istio does its own kinds: protobuf's JSON, where numbers may be quoted,
 *   enum values be numbers and names be in snake case, and where unknown fields are issues.
 */
export function decode(
  node: Node | undefined,
  schema: AnyObjectSchema,
  istio: boolean,
  at: Path,
): { value: Readonly<Record<string, unknown>>; issues: DecodeIssue[] } {
  const decoding: Decoding = { issues: [], path: [...at], istio };
  const value = node && !isNull(node) ? decodeNode(node, schema, decoding) : undefined;
  return { value: (value ?? {}) as Readonly<Record<string, unknown>>, issues: decoding.issues };
}

function decodeNode(node: Node, schema: Schema, decoding: Decoding): unknown {
  switch (schema.type) {
    case 'object':
      return decodeObject(node, schema, decoding);
    case 'list':
      if (node.kind !== 'list') return wrongType(node, 'a list', decoding);
      // An empty list is absent to protobuf.
      if (node.items.length === 0 && decoding.istio) return undefined;
      return node.items.map((item, index) => inside(index, decoding, item, schema.items));
    case 'map':
      return decodeMap(node, schema.values, schema.numericKeys ?? false, decoding);
    case 'free':
      if (schema.object && node.kind !== 'map') return wrongType(node, 'an object', decoding);
      return plainValue(node);
    default:
      if (node.kind !== 'scalar') return wrongType(node, expectation(schema), decoding);
      return decodeScalar(node, node.value, schema, decoding);
  }
}

function decodeObject(node: Node, schema: AnyObjectSchema, decoding: Decoding): unknown {
  if (node.kind !== 'map') return wrongType(node, 'an object', decoding);
  const value: Record<string, unknown> = {};
  for (const entry of node.entries) {
    const name = fieldName(entry.key, schema.fields);
    const field = name === undefined ? undefined : schema.fields[name];
    if (name === undefined || field === undefined) {
      if (decoding.istio) {
        const known = Object.keys(schema.fields);
        report(
          entry.value,
          { kind: 'unknown-field', field: entry.key, known },
          decoding,
          entry.key,
        );
      }
      continue;
    }
    if (name !== entry.key) {
      report(
        entry.value,
        { kind: 'snake-case', field: entry.key, known: name },
        decoding,
        entry.key,
      );
    }
    if (isNull(entry.value)) continue;
    const decoded = inside(entry.key, decoding, entry.value, field);
    if (decoded !== undefined) value[name] = decoded;
  }
  return value;
}

function decodeMap(node: Node, values: Schema, numericKeys: boolean, decoding: Decoding): unknown {
  if (node.kind !== 'map') return wrongType(node, 'a map', decoding);
  // Keys come from the input: a plain object would treat "__proto__" as no key.
  const value = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) {
    if (numericKeys && !/^\d+$/.test(entry.key)) {
      decoding.path.push(entry.key);
      const found = `"${entry.key}"`;
      report(entry.value, { kind: 'wrong-type', expected: 'a number as key', found }, decoding);
      decoding.path.pop();
      continue;
    }
    if (isNull(entry.value) && !decoding.istio) {
      value[entry.key] = values.type === 'text' ? '' : undefined;
      continue;
    }
    const decoded = inside(entry.key, decoding, entry.value, values);
    if (decoded !== undefined) value[entry.key] = decoded;
  }
  return decoding.istio && node.entries.length === 0 ? undefined : value;
}

function decodeScalar(node: Node, value: Scalar, schema: Schema, decoding: Decoding): unknown {
  const wrong = () => wrongType(node, expectation(schema), decoding);
  switch (schema.type) {
    case 'text':
    case 'bytes':
      return typeof value === 'string' ? value : wrong();
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong();
    case 'integer-or-text':
      return typeof value === 'string' || Number.isInteger(value) ? value : wrong();
    case 'number': {
      const number = typeof value === 'string' && decoding.istio ? numberOf(value) : value;
      return typeof number === 'number' ? number : wrong();
    }
    case 'integer': {
      const number = typeof value === 'string' && decoding.istio ? numberOf(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number)) return wrong();
      const [least, most] = schema.unsigned
        ? [0, 0xffffffff]
        : schema.wide
          ? [-(2 ** 63), 2 ** 63]
          : [-0x80000000, 0x7fffffff];
      if (number >= least && number <= most) return number;
      return report(node, { kind: 'out-of-range', value: number }, decoding);
    }
    case 'duration':
      if (typeof value !== 'string') return wrong();
      if (parseDuration(value) !== undefined) return value;
      return report(node, { kind: 'bad-duration', value }, decoding);
    case 'enum': {
      if (typeof value === 'number') {
        if (!isInt32(value)) return wrong();
        // Enumerations of protobuf are open: a number without a name stays what it is.
        return schema.values[value] ?? unknownValue() ?? String(value);
      }
      if (typeof value !== 'string') return wrong();
      return schema.values.includes(value) ? value : unknownValue();
    }
    default:
      return undefined;
  }

  function unknownValue(): unknown {
    const known = schema.type === 'enum' ? schema.values : [];
    return report(node, { kind: 'unknown-value', value, known }, decoding);
  }
}

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
      return '';
    case 'duration':
      return '0s';
    case 'integer':
    case 'number':
    case 'integer-or-text':
      return 0;
    case 'boolean':
      return false;
    case 'enum':
      return schema.values[0];
    case 'free':
      return undefined;
  }
}

function fieldName(key: string, fields: Readonly<Record<string, Schema>>): string | undefined {
  if (Object.hasOwn(fields, key)) return key;
  if (!key.includes('_')) return undefined;
  const camel = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(fields, camel) ? camel : undefined;
}

function wrongType(node: Node, expected: string, decoding: Decoding): unknown {
  const found =
    node.kind === 'scalar' ? describeScalar(node.value) : node.kind === 'map' ? 'a map' : 'a list';
  return report(node, { kind: 'wrong-type', expected, found }, decoding);
}

function report(
  node: Node,
  problem: DecodeIssue['problem'],
  decoding: Decoding,
  step?: string,
): unknown {
  const path = step === undefined ? [...decoding.path] : [...decoding.path, step];
  decoding.issues.push({ path, node, problem });
  return undefined;
}

function describeScalar(value: Scalar): string {
  if (value === null) return nothing;
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? `the truth value ${value}` : `the number ${value}`;
}

function expectation(schema: Schema): string {
  const names = {
    text: 'text',
    bytes: 'text in base64',
    duration: 'a duration such as "5s"',
    enum: 'one of its names',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    'integer-or-text': 'a whole number or text',
    free: 'a value',
    list: 'a list',
    map: 'a map',
    object: 'an object',
  };
  return names[schema.type];
}

function numberOf(text: string): number | undefined {
  return /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text) ? Number(text) : undefined;
}

function isInt32(value: number): boolean {
  return (value | 0) === value;
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A node as a plain value, without places. */
export function plainValue(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  const value = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) value[entry.key] = plainValue(entry.value);
  return value;
}
