import { Document, visit } from 'yaml';
import type { z } from 'zod';
import { collections, type CollectionName } from '#catalog/collections.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where Prettier breaks a line. */
const width = 100;

/**
 * The file of an item: its fields in the order of the schema, those without a value left out, and
 * the body below. Formatted as Prettier would.
 */
export function fileText(collection: CollectionName, fields: Fields, body = ''): string {
  const { schema, extension } = collections[collection];
  const yaml = Object.keys((schema as z.ZodObject).shape)
    .filter((name) => hasValue(fields[name]))
    .map((name) => fieldText(name, fields[name]))
    .join('');
  return extension !== 'yaml' ? `---\n${yaml}---\n\n${body.trim()}\n` : yaml;
}

/** One field with its value: a short list of ids in brackets, other lists a line for each item. */
export function fieldText(name: string, value: unknown): string {
  const text = yamlText(name, value, isIds(value));
  return text.trimEnd().length <= width ? text : yamlText(name, value, false);
}

function yamlText(name: string, value: unknown, inBrackets: boolean): string {
  const document = new Document({ [name]: value });
  visit(document, {
    Seq(_, list) {
      list.flow = inBrackets;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function hasValue(value: unknown): boolean {
  if (value === undefined || value === '') return false;
  return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
}

function isIds(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((item) => /^(?:[a-z0-9-]+|(?:IST|CR)\d{4})$/.test(String(item)))
  );
}
