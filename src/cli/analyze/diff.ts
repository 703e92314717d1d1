import { changesOfLines, type LineChange } from '#analyzer/repair/line-changes.ts';

/** How many lines around a change are shown. */
const context = 3;

/**
 * What changed in a text, in the unified form that `git apply` and `patch -p1` take; empty when
 * nothing did.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const old = linesOf(before);
  const hunks = hunksOf(changesOfLines(old, linesOf(after)));
  const [from, to] = path.startsWith('/') ? [path, path] : [`a/${path}`, `b/${path}`];
  let grown = 0;
  const texts = hunks.map((changes) => {
    const text = hunkText(changes, old, grown);
    for (const { removed, added } of changes) grown += added.length - removed.length;
    return text;
  });
  return `--- ${from}\n+++ ${to}\n${texts.join('')}`;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes that lie so near that what is around them meets are shown together. */
function hunksOf(changes: readonly LineChange[]): LineChange[][] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk && last && startOf(change) - endOf(last) <= 2 * context) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** @param grown by how many lines the text has grown before this hunk. */
function hunkText(changes: readonly LineChange[], old: readonly string[], grown: number): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return '';
  const begin = Math.max(0, startOf(first) - context);
  const end = Math.min(old.length, endOf(last) + context);
  let text = '';
  let at = begin;
  let size = end - begin;
  for (const change of changes) {
    const { removed, added } = change;
    text += marked(' ', old.slice(at, startOf(change)));
    text += marked('-', removed) + marked('+', added);
    at = endOf(change);
    size += added.length - removed.length;
  }
  text += marked(' ', old.slice(at, end));
  return `@@ -${range(begin, end - begin)} +${range(begin + grown, size)} @@\n${text}`;
}

/** Where a change begins in the old text, from 0. */
function startOf({ line }: LineChange): number {
  return line - 1;
}

/** Where the old text goes on behind a change, from 0. */
function endOf({ line, removed }: LineChange): number {
  return line - 1 + removed.length;
}

/** Lines are counted from 1; a range without lines names the one before it. */
function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function marked(sign: string, lines: readonly string[]): string {
  return lines
    .map((line) =>
      line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
    )
    .join('');
}
