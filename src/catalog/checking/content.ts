import type { z } from 'zod';
import {
  placeAt,
  placeOf,
  readDocument,
  type ContentDocument,
} from '#catalog/checking/document.ts';
import { itemFile, readItemPath, type ItemPath } from '#catalog/checking/item-path.ts';
import type { FieldPath, Problem, SourceFile } from '#catalog/checking/problem.ts';
import { schemaProblems } from '#catalog/checking/schema-problems.ts';
import { collectionNames, collections, type CollectionName } from '#catalog/collections.ts';

type Fields = {
  [Name in CollectionName]: z.output<(typeof collections)[Name]['schema']>;
};

/** An item as its file gives it. */
export type Entry<Name extends CollectionName = CollectionName> = ItemPath & {
  path: string;
  document: ContentDocument;
  /** The fields that the schema accepts: all of them when the entry is complete. */
  fields: Partial<Fields[Name]>;
  complete: boolean;
  /** Fields that are there but wrong, or misspelt: they cannot be called missing. */
  doubtful: ReadonlySet<string>;
};

/** Everything that was read, for rules that look at more than one file. */
export type Content = {
  entries: { [Name in CollectionName]: ReadonlyMap<string, Entry<Name>> };
  /** Files that lie in a wrong place or cannot be read. */
  unread: readonly (SourceFile & { item?: ItemPath })[];
};

/** Looks at the whole content, and says what is wrong in it. */
export type Rule = (content: Content) => Problem[];

/** Reads all files; what is wrong with one file by itself is in `problems`. */
export function readContent(files: readonly SourceFile[]): {
  content: Content;
  problems: Problem[];
} {
  const entries = Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as Record<
    CollectionName,
    Map<string, Entry>
  >;
  const unread: (SourceFile & { item?: ItemPath })[] = [];
  const problems: Problem[] = [];
  const paths = new Set(files.map(({ path }) => path));
  for (const file of files) {
    const reading = readItemPath(file.path);
    if (reading.kind === 'ignored') continue;
    if (reading.kind === 'misplaced') {
      const { item, message } = reading;
      const other = item && itemFile(item.collection, item.id);
      const fix =
        other && paths.has(other) ? `${other} is there already: keep one of the two.` : reading.fix;
      problems.push({ path: file.path, line: 1, column: 1, message, fix });
      unread.push(item ? { ...file, item } : file);
      continue;
    }
    const read = readEntry(file, reading.item);
    problems.push(...read.problems);
    if (read.entry) entries[reading.item.collection].set(reading.item.id, read.entry);
    else unread.push({ ...file, item: reading.item });
  }
  return { content: { entries: entries as unknown as Content['entries'], unread }, problems };
}

/** A problem of one field; of the file as a whole, where the path is empty. */
export function problemIn(
  entry: Entry,
  field: FieldPath,
  message: string,
  fix: string | undefined,
  part: 'key' | 'value' = 'value',
): Problem {
  const name = field.filter((step) => typeof step === 'string').join('.');
  return {
    path: entry.path,
    ...placeOf(entry.document, field, part),
    message: name ? `${name}: ${message}` : message,
    ...(fix ? { fix } : {}),
  };
}

/** A problem at an offset of the trimmed body. */
export function problemInBody(
  { path, document }: Entry,
  offset: number,
  message: string,
  fix: string,
): Problem {
  return { path, ...placeAt(document.text, document.bodyStart + offset), message, fix };
}

function readEntry(file: SourceFile, item: ItemPath): { entry?: Entry; problems: Problem[] } {
  const { schema, extension } = collections[item.collection];
  const reading = readDocument(file.text, extension !== 'yaml');
  if (reading.kind === 'unreadable') {
    return { problems: reading.troubles.map((trouble) => ({ path: file.path, ...trouble })) };
  }
  const { document } = reading;
  const parsed = schema.safeParse(document.fields);
  const base = { ...item, path: file.path, document };
  if (parsed.success) {
    return {
      entry: { ...base, fields: parsed.data, complete: true, doubtful: new Set() },
      problems: [],
    };
  }
  const found = schemaProblems(item.collection, document.fields, parsed.error.issues);
  const doubtful = new Set(
    found.flatMap(({ field, meant }) => [String(field[0]), meant?.split('.')[0] ?? []].flat()),
  );
  const sound = Object.entries(document.fields).filter(([name]) => !doubtful.has(name));
  const partial = (schema as z.ZodObject).partial().safeParse(Object.fromEntries(sound));
  const entry: Entry = {
    ...base,
    fields: partial.success ? partial.data : {},
    complete: false,
    doubtful,
  };
  return {
    entry,
    problems: found.map(({ field, message, fix, part }) =>
      problemIn(entry, field, message, fix, part),
    ),
  };
}
