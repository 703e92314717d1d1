import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { FieldPath, Place } from '#catalog/checking/problem.ts';
import { syntaxProblem, type Trouble } from '#catalog/checking/syntax.ts';

/** The fields of a content file, its body, and what is needed to find a field again. */
export type ContentDocument = {
  fields: Record<string, unknown>;
  /** The Markdown below the front matter, trimmed; empty in a file of fields alone. */
  body: string;
  text: string;
  /** Where in `text` the fields and the body begin. */
  fieldsStart: number;
  bodyStart: number;
  tree: Document;
};

export type DocumentReading =
  { kind: 'document'; document: ContentDocument } | { kind: 'unreadable'; troubles: Trouble[] };

/**
 * Reads the fields of a file, with or without a body, whatever its line ends, and says of each
 * mistake in the YAML where it stands.
 *
 * @param hasBody whether the fields stand between two lines of `---`, above a body.
 */
export function readDocument(text: string, hasBody: boolean): DocumentReading {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const parts = hasBody ? frontMatter(text, start) : { from: start, to: text.length, end: -1 };
  if (!parts) {
    return unreadable(
      text,
      start,
      'The fields at the top are not closed in by two lines of "---".',
      'Begin the file with "---", and end the fields with another "---" before the text.',
    );
  }
  const tree = parseDocument(text.slice(parts.from, parts.to), { prettyErrors: false });
  const errors = [...tree.errors, ...tree.warnings];
  if (errors.length > 0) {
    const lines = text.split('\n');
    const troubles = firstOfEachLine(text, parts.from, errors).map(({ code, message, pos }) => {
      const place = placeAt(text, parts.from + (openedBefore(tree, code, pos[0]) ?? pos[0]));
      return syntaxProblem(code, message, place, lines);
    });
    return { kind: 'unreadable', troubles };
  }
  const root = tree.contents;
  if (!isMap(root)) {
    const message = root ? 'This is no list of fields.' : 'The file has no field.';
    return unreadable(text, parts.from, message, 'Write one field on a line: "name: value".');
  }
  const alias = firstAlias(tree);
  if (alias !== undefined) {
    return unreadable(
      text,
      parts.from + alias,
      'An alias ("*name") stands for another value.',
      'Write the value itself, so that each file can be read by everybody.',
    );
  }
  const body = parts.end < 0 ? '' : text.slice(parts.end);
  return {
    kind: 'document',
    document: {
      fields: plain(root) as Record<string, unknown>,
      body: body.trim(),
      text,
      fieldsStart: parts.from,
      // Where no body is, the line that closes the fields stands for it.
      bodyStart: body.trim() ? text.length - body.trimStart().length : text.trimEnd().length - 3,
      tree,
    },
  };
}

/** Where a field, or the deepest part of its path that exists, stands. */
export function placeOf(
  document: ContentDocument,
  field: FieldPath,
  part: 'key' | 'value' = 'value',
): Place {
  let node: unknown = document.tree.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of field.entries()) {
    let key: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
      if (!pair) break;
      [key, node] = [pair.key, pair.value];
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
    } else break;
    const wanted = part === 'key' && depth === field.length - 1 ? key : node;
    // A value that is left out has no place: its key has.
    const hasText = !isScalar(wanted) || wanted.source !== '' || wanted.type !== 'PLAIN';
    offset = (hasText ? startOf(wanted) : undefined) ?? startOf(key) ?? offset;
  }
  return placeAt(document.text, document.fieldsStart + offset);
}

/** Line and column of an offset. A byte order mark takes no column. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).replace(/^\uFEFF/, '');
  return {
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  };
}

function frontMatter(text: string, start: number) {
  const open = /^---[ \t]*\r?\n/.exec(text.slice(start));
  if (!open) return undefined;
  const from = start + open[0].length;
  const close = /^---[ \t]*\r?(?:\n|$)/m.exec(text.slice(from));
  if (!close) return undefined;
  return { from, to: from + close.index, end: from + close.index + close[0].length };
}

function unreadable(text: string, offset: number, message: string, fix: string): DocumentReading {
  return { kind: 'unreadable', troubles: [{ ...placeAt(text, offset), message, fix }] };
}

/** One slip often makes two errors on its line, and a bomb thousands. */
function firstOfEachLine(text: string, from: number, errors: readonly YAMLError[]): YAMLError[] {
  const told = new Set<number>();
  return errors.filter(({ pos }) => {
    const lineStart = text.lastIndexOf('\n', from + pos[0] - 1);
    return !told.has(lineStart) && told.add(lineStart);
  });
}

function firstAlias(tree: Document): number | undefined {
  let found: number | undefined;
  visit(tree, {
    Alias(_, alias) {
      found = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the bracket or quotation mark opens that an error finds missing at its end. */
function openedBefore(tree: Document, code: string, offset: number): number | undefined {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR') return undefined;
  let found: number | undefined;
  visit(tree, {
    Node(_, node) {
      const quotes = isScalar(node) && node.type?.startsWith('QUOTE');
      const brackets = (isMap(node) || isSeq(node)) && node.flow;
      const [start = 0, end = 0] = node.range ?? [];
      if ((quotes || brackets) && start <= offset && end >= offset) found = start;
    },
  });
  return found;
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)
    ? node.range?.[0]
    : undefined;
}

/** The plain value of a tree without aliases. */
function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(plain);
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', plain(value)]),
  );
}
