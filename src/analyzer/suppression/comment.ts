import { placeOf } from '#analyzer/locate.ts';
import type { Manifest, ReadDocuments, ReadFile } from '#analyzer/reading/documents.ts';
import { positionAt, type Span } from '#analyzer/reading/source.ts';
import type { Node } from '#analyzer/reading/tree.ts';
import { derived } from '#analyzer/snapshot.ts';
import { reachesIn, type Reach } from '#analyzer/suppression/reach.ts';
import type { Suppressor, SuppressorWord } from '#analyzer/suppression/suppression.ts';

/**
 * A comment that suppresses: `# chartroom: ignore IST0101, CR0005 because the host is made by
 * another team`. Beside a line or above it, it means that line; above a document, all of it.
 */
export type CommentSuppressor = Suppressor & {
  file: ReadFile;
  span: Span;
  reach: Reach;
};

/** A comment that begins like a suppression and is none. */
export type UnclearComment = { file: ReadFile; span: Span; text: string };

export type Comments = { suppressors: CommentSuppressor[]; unclear: UnclearComment[] };

/** The comments of the input that speak to the analyzer. */
export const suppressionComments = derived(({ input, settings }) =>
  settings.likeIstio ? { suppressors: [], unclear: [] } : readComments(input.documents),
);

const comment = /#[ \t]*chartroom:([^\r\n]*)/g;
const code = /^[A-Z]{2,3}\d{4}$/i;
const rule = /^[a-z]+(?:-[a-z0-9]+)+$/;

function readComments({ files, manifests }: ReadDocuments): Comments {
  const comments: Comments = { suppressors: [], unclear: [] };
  const speaking = new Set(files.filter(({ text }) => text.includes('chartroom:')));
  if (speaking.size === 0) return comments;
  const byFile = Map.groupBy(manifests, ({ file }) => file);
  for (const file of speaking) addComments(file, byFile.get(file) ?? [], comments);
  return comments;
}

function addComments(file: ReadFile, manifests: readonly Manifest[], comments: Comments): void {
  const { text, lineStarts } = file;
  const reachOf = reachesIn(file, manifests);
  let next = 0;
  for (const { index, 0: all, 1: body = '' } of text.matchAll(comment)) {
    if (!/^$|\s/.test(text.slice(Math.max(index - 1, 0), index))) continue;
    while (next < manifests.length && (manifests[next]?.root.end ?? 0) <= index) next++;
    if (isInScalar(manifests[next]?.root, index)) continue;
    const written = all.trimEnd();
    const span = { start: index, end: index + written.length };
    const wish = readWish(body);
    if (!wish) {
      comments.unclear.push({ file, span, text: written });
      continue;
    }
    const { line } = positionAt(lineStarts, index);
    const isBeside = text.slice(lineStarts[line - 1], index).trim() !== '';
    const reach = isBeside ? { of: 'line' as const, first: line, last: line } : reachOf(line);
    const place = placeOf({ file }, span);
    const words = wish.words.map((word) => wordOf(word, reach));
    const reason = wish.reason === undefined ? {} : { reason: wish.reason };
    comments.suppressors.push({
      by: 'comment',
      text: written,
      place,
      file,
      span,
      reach,
      words,
      ...reason,
    });
  }
}

function wordOf(word: string, reach: Reach): SuppressorWord {
  const where = reach.of === 'line' ? `on line ${reach.first}` : `in this ${reach.of}`;
  return {
    word,
    means: ({ code, rule }) => word === code || word === rule,
    whyUnused:
      reach.of === 'nothing'
        ? 'No line follows it.'
        : `Nothing of the code ${word} was found ${where}.`,
  };
}

/** `ignore IST0101, CR0005 because of this`: the words and the reason. */
function readWish(body: string): { words: string[]; reason?: string } | undefined {
  const because = /[\s,]because(?:[\s,]|$)/i.exec(body);
  const [verb = '', ...words] = body
    .slice(0, because?.index)
    .split(/[\s,]+/)
    .filter(Boolean);
  const isClear = words.every((word) => code.test(word) || rule.test(word));
  if (verb.toLowerCase() !== 'ignore' || words.length === 0 || !isClear) return undefined;
  const reason = because ? body.slice(because.index + because[0].length).trim() : '';
  return {
    words: words.map((word) => (code.test(word) ? word.toUpperCase() : word)),
    ...(reason === '' ? {} : { reason }),
  };
}

/** A text that holds a comment is none: the YAML in a ConfigMap. */
function isInScalar(node: Node | undefined, offset: number): boolean {
  if (!node || offset < node.start || offset >= node.end) return false;
  if (node.kind === 'scalar') return true;
  const parts = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  return parts.some((part) => isInScalar(part, offset));
}
