import type { Node, Path, Scalar } from '#analyzer/reading/tree.ts';
import type { AnyObjectSchema, Schema } from '#analyzer/schemas/schema.ts';

/** What a value is that its schema does not expect. */
export type DecodeIssue = {
  path: Path;
  node: Node;
  problem:
    | { kind: 'unknown-field'; field: string; schema: AnyObjectSchema }
    /** A field in the spelling of protobuf (`outlier_detection`), which the API server drops. */ /** `both`: the spelling of JSON is there, too. */
    | { kind: 'snake-case'; field: string; known: string; both: boolean }
    | { kind: 'wrong-type'; expected: string; found: string }
    | { kind: 'unknown-value'; value: Scalar; known: readonly string[] }
    /** Text of a form that it must not have: `5` for a duration. */
    | { kind: 'bad-text'; value: string; type: 'duration' | 'time' | 'quantity' | 'bytes' }
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
    case 'bad-text':
    case 'out-of-range':
      return true;
  }
}

/** `null` among the items of a list or the values of a map, where Go puts the type's zero value. */
const nothing = 'nothing';

export type Decoding = {
  issues: DecodeIssue[];
  path: (string | number)[];
  /** Protobuf's JSON, see `decode`. */
  istio: boolean;
  /** The schema has every field, so that others are issues. */
  complete: boolean;
  /** Of a one-of only the member is kept that protobuf keeps. */
  likeIstio: boolean;
};

export function wrongType(node: Node, schema: Schema, decoding: Decoding): unknown {
  const found =
    node.kind === 'scalar' ? describeScalar(node.value) : node.kind === 'map' ? 'a map' : 'a list';
  return report(
    node,
    { kind: 'wrong-type', expected: expectationOf(schema.type), found },
    decoding,
  );
}

export function report(
  node: Node,
  problem: DecodeIssue['problem'],
  { path, issues }: Decoding,
  step?: string,
): unknown {
  issues.push({ path: step === undefined ? [...path] : [...path, step], node, problem });
  return undefined;
}

function describeScalar(value: Scalar): string {
  if (value === null) return nothing;
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? `the truth value ${value}` : `the number ${value}`;
}

export function expectationOf(type: Schema['type']): string {
  const names = {
    text: 'text',
    bytes: 'text in base64',
    duration: 'a duration such as "5s"',
    enum: 'one of its names',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    'integer-or-text': 'a whole number or text',
    quantity: 'an amount such as "500m" or "1Gi"',
    time: 'a time',
    free: 'an object',
    list: 'a list',
    map: 'a map',
    object: 'an object',
  };
  return names[type];
}

/** What a value is that its schema does not expect, as the middle of a sentence. */
export function describeIssue({ path, problem }: DecodeIssue): string {
  const field = `"${path.join('.')}"`;
  switch (problem.kind) {
    case 'unknown-field':
    case 'snake-case':
      return `there is no field ${field}`;
    case 'wrong-type':
      return path.length === 0
        ? `it must be ${problem.expected}, and is ${problem.found}`
        : `${field} takes ${problem.expected}, and this is ${problem.found}`;
    case 'unknown-value':
      return `${field} cannot be "${problem.value}"; it takes ${problem.known.join(', ')}`;
    case 'bad-text':
      return `${field} takes ${expectationOf(problem.type)}, and "${problem.value}" is none`;
    case 'out-of-range':
      return `${problem.value} is too large, or too small, for ${field}`;
  }
}
