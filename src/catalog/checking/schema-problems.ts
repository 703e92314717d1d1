import type { z } from 'zod';
import { unknownFieldCure } from '#catalog/checking/cures.ts';
import { nouns } from '#catalog/checking/item-path.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import type { FieldPath, FieldProblem } from '#catalog/checking/problem.ts';
import { fieldNames, schemaAt } from '#catalog/checking/schema-fields.ts';
import { missing, ruleProblem, valueProblem } from '#catalog/checking/value-problems.ts';
import { collections, type CollectionName } from '#catalog/collections.ts';

/** `meant`: the field that a misspelt one stands for. */
export type SchemaProblem = FieldProblem & { meant?: string };

/** What a collection's schema says of the fields of a file, told to the person who wrote them. */
export function schemaProblems(
  collection: CollectionName,
  fields: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
): SchemaProblem[] {
  const problems = issues.flatMap((issue): SchemaProblem[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(collection, fields, path, key));
    }
    if (issue.code === 'invalid_key') {
      const rule = issue.issues[0]?.message ?? 'is no name for a field';
      return [ruleProblem(path, 'key', path.at(-1), rule)];
    }
    const schema = schemaAt(collections[collection].schema, path);
    return [valueProblem(path, valueAt(fields, path), schema, issue)];
  });
  const meant = new Set(problems.flatMap((problem) => problem.meant ?? []));
  const seen = new Set<string>();
  return problems.filter(({ field, message }) => {
    const name = field.join('.');
    // One value, one problem; and a field that was misspelt is not missing as well.
    if (seen.has(name) || (message === missing && meant.has(name))) return false;
    seen.add(name);
    return true;
  });
}

function unknownField(
  collection: CollectionName,
  fields: Record<string, unknown>,
  parent: FieldPath,
  key: string,
): SchemaProblem {
  const known = fieldNames(schemaAt(collections[collection].schema, parent));
  const given = valueAt(fields, parent);
  const free = known.filter((name) => !(typeof given === 'object' && given && name in given));
  const problem = {
    field: [...parent, key],
    part: 'key',
    message: parent.length === 0 ? `is no field of a ${nouns[collection]}.` : 'is no field here.',
  } as const;
  const cure = parent.length === 0 ? unknownFieldCure(collection, key) : undefined;
  if (cure) return { ...problem, fix: cure };
  const meant = nearest(key, free) ?? nearest(key, known);
  return meant
    ? { ...problem, fix: `Did you mean "${meant}"?`, meant: [...parent, meant].join('.') }
    : { ...problem, fix: `Remove it. Fields are ${known.join(', ')}.` };
}

function valueAt(fields: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    fields,
  );
}
