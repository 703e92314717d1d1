import type { z } from 'zod';
import { valueCure } from '#catalog/checking/cures.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import type { FieldPath, FieldProblem } from '#catalog/checking/problem.ts';
import {
  choices,
  fieldNames,
  isOptional,
  schemaAt,
  valueKind,
} from '#catalog/checking/schema-fields.ts';
import { capital, quoted } from '#catalog/checking/words.ts';

export const missing = 'is missing.';

/** What is wrong with the value of a field, by what its schema says of it. */
export function valueProblem(
  field: FieldPath,
  value: unknown,
  schema: unknown,
  issue: z.core.$ZodIssue,
): FieldProblem {
  const problem = (message: string, fix: string): FieldProblem => ({
    field,
    part: 'value',
    message,
    fix,
  });
  const name = lastName(field);
  const mayLack = isOptional(schema) || typeof field.at(-1) === 'number';
  const fill = mayLack
    ? 'Leave it out when the fact is unknown.'
    : `Write ${sample(name, schema)}.`;
  if (value === undefined) return problem(missing, `Add ${sample(name, schema)}.`);
  if (value === null) return problem('is empty.', fill);
  if (issue.code === 'too_small' && Array.isArray(value)) return problem('is an empty list.', fill);
  if (issue.code === 'too_small') {
    const bound = `${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}`;
    return problem(`${quoted(value)} is too small.`, `Write a number ${bound}.`);
  }
  if (issue.code === 'too_big') {
    const bound = `${issue.inclusive ? 'of at most' : 'below'} ${issue.maximum}`;
    return problem(`${quoted(value)} is too big.`, `Write a number ${bound}.`);
  }
  if (issue.code === 'invalid_value') {
    const meant =
      valueCure(name, value) ?? didYouMean(typeof value === 'string' ? value : '', choices(schema));
    const fix = `Write ${sample(name, schema)}.`;
    return problem(`${quoted(value)} is no ${name}.`, meant ? `${meant} ${fix}` : fix);
  }
  if (issue.code === 'invalid_type') {
    const wanted = valueKind(schema);
    const given = kindOf(value);
    const message = wanted.endsWith(given.replace(/^a /, ''))
      ? `${quoted(value)} is not ${wanted}.`
      : `${quoted(value)} is ${given}, not ${wanted}.`;
    return problem(message, asKind(value, wanted, schema));
  }
  return ruleProblem(field, 'value', value, issue.message);
}

/** A rule of our own schemas, `is X`, `is X; do Y` or `is X: do Y`, as two sentences. */
export function ruleProblem(
  field: FieldPath,
  part: FieldProblem['part'],
  value: unknown,
  rule: string,
): FieldProblem {
  const [, what = rule, advice] = /^(.*?)[;:] (.*)$/.exec(rule) ?? [];
  const fix = valueCure(lastName(field), value) ?? (advice && `${capital(advice)}.`);
  const shown = typeof value === 'string' && value.trim() === '' ? '' : `${quoted(value)} `;
  return { field, part, message: `${shown}${what}.`, ...(fix ? { fix } : {}) };
}

/** How a field that must be there is written. */
const samples: Readonly<Record<string, string>> = {
  topics: '[security]',
  sources: '[https://…]',
  source: 'https://…',
  url: 'https://…',
  start: '2021-02-22T16:00:00Z',
  end: '2021-02-22T16:25:00Z',
  complete: 'false',
};

function sample(name: string, schema: unknown): string {
  const values = choices(schema);
  if (values.length > 0) return `one of ${values.join(', ')}`;
  const fields = fieldsSample(schemaAt(schema, [0]));
  return `"${name}: ${fields ? `[${fields}]` : (samples[name] ?? '…')}"`;
}

/** A set of fields as it is written: `{ title: …, url: https://… }`. */
function fieldsSample(schema: unknown): string | undefined {
  const names = fieldNames(schema);
  if (names.length === 0) return undefined;
  return `{ ${names.map((name) => `${name}: ${samples[name] ?? '…'}`).join(', ')} }`;
}

function asKind(value: unknown, wanted: string, schema: unknown): string {
  const fields = fieldsSample(schema);
  if (fields) return `Write "${fields}".`;
  if (isOneValue(value) && wanted === 'text') return `Put it in quotes: '${value}'.`;
  if (isOneValue(value) && wanted === 'a list') return `Put it in brackets: [${value}].`;
  if (wanted.endsWith('number') && typeof value === 'string' && /^\d+$/.test(value)) {
    return `Write ${value} without quotes.`;
  }
  return `Write ${wanted}.`;
}

function isOneValue(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a set of fields';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'number' ? 'a number' : 'text';
}

function lastName(field: FieldPath): string {
  return field.findLast((step) => typeof step === 'string') ?? 'value';
}
