import { z } from 'zod';
import { text, url, youtube } from '#catalog/fields.ts';
import { release } from '#catalog/message-page.ts';
import { minor, month } from '#catalog/release.ts';

// What the catalog checks with code, in the words of JSON Schema.
const words = new Map<unknown, Record<string, unknown>>([
  [text, { minLength: 1 }],
  [release, { type: 'string', pattern: '^1\\.\\d+$' }],
  [minor, { type: 'string', pattern: '^[01]\\.\\d+$' }],
  [month, { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }],
  [url, { format: 'uri', pattern: '^https://' }],
  [youtube, { format: 'uri', pattern: '^https://www\\.youtube\\.com/watch\\?v=[\\w-]{11}$' }],
]);

/** The JSON Schema (draft 2020-12) of a document, under the address where it is published. */
export function jsonSchema(schema: z.ZodType, address: string): Record<string, unknown> {
  const generated = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      if (type === 'custom' && !words.has(zodSchema)) throw new TypeError('no words for a check');
      Object.assign(jsonSchema, words.get(zodSchema));
    },
  });
  return { $schema: generated.$schema, $id: address, ...generated };
}
