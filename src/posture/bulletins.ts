import type { AffectedRange, Bulletin } from '#catalog/bulletin.ts';
import type { IstioRecord } from '#posture/record.ts';
import { compareVersions } from '#posture/version.ts';

/** A bulletin that concerns a version. */
export type Concern = {
  bulletin: Bulletin;
  /**
   * `affected`: the bulletin lists the version. `unclear`: it does not, and a later patch of the same
   * minor release has the fix. `advice`: no release fixes it; it asks for another configuration.
   */
  kind: 'affected' | 'unclear' | 'advice';
  /** The first version with the fix: of the same minor release where there is one. */
  fixed?: string;
};

const kindOrder: readonly Concern['kind'][] = ['affected', 'unclear', 'advice'];

/**
 * The bulletins that concern a version: those that list it first, of each kind the newest first.
 *
 * @param version `1.20.3`.
 */
export function concernsOf(version: string, { bulletins }: IstioRecord): Concern[] {
  const concerns = bulletins.toReversed().flatMap((bulletin) => {
    const concern = concernOf(version, bulletin);
    return concern ? [concern] : [];
  });
  return kindOrder.flatMap((kind) => concerns.filter((concern) => concern.kind === kind));
}

/** How many bulletins came after a day and do not list the version: they may concern it all the same. */
export function silentSince(
  day: string,
  concerns: readonly Concern[],
  { bulletins }: IstioRecord,
): number {
  const listed = new Set(concerns.map(({ bulletin }) => bulletin.id));
  return bulletins.filter(({ id, date }) => date > day && !listed.has(id)).length;
}

function concernOf(version: string, bulletin: Bulletin): Concern | undefined {
  const fixed = firstFix(version, bulletin);
  const range = bulletin.affected.find((one) => holds(one, version));
  if (range) {
    const open = range.to === undefined && range.before === undefined;
    if (open && !bulletin.fixed) return { bulletin, kind: 'advice' };
    return { bulletin, kind: 'affected', ...(fixed === undefined ? {} : { fixed }) };
  }
  return fixed !== undefined && minorOf(fixed) === minorOf(version)
    ? { bulletin, kind: 'unclear', fixed }
    : undefined;
}

/** Whether a range holds a version. */
export function holds({ from, to, before }: AffectedRange, version: string): boolean {
  return (
    (from === undefined || compareVersions(from, version) <= 0) &&
    (to === undefined || compareVersions(version, to) <= 0) &&
    (before === undefined || compareVersions(version, before) < 0)
  );
}

function firstFix(version: string, { fixed = [] }: Bulletin): string | undefined {
  const newer = fixed.filter((one) => compareVersions(one, version) > 0).toSorted(compareVersions);
  return newer.find((one) => minorOf(one) === minorOf(version)) ?? newer[0];
}

function minorOf(version: string): string {
  return version.replace(/\.\d+$/, '');
}
