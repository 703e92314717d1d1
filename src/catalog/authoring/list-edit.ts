import { isSeq } from 'yaml';
import type { z } from 'zod';
import { fieldText } from '#catalog/authoring/file-text.ts';
import { readDocument } from '#catalog/checking/document.ts';
import { collections, type CollectionName } from '#catalog/collections.ts';

/**
 * The text of a file with one more id in one of its lists. A list that is not there begins in the
 * place that the schema gives it; the rest of the file stays as it is.
 *
 * @returns the same text where the id is there already, nothing where the file cannot be read.
 */
export function withListItem(
  text: string,
  collection: CollectionName,
  name: string,
  id: string,
): string | undefined {
  const reading = readDocument(text, collections[collection].extension === 'md');
  if (reading.kind === 'unreadable') return undefined;
  const { fields, fieldsStart, tree } = reading.document;
  const list = tree.get(name);
  const ids = Array.isArray(fields[name]) ? fields[name].map(String) : [];
  if (ids.includes(id)) return text;
  const written = fieldText(name, [...ids, id]);
  const order = Object.keys((collections[collection].schema as z.ZodObject).shape);
  if (isSeq(list) && list.range) {
    const afterName = text.lastIndexOf(':', fieldsStart + list.range[0]) + 1;
    const end = fieldsStart + list.range[1];
    const value = written.slice(written.indexOf(':') + 1).trimEnd();
    // A list of lines ends behind its last line, one in brackets within its line.
    return text.slice(0, afterName) + value + (list.flow ? '' : '\n') + text.slice(end);
  }
  const before = order.slice(0, order.indexOf(name)).findLast((field) => field in fields);
  const at = before === undefined ? fieldsStart : endOfField(text, fieldsStart, before);
  return text.slice(0, at) + written + text.slice(at);
}

/** Behind the last line of a field of the top level. */
function endOfField(text: string, fieldsStart: number, name: string): number {
  const lines = text.slice(fieldsStart).split(/(?<=\n)/);
  const first = lines.findIndex((line) => line.startsWith(`${name}:`));
  const next = lines.findIndex((line, index) => index > first && /^[^\s#-]|^---/.test(line));
  const end = next < 0 ? lines.length : next;
  return fieldsStart + lines.slice(0, end).join('').length;
}
