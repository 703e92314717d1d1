import { parseDuration } from '#analyzer/duration.ts';
import { report, wrongType, type Decoding } from '#analyzer/reading/decode-issue.ts';
import type { Scalar, ScalarNode } from '#analyzer/reading/tree.ts';
import type { EnumSchema, IntegerSchema, Schema } from '#analyzer/schemas/schema.ts';

/** Forms that text must have. */
const forms = {
  /** As Go reads it: an hour of one digit is taken, and fractions of any length. */
  time: /^\d{4}-\d\d-\d\dT(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[-+]\d\d:\d\d)$/,
  // cspell:disable-next-line
  quantity: /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][-+]?\d+)?$/,
  bytes: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
};

/** A number, a time or a duration that is longer is none, and would take long to read. */
const longest = 200;

/** The value of a scalar by its schema; what it cannot be is an issue. */
export function decodeScalar(node: ScalarNode, schema: Schema, decoding: Decoding): unknown {
  const { value } = node;
  switch (schema.type) {
    case 'text':
      return typeof value === 'string' ? value : wrongType(node, schema, decoding);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongType(node, schema, decoding);
    case 'integer-or-text':
      if (typeof value === 'string') return value;
      return typeof value === 'number' && isInt32(value)
        ? value
        : wrongType(node, schema, decoding);
    case 'number': {
      const number = decoding.istio ? unquoted(value) : value;
      return typeof number === 'number' ? number : wrongType(node, schema, decoding);
    }
    case 'integer':
      return decodeInteger(node, schema, decoding);
    case 'enum':
      return decodeEnum(node, schema, decoding);
    case 'duration':
    case 'time':
    case 'bytes':
    case 'quantity': {
      // An amount may be a number, too.
      if (schema.type === 'quantity' && typeof value === 'number') return value;
      if (typeof value !== 'string') return wrongType(node, schema, decoding);
      if (isWellFormed(value, schema.type)) return value;
      return report(node, { kind: 'bad-text', value, type: schema.type }, decoding);
    }
    default:
      return wrongType(node, schema, decoding);
  }
}

function isWellFormed(value: string, type: keyof typeof forms | 'duration'): boolean {
  if (type !== 'bytes' && value.length > longest) return false;
  if (type === 'duration') return parseDuration(value) !== undefined;
  if (type === 'time') return forms.time.test(value) && isDay(value.slice(0, 10));
  // Line ends within base64, and spaces around an amount, are nothing to Go.
  if (type === 'bytes') return forms.bytes.test(value.replaceAll(/[\r\n]/g, ''));
  return forms.quantity.test(value.trim());
}

/** Whether there is such a day: 30 February rolls over to March. */
function isDay(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function decodeInteger(node: ScalarNode, schema: IntegerSchema, decoding: Decoding): unknown {
  const { value } = node;
  // In quotes it must be spelt as a whole number: "5.0" is none, while a bare 5.0 is 5.
  const isFraction = typeof value === 'string' && /[.eE]/.test(value);
  const number = decoding.istio && !isFraction ? unquoted(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    return wrongType(node, schema, decoding);
  }
  const [least, most] = schema.unsigned
    ? [0, 0xffffffff]
    : schema.wide
      ? [-(2 ** 63), 2 ** 63]
      : [-0x80000000, 0x7fffffff];
  if (number >= least && number <= most) return number;
  return report(node, { kind: 'out-of-range', value: number }, decoding);
}

function decodeEnum(node: ScalarNode, { values, ...schema }: EnumSchema, decoding: Decoding) {
  const { value } = node;
  const unknown = () => report(node, { kind: 'unknown-value', value, known: values }, decoding);
  if (typeof value === 'number' && isInt32(value)) {
    // Enumerations of protobuf are open: a number without a name stays what it is.
    return values[value] ?? unknown() ?? String(value);
  }
  if (typeof value !== 'string') return wrongType(node, { ...schema, values }, decoding);
  return values.includes(value) ? value : unknown();
}

/** Protobuf's JSON reads numbers in quotes, spelt as JSON spells them. */
function unquoted(value: Scalar): Scalar {
  if (typeof value !== 'string') return value;
  return /^\s*-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?\s*$/.test(value) ? Number(value) : value;
}

function isInt32(value: number): boolean {
  return (value | 0) === value;
}
