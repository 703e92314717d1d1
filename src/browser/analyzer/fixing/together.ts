import type { Repair, TextEdit } from '#analyzer/finding.ts';

/** Those of some repairs that can be made at once: of two that touch, the first one. */
export function together(repairs: readonly Repair[]): Repair[] {
  const taken: TextEdit[] = [];
  return repairs.filter(({ edits }) => {
    const isFree = edits.every((edit) => taken.every((other) => !touch(edit, other)));
    if (isFree) taken.push(...edits);
    return isFree;
  });
}

function touch(one: TextEdit, other: TextEdit): boolean {
  return one.file === other.file && one.from <= other.to && other.from <= one.to;
}
