import type { TextEdit } from '#analyzer/finding.ts';

/**
 * A text with the edits made; those of other files are left out by the caller.
 *
 * @param edits in any order.
 * @throws {RangeError} when one lies outside of the text, or two overlap or begin at one place.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.toSorted((one, other) => one.from - other.from);
  let result = '';
  let end = 0;
  for (const [index, { from, to, insert }] of inOrder.entries()) {
    if (from < 0 || to < from || to > text.length) {
      throw new RangeError(`an edit from ${from} to ${to} lies outside of the text`);
    }
    if (from < end || inOrder[index - 1]?.from === from) {
      throw new RangeError(`two edits overlap at ${from}`);
    }
    result += text.slice(end, from) + insert;
    end = to;
  }
  return result + text.slice(end);
}
