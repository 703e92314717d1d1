import { placeOf } from '#analyzer/locate.ts';
import type { ReadDocuments, ReadFile } from '#analyzer/reading/documents.ts';
import { positionAt, type Span } from '#analyzer/reading/source.ts';
import type { Node } from '#analyzer/reading/tree.ts';
import { derived } from '#analyzer/snapshot.ts';
import type { Suppressor } from '#analyzer/suppression/suppression.ts';

/**
 * A comment that suppresses: `# chartroom: ignore IST0101, CR0005 because the host is made by
 * another team`. Beside a line or above it, it means that line; above a document, all of it.
 */
export type CommentSuppressor = Suppressor & {
  file: ReadFile;
  span: Span;
  /** The lines that it means, the last one included; none when nothing follows it. */
  lines?: { first: number; last: number };
};

/** A comment that begins like a suppression and is none. */
export type UnclearComment = { file: ReadFile; span: Span; text: string };

export type Comments = { suppressors: CommentSuppressor[]; unclear: UnclearComment[] };

/** The comments of the input that speak to the analyzer. */
export const suppressionComments = derived(({ input }) => readComments(input.documents));

const comment = /#[ \t]*chartroom:([^\r\n]*)/g;
const code = /^[A-Z]{2,3}\d{4}$/i;
const rule = /^[a-z]+(?:-[a-z0-9]+)+$/;

function readComments({ files, manifests, unread }: ReadDocuments): Comments {
  const comments: Comments = { suppressors: [], unclear: [] };
  if (!files.some(({ text }) => text.includes('chartroom:'))) return comments;
  const byFile = new Map(
    files.map((file) => [file, { roots: [] as Node[], extents: [] as Extent[] }]),
  );
  for (const { file, root, extent } of manifests) {
    byFile.get(file)?.roots.push(root);
    byFile.get(file)?.extents.push({ head: root.start, extent });
  }
  for (const { file, extent } of unread) {
    byFile.get(file)?.extents.push({ head: headOf(file.text, extent), extent });
  }
  for (const [file, { roots, extents }] of byFile) addComments(file, roots, extents, comments);
  return comments;
}

/** A document with the offset of its first line that is no comment. */
type Extent = { head: number; extent: Span };

function addComments(
  file: ReadFile,
  roots: readonly Node[],
  extents: readonly Extent[],
  comments: Comments,
): void {
  const { text, lineStarts } = file;
  const lineOf = (offset: number) => positionAt(lineStarts, offset).line;
  const documents = new Map(
    extents.map(({ head, extent }) => [
      lineOf(head),
      { first: lineOf(extent.start), last: lineOf(Math.max(extent.end - 1, extent.start)) },
    ]),
  );
  let nextRoot = 0;
  let below: Uint32Array | undefined;
  for (const { index, 0: all, 1: body = '' } of text.matchAll(comment)) {
    if (!/^$|\s/.test(text.slice(index - 1, index))) continue;
    while (nextRoot < roots.length && (roots[nextRoot]?.end ?? 0) <= index) nextRoot++;
    if (isInScalar(roots[nextRoot], index)) continue;
    const span = { start: index, end: index + all.trimEnd().length };
    const wish = readWish(body);
    if (!wish) {
      comments.unclear.push({ file, span, text: all.trimEnd() });
      continue;
    }
    const line = lineOf(index);
    const isBeside = text.slice(lineStarts[line - 1] ?? 0, index).trim() !== '';
    const target = isBeside ? line : (below ??= linesBelow(file))[line];
    const document = isBeside || !target ? undefined : documents.get(target);
    const lines = document ?? (target ? { first: target, last: target } : undefined);
    const where = !lines ? undefined : document ? 'in this document' : `on line ${lines.first}`;
    comments.suppressors.push({
      by: 'comment',
      text: all.trimEnd(),
      place: placeOf({ file }, span),
      file,
      span,
      ...(wish.reason === undefined ? {} : { reason: wish.reason }),
      ...(lines ? { lines } : {}),
      words: wish.words.map((word) => ({
        word,
        means: ({ code, rule }) => word === code || word === rule,
        whyUnused: where
          ? `Nothing of the code ${word} was found ${where}.`
          : 'No line follows it.',
      })),
    });
  }
}

/** `ignore IST0101, CR0005 because of this`: the words and the reason. */
function readWish(body: string): { words: string[]; reason?: string } | undefined {
  const [verb = '', ...rest] = body.split(/[\s,]+/).filter(Boolean);
  const end = rest.findIndex((word) => word.toLowerCase() === 'because');
  const words = end < 0 ? rest : rest.slice(0, end);
  const isClear = words.every((word) => code.test(word) || rule.test(word));
  if (verb.toLowerCase() !== 'ignore' || words.length === 0 || !isClear) return undefined;
  const reason = end < 0 ? '' : body.slice(body.search(/\sbecause\b/i) + ' because'.length).trim();
  return {
    words: words.map((word) => (code.test(word) ? word.toUpperCase() : word)),
    ...(reason === '' ? {} : { reason }),
  };
}

/** For each line the next one that is neither blank nor a comment nor the mark between documents. */
function linesBelow({ text, lineStarts }: ReadFile): Uint32Array {
  const below = new Uint32Array(lineStarts.length + 1);
  for (let line = lineStarts.length; line > 1; line--) {
    const content = text.slice(lineStarts[line - 1], lineStarts[line]).trim();
    const counts = content !== '' && !content.startsWith('#') && !/^---(\s|$)/.test(content);
    below[line - 1] = counts ? line : (below[line] ?? 0);
  }
  return below;
}

function headOf(text: string, { start, end }: Span): number {
  const head = /^[^\S\n]*[^\s#]/gm;
  head.lastIndex = start;
  const found = head.exec(text);
  return found && found.index < end ? found.index : start;
}

/** A text that holds a comment is none: the YAML in a ConfigMap. */
function isInScalar(node: Node | undefined, offset: number): boolean {
  if (!node || offset < node.start || offset >= node.end) return false;
  if (node.kind === 'scalar') return true;
  const parts = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  return parts.some((part) => isInScalar(part, offset));
}
