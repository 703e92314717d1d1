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
  return problem.kind !== 'unknown-field' && problem.kind !== 'snake-case';
}

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
      if (node.kind !== 'list') { wrongType(node, 'a list', decoding); return; }
      // An empty list is absent to protobuf.
      if (node.items.length === 0 && decoding.istio) return undefined;
      return node.items.map((item, index) => inside(index, decoding, item, schema.items));
    case 'map':
      return decodeMap(node, schema.values, schema.numericKeys ?? false, decoding);
    case 'free':
      return plainValue(node);
    default:
      if (node.kind !== 'scalar') { wrongType(node, expectation(schema), decoding); return; }
      return decodeScalar(node, node.value, schema, decoding);
  }
}

function decodeObject(node: Node, schema: AnyObjectSchema, decoding: Decoding): unknown {
  if (node.kind !== 'map') { wrongType(node, 'an object', decoding); return; }
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
  if (node.kind !== 'map') { wrongType(node, 'a map', decoding); return; }
  // Keys come from the input: a plain object would treat "__proto__" as no key.
  const value = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) {
    if (numericKeys && !/^\d+$/.test(entry.key)) {
      decoding.path.push(entry.key);
      wrongType(entry.value, 'a number as key', decoding);
      decoding.path.pop();
      continue;
    }
    if (isNull(entry.value) && !decoding.istio) {
      // Go reads null as the zero value.
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
      { typeof value === 'string' ? value : wrong(); return; }
    case 'boolean':
      { typeof value === 'boolean' ? value : wrong(); return; }
    case 'integer-or-text':
      { typeof value === 'string' || Number.isInteger(value) ? value : wrong(); return; }
    case 'number': {
      const number = typeof value === 'string' && decoding.istio ? numberOf(value) : value;
      typeof number === 'number' ? number : wrong(); return;
    }
    case 'integer': {
      const number = typeof value === 'string' && decoding.istio ? numberOf(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number)) { wrong(); return; }
      const [least, most] = schema.unsigned
        ? [0, 0xffffffff]
        : schema.wide
          ? [-(2 ** 63), 2 ** 63]
          : [-0x80000000, 0x7fffffff];
      if (number >= least && number <= most) return number;
      report(node, { kind: 'out-of-range', value: number }, decoding); return;
    }
    case 'duration':
      if (typeof value !== 'string') { wrong(); return; }
      if (parseDuration(value) !== undefined) return value;
      { report(node, { kind: 'bad-duration', value }, decoding); return; }
    case 'enum': {
      if (typeof value === 'number') { schema.values[value] ?? unknownValue(); return; }
      if (typeof value !== 'string') { wrong(); return; }
      schema.values.includes(value) ? value : unknownValue(); return;
    }
    default:
      return undefined;
  }

  function unknownValue(): undefined {
    const known = schema.type === 'enum' ? schema.values : [];
    report(node, { kind: 'unknown-value', value, known }, decoding);
  }
}

function inside(step: string | number, decoding: Decoding, node: Node, schema: Schema): unknown {
  decoding.path.push(step);
  const value = decodeNode(node, schema, decoding);
  decoding.path.pop();
  return value;
}

function fieldName(key: string, fields: Readonly<Record<string, Schema>>): string | undefined {
  if (Object.hasOwn(fields, key)) return key;
  if (!key.includes('_')) return undefined;
  const camel = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(fields, camel) ? camel : undefined;
}

function wrongType(node: Node, expected: string, decoding: Decoding): undefined {
  const found =
    node.kind === 'scalar' ? describeScalar(node.value) : node.kind === 'map' ? 'a map' : 'a list';
  report(node, { kind: 'wrong-type', expected, found }, decoding);
}

function report(
  node: Node,
  problem: DecodeIssue['problem'],
  decoding: Decoding,
  step?: string,
): undefined {
  const path = step === undefined ? [...decoding.path] : [...decoding.path, step];
  decoding.issues.push({ path, node, problem });
  return undefined;
}

function describeScalar(value: Scalar): string {
  if (value === null) return 'nothing';
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
