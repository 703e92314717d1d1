import type { Scalar } from '#analyzer/reading/tree.ts';

const constants = new Map<string, Scalar>([
  ...words(null, ['', '~', 'null', 'Null', 'NULL']),
  ...words(true, ['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE']),
  ...words(false, ['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE']),
]);

const integer = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9]\d*)$/;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/**
 * What a plain scalar means to Kubernetes, which reads YAML 1.1: `on` is true, `0777` is 511. Times
 * stay text, and so do sexagesimal numbers (`08:00`).
 */
export function plainScalar(text: string): Scalar {
  const constant = constants.get(text);
  if (constant !== undefined) return constant;
  const first = text.charCodeAt(0);
  // Only digits, signs and dots begin a number; most scalars are names.
  if (first > 57 || first < 43 || first === 44 || first === 47) return text;
  const bare = text.replaceAll('_', '');
  const isInteger = integer.test(bare);
  if (!isInteger && !float.test(bare)) return text;
  const value = isInteger ? integerOf(bare) : Number(bare);
  return Number.isFinite(value) ? value : text;
}

/** `!<tag:yaml.org,2002:int>` → `!!int`. */
export function shortTag(tag: string): string {
  return tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1');
}

const tags = {
  '!!int': Number.isInteger,
  '!!float': isNumber,
  '!!bool': isBoolean,
  '!!null': isNull,
};

export function isKnownTag(tag: string): tag is keyof typeof tags {
  return Object.hasOwn(tags, tag);
}

/** What a scalar is by its tag, in quotes or not; undefined where its text is nothing of the kind. */
export function taggedScalar(text: string, tag: keyof typeof tags): Scalar | undefined {
  const value = plainScalar(text);
  return tags[tag](value) ? value : undefined;
}

function isNumber(value: Scalar): boolean {
  return typeof value === 'number';
}

function isBoolean(value: Scalar): boolean {
  return typeof value === 'boolean';
}

function isNull(value: Scalar): boolean {
  return value === null;
}

function integerOf(text: string): number {
  const negative = text.startsWith('-');
  const digits = text.replace(/^[-+]/, '');
  const octal = /^0[oO]?([0-7]+)$/.exec(digits);
  const value = octal ? Number.parseInt(octal[1] ?? '0', 8) : Number(digits.toLowerCase());
  return negative ? -value : value;
}

function words(value: Scalar, texts: string[]): [string, Scalar][] {
  return texts.map((text) => [text, value]);
}
