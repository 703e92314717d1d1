import type { Finding, Place } from '#analyzer/finding.ts';
import type { CommentSuppressor } from '#analyzer/suppression/comment.ts';
import type { SuppressorWord } from '#analyzer/suppression/suppression.ts';

/** The first comment for each code and rule. */
type Scope = Map<string, Entry>;

type Entry = { suppressor: CommentSuppressor; word: SuppressorWord };

type Range = { first: number; last: number; scope: Scope };

/** Documents do not overlap, nor do items of Lists, so that one look into each is enough. */
type FileIndex = Record<'line' | 'document' | 'item', Map<number, Range>>;

export type CommentIndex = {
  /** The comments that hide a finding, the nearest first. */
  of: (finding: Finding) => Entry[];
  /** Words of comments that another comment with the same reach has said before. */
  repeated: ReadonlySet<SuppressorWord>;
};

export function indexComments(comments: readonly CommentSuppressor[]): CommentIndex {
  const files = new Map<string, FileIndex>();
  const repeated = new Set<SuppressorWord>();
  for (const suppressor of comments) {
    const { file, reach, words } = suppressor;
    if (reach.of === 'nothing') continue;
    const index: FileIndex = files.get(file.name) ?? emptyIndex();
    files.set(file.name, index);
    const { first, last } = reach;
    const range: Range = index[reach.of].get(first) ?? { first, last, scope: new Map() };
    index[reach.of].set(first, range);
    for (const word of words) {
      if (range.scope.has(word.word)) repeated.add(word);
      else range.scope.set(word.word, { suppressor, word });
    }
  }
  const sorted = new Map([...files].map(([name, index]) => [name, ranges(index)]));
  return {
    repeated,
    of: ({ code, rule = '', place }) =>
      scopesAt(sorted.get(place.file) ?? [], place).flatMap((scope) => {
        const entry = scope.get(code) ?? scope.get(rule);
        return entry ? [entry] : [];
      }),
  };
}

function emptyIndex(): FileIndex {
  return { line: new Map(), document: new Map(), item: new Map() };
}

function ranges({ line, item, document }: FileIndex): Range[][] {
  return [line, item, document].map((level) =>
    [...level.values()].toSorted((one, other) => one.first - other.first),
  );
}

function scopesAt(levels: readonly (readonly Range[])[], { start }: Place): Scope[] {
  return levels.flatMap((level) => {
    let low = 0;
    let high = level.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((level[middle]?.first ?? Infinity) <= start.line) low = middle + 1;
      else high = middle;
    }
    const range = level[low - 1];
    return range && range.last >= start.line ? [range.scope] : [];
  });
}
