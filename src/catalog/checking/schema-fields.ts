import { z } from 'zod';
import type { FieldPath } from '#catalog/checking/problem.ts';

/** The schema of the field at a path, if the schema knows that field. */
export function schemaAt(schema: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((current, step) => child(bare(current), step), schema);
}

/** The names of the fields that a schema allows; none where it is no set of fields. */
export function fieldNames(schema: unknown): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum) {
    return inner.keyType.options.map(String);
  }
  return [];
}

/** The values that a schema allows, where it is a choice. */
export function choices(schema: unknown): string[] {
  const inner = bare(schema);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** What a field's value is called: `text`, `a list`. */
export function valueKind(schema: unknown): string {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return 'a list';
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord) return 'a set of fields';
  if (inner instanceof z.ZodBoolean) return 'true or false';
  if (inner instanceof z.ZodNumber) return inner.format === null ? 'a number' : 'a whole number';
  return 'text';
}

/** Whether a file may leave the field out. */
export function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodOptional;
}

function child(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, unknown>)[step];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** Without the wrappers that make a schema optional or change its input first. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.out);
  return schema;
}
