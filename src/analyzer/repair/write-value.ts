import { plainScalar } from '#analyzer/reading/scalar.ts';
import type { Scalar } from '#analyzer/reading/tree.ts';
import type { Value } from '#analyzer/repair/plan.ts';

export type Quote = '"' | "'" | undefined;

/** How a value is to be written: in which quotes, and whether brackets are around it. */
export type Style = { quote: Quote; flow: boolean };

/** A scalar as YAML; text is put in quotes where it would be read as something else. */
export function writeScalar(value: Scalar, { quote, flow }: Style): string {
  if (typeof value !== 'string') return String(value);
  if (quote === undefined && isPlain(value, flow)) return value;
  // Single quotes know no escapes.
  if (quote === "'" && !unprintable.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}

/** A value on one line: `{ name: http, ports: [80] }`. */
export function writeValue(value: Value, style: Style): string {
  if (typeof value !== 'object' || value === null) return writeScalar(value, style);
  const inside = { ...style, flow: true };
  if (isList(value)) return `[${value.map((item) => writeValue(item, inside)).join(', ')}]`;
  const fields = Object.entries(value).map(
    ([key, field]) => `${writeScalar(key, inside)}: ${writeValue(field, inside)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udfff]/;

/** Times and numbers in base 60: text to Kubernetes, and something else to other readers. */
const readDifferently = /^(?:[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?.*)$/;

function isPlain(text: string, flow: boolean): boolean {
  if (unprintable.test(text) || text !== text.trim() || plainScalar(text) !== text) return false;
  if (/^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`=]|---|\.\.\.|<<)/.test(text)) return false;
  if (flow && /[,[\]{}]|^[-?:]/.test(text)) return false;
  return !/:(?:\s|$)|\s#/.test(text) && !readDifferently.test(text) && !/^[-+]?\./.test(text);
}
