import type { Bulletin } from '#catalog/bulletin.ts';
import type { Release } from '#catalog/release.ts';

/** What is known of Istio's releases and bulletins. */
export type IstioRecord = {
  /** Oldest first. */
  releases: readonly Release[];
  /** Oldest first. */
  bulletins: readonly Bulletin[];
};

/** The day on which the releases were last held against Istio's own pages. What came later is not in them. */
export const recordEnds = '2026-09-21';

/**
 * Bulletins that announcements name and the record lacks.
 *
 * @see https://istio.io/latest/news/releases/1.29.x/announcing-1.29.9/
 */
export const laterBulletins: readonly string[] = ['ISTIO-SECURITY-2026-007'];

/** The record as it stood at the end of a day. */
export function recordOn(date: string, { releases, bulletins }: IstioRecord): IstioRecord {
  return {
    releases: releases
      .filter(({ released }) => released <= date)
      .map((release) => {
        const patches = release.patches?.filter((patch) => patch.date <= date);
        const { patches: _, ...rest } = release;
        return patches && patches.length > 0 ? { ...rest, patches } : rest;
      }),
    bulletins: bulletins.filter((bulletin) => bulletin.date <= date),
  };
}

/** Every version of a release, oldest first. */
export function versionsOf({ id, patches = [] }: Release): string[] {
  return [`${id}.0`, ...patches.map(({ version }) => version)];
}

/** The newest version of a release. */
export function newestOf(release: Release): string {
  return versionsOf(release).at(-1) ?? `${release.id}.0`;
}

/** The record without what no judgement asks for, so that it travels fast. */
export function postureRecord({ releases, bulletins }: IstioRecord): IstioRecord {
  return {
    releases: releases.map(
      ({ notes: _, milestones: __, releasedElsewhere: ___, ...release }) => release,
    ),
    bulletins: bulletins.map(({ notes: _, conflicts: __, ...bulletin }) => bulletin),
  };
}
