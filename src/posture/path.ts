import type { Change, Release } from '#catalog/release.ts';
import { newestOf, type IstioRecord } from '#posture/record.ts';
import { supportOn, type Support } from '#posture/support.ts';
import { minorNumber } from '#posture/version.ts';

/** One upgrade: from what runs to the next version. */
export type Step = {
  from: string;
  to: string;
  /** The minor release that is reached. */
  release: string;
  /**
   * `patch`: within the minor release. `in-place`: to the next one, in place or by revision.
   * `revision`: over one release, which asks for a control plane of its own revision.
   */
  way: 'patch' | 'in-place' | 'revision';
  support: Support;
  /** Versions of Kubernetes on which both run, for the time in between; absent where not known. */
  kubernetes?: string[];
  /** What the releases on the way change, oldest first. */
  changes: (Change & { release: string })[];
};

export type Path =
  | { kind: 'steps'; steps: Step[] }
  /** What runs is the newest patch of the target. */
  | { kind: 'there' }
  /** What runs is newer than the target. */
  | { kind: 'back' }
  /** No way is known: `after` is the release behind which none supports a Kubernetes in common. */
  | { kind: 'none'; after: string };

/** From here on, an upgrade by revision may pass over one minor release. */
const firstSkip = 8;

/** Where the rules of upgrades stand. */
export const upgradeRules = {
  revision: 'https://istio.io/latest/docs/setup/upgrade/canary/',
  'in-place': 'https://istio.io/latest/docs/setup/upgrade/in-place/',
  patch: 'https://istio.io/latest/docs/setup/upgrade/',
} as const;

/**
 * The fewest upgrades from a version to the newest patch of a release, each of them supported: one
 * minor release at a time in place, two by revision, on a Kubernetes that both releases support.
 *
 * @param version `1.20.3`; its minor release is in the record.
 * @param target the minor release to reach, not older.
 */
export function upgradePath(
  version: string,
  target: string,
  date: string,
  record: IstioRecord,
): Path {
  const releases = record.releases.filter(
    ({ id }) => id.startsWith('1.') || id === minorOf(version),
  );
  const start = releases.findIndex(({ id }) => id === minorOf(version));
  const end = releases.findIndex(({ id }) => id === target);
  const chain = shortest(releases, start, end);
  if (typeof chain === 'number') return { kind: 'none', after: releases[chain]?.id ?? target };
  let from = version;
  const steps = chain.flatMap((place, index): Step[] => {
    const release = releases[place];
    if (!release) return [];
    const to = newestOf(release);
    if (to === from) return [];
    const before = index === 0 ? undefined : releases[chain[index - 1] ?? place];
    const step = stepTo(release, before, from, releases, date);
    from = to;
    return [step];
  });
  // The first is the patch of where one is: of no use on the way to a newer release.
  const [first] = steps;
  const kept = first?.way === 'patch' && steps.length > 1 ? withoutFirst(steps, version) : steps;
  return kept.length === 0 ? { kind: 'there' } : { kind: 'steps', steps: kept };
}

function withoutFirst([, second, ...rest]: readonly Step[], version: string): Step[] {
  return second ? [{ ...second, from: version }, ...rest] : [];
}

/** Places of the releases on the shortest way, or the last place that can be reached. */
function shortest(releases: readonly Release[], start: number, end: number): number[] | number {
  const before = new Map<number, number>();
  let reached = [start];
  let furthest = start;
  while (!reached.includes(end)) {
    const next = new Set<number>();
    // Of equal ways the one with the longest steps first, so that old releases are left soon.
    for (const place of reached.toSorted((a, b) => b - a)) {
      for (const step of [2, 1]) {
        const to = place + step;
        if (to > end || before.has(to) || !mayStep(releases, place, to)) continue;
        before.set(to, place);
        next.add(to);
        furthest = Math.max(furthest, to);
      }
    }
    if (next.size === 0) return furthest;
    reached = [...next];
  }
  const way = [end];
  for (let place = end; place !== start;) {
    place = before.get(place) ?? start;
    way.unshift(place);
  }
  return way;
}

function mayStep(releases: readonly Release[], from: number, to: number): boolean {
  const [older, newer] = [releases[from], releases[to]];
  if (!older || !newer) return false;
  if (to - from === 2 && !(older.id.startsWith('1.') && minorNumber(older.id) >= firstSkip))
    return false;
  return common(older, newer)?.length !== 0;
}

/** Nothing where one of the two is not known. */
function common(older: Release, newer: Release): string[] | undefined {
  if (!older.kubernetes || !newer.kubernetes) return undefined;
  const { versions } = newer.kubernetes;
  return older.kubernetes.versions.filter((one) => versions.includes(one));
}

function stepTo(
  release: Release,
  before: Release | undefined,
  from: string,
  releases: readonly Release[],
  date: string,
): Step {
  const place = releases.indexOf(release);
  const start = before ? releases.indexOf(before) : place;
  const kubernetes = before ? common(before, release) : undefined;
  return {
    from,
    to: newestOf(release),
    release: release.id,
    way: !before ? 'patch' : place - start > 1 ? 'revision' : 'in-place',
    support: supportOn(date, release),
    ...(kubernetes ? { kubernetes } : {}),
    changes: releases
      .slice(start + 1, place + 1)
      .flatMap(({ id, changes = [] }) => changes.map((change) => ({ ...change, release: id }))),
  };
}

function minorOf(version: string): string {
  return version.replace(/\.\d+$/, '');
}
