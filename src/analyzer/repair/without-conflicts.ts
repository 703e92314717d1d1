import type { Repair } from '#analyzer/finding.ts';

/**
 * The repairs that can be made at once: those that touch none that begins before them. One sweep:
 * there may be thousands.
 */
export function withoutConflicts<Owner extends { repair: Repair }>(
  owners: readonly Owner[],
): Owner[] {
  const edits = owners.flatMap((owner) => owner.repair.edits.map((edit) => ({ edit, owner })));
  const late = new Set<Owner>();
  const ends = new Map<string, { end: number; owner: Owner }>();
  for (const { edit, owner } of edits.toSorted((one, other) => one.edit.from - other.edit.from)) {
    const before = ends.get(edit.file);
    if (late.has(owner)) continue;
    const touches = before && before.owner !== owner && !late.has(before.owner);
    if (touches && edit.from <= before.end) late.add(owner);
    else ends.set(edit.file, { end: Math.max(edit.to, before?.end ?? 0), owner });
  }
  return owners.filter((one) => !late.has(one));
}
