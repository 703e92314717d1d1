import { parseDuration } from '#analyzer/duration.ts';
import { envoyEnum } from '#analyzer/envoy-api.ts';

/** Whether a type is no message of fields: a scalar, an enumeration, a wrapper of protobuf. */
export function isPlain(type: string): boolean {
  return type.length === 1 || isWrapper(type) || envoyEnum(type) !== undefined;
}

/** Whether a type stands for a single value in protobuf's JSON: a Duration, a StringValue, a Struct. */
export function isWrapper(type: string): boolean {
  return wrapped.has(type);
}

/** What a value should be and is not. */
export function scalarProblem(value: unknown, type: string): string | undefined {
  const scalar = wrapped.get(type) ?? type;
  switch (scalar) {
    case 's':
      return typeof value === 'string' ? undefined : 'text';
    case 'b':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'y':
      return isBase64(value) ? undefined : 'text in base64';
    case 'd':
      return isNumber(value) ? undefined : 'a number';
    case 'i':
      return isInteger(value, -(2 ** 31), 2 ** 31) ? undefined : 'a whole number of 32 bits';
    case 'u':
      return isInteger(value, 0, 2 ** 32) ? undefined : 'a whole number of 32 bits, not negative';
    case 'l':
      return isInteger(value, -(2 ** 63), 2 ** 63) ? undefined : 'a whole number of 64 bits';
    case 'w':
      return isInteger(value, 0, 2 ** 64) ? undefined : 'a whole number of 64 bits, not negative';
    case 'duration':
      return typeof value === 'string' && parseDuration(value) !== undefined
        ? undefined
        : 'a duration such as "5s"';
    case 'timestamp':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)
        ? undefined
        : 'a time such as "2026-01-31T12:00:00Z"';
    case 'object':
      return isObject(value) ? undefined : 'an object';
    case 'list':
      return Array.isArray(value) ? undefined : 'a list';
    case 'any':
      return undefined;
    default: {
      const values = envoyEnum(scalar) ?? [];
      if (isInteger(value, -(2 ** 31), 2 ** 31) && typeof value === 'number') return undefined;
      return values.includes(value as string) ? undefined : `one of ${values.join(', ')}`;
    }
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const wrapped = new Map([
  ['google.protobuf.StringValue', 's'],
  ['google.protobuf.BoolValue', 'b'],
  ['google.protobuf.BytesValue', 'y'],
  ['google.protobuf.DoubleValue', 'd'],
  ['google.protobuf.FloatValue', 'd'],
  ['google.protobuf.Int32Value', 'i'],
  ['google.protobuf.UInt32Value', 'u'],
  ['google.protobuf.Int64Value', 'l'],
  ['google.protobuf.UInt64Value', 'w'],
  ['google.protobuf.Duration', 'duration'],
  ['google.protobuf.Timestamp', 'timestamp'],
  ['google.protobuf.Struct', 'object'],
  ['google.protobuf.ListValue', 'list'],
  ['google.protobuf.Value', 'any'],
]);

function isNumber(value: unknown): boolean {
  if (typeof value === 'number') return true;
  if (typeof value !== 'string') return false;
  return /^(?:NaN|-?Infinity|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)$/.test(value);
}

/** Numbers may stand in quotes. */
function isInteger(value: unknown, least: number, above: number): boolean {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) return false;
  return number >= least && number < above;
}

function isBase64(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const text = value.replace(/[\r\n]/g, '');
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}
