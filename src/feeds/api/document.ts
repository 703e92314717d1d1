import { z } from 'zod';
import { jsonSchema } from '#feeds/api/json-schema.ts';
import type { Publisher } from '#feeds/publisher.ts';

/** A document of the API, before it knows where it lies. */
export type ApiDocument = {
  /** Of its file. */
  name: string;
  description: string;
  /** Of the content. */
  schema: z.ZodObject;
  content: Record<string, unknown>;
};

/** Below the site's base. An address never changes once published. */
export function documentAddress(name: string): string {
  return `api/v1/${name}.json`;
}

export function schemaAddress(name: string): string {
  return `api/v1/schemas/${name}.schema.json`;
}

/** The content, headed by the address of its schema. */
export function documentText(
  { name, content }: ApiDocument,
  { absolute }: Pick<Publisher, 'absolute'>,
): string {
  return `${JSON.stringify({ $schema: absolute(schemaAddress(name)), ...content })}\n`;
}

export function schemaText(
  { name, description, schema }: ApiDocument,
  { absolute }: Pick<Publisher, 'absolute'>,
): string {
  const whole = z.strictObject({ $schema: z.url(), ...schema.shape }).describe(description);
  return `${JSON.stringify(jsonSchema(whole, absolute(schemaAddress(name))), null, 2)}\n`;
}
