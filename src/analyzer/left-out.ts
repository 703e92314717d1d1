import type { Check } from '#analyzer/check.ts';
import { holdsSettings } from '#analyzer/found-settings/control-planes.ts';
import { kindNames, type Kind } from '#analyzer/kinds.ts';
import type { ReadInput } from '#analyzer/read-input.ts';

/** A kind of the input that no check looks at. */
export type UncheckedKind = { apiVersion: string; kind: string; count: number };

/** A check that had nothing to look at. */
export type CheckWithoutInput = { check: string; lacks: Kind[] };

/** Kinds that no check looks at, and how many of the documents are of them. */
export function uncheckedKinds({ snapshot }: ReadInput, checks: readonly Check[]): UncheckedKind[] {
  const read = new Set<Kind>(checks.flatMap(({ reads }) => reads));
  // The template of a workload counts as a Pod.
  const templates = new Set(snapshot.all('Pod').map(({ derivedFrom }) => derivedFrom?.kind));
  const counts = new Map<string, UncheckedKind>();
  for (const { manifest, reading } of snapshot.input.readings) {
    const unchecked =
      reading.kind === 'unchecked'
        ? !holdsSettings(manifest)
        : reading.kind === 'resource' &&
          !read.has(reading.resource.kind) &&
          !templates.has(reading.resource.kind);
    if (!unchecked) continue;
    const { apiVersion, kind } = manifest;
    const key = `${apiVersion} ${kind}`;
    const entry = counts.get(key) ?? { apiVersion, kind, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

/** Checks that found nothing of the kind that they judge. */
export function checksWithoutInput(
  { snapshot }: ReadInput,
  checks: readonly Check[],
): CheckWithoutInput[] {
  const isThere = (kind: Kind) =>
    snapshot.all(kind).some(({ manifest, derivedFrom }) => manifest ?? derivedFrom);
  const present = new Set(kindNames.filter(isThere));
  return checks.flatMap((check) => {
    const own = judgedKinds(check);
    const lacks = own.some((kind) => present.has(kind)) ? [] : own;
    return lacks.length === 0 ? [] : [{ check: check.name, lacks }];
  });
}

/** The kind that a check is named after; where that is none, all that it reads. */
function judgedKinds({ name, reads }: Check): Kind[] {
  const room = name.slice(0, name.indexOf('-'));
  const named = reads.find((kind) => kind.toLowerCase() === room);
  return named ? [named] : [...reads];
}
