import type { Release } from '#catalog/release.ts';
import { concernsOf, silentSince, type Concern } from '#posture/bulletins.ts';
import { upgradePath, type Path } from '#posture/path.ts';
import type { FoundVersion } from '#posture/read.ts';
import { newestOf, recordOn, versionsOf, type IstioRecord } from '#posture/record.ts';
import { skewsOf, type Skew } from '#posture/skew.ts';
import { isSupported, supportOn, type Support } from '#posture/support.ts';
import { compareVersions, plainVersion } from '#posture/version.ts';

/** What is to be said of one version. */
export type Judged = {
  found: FoundVersion;
  /** `1.20.3`; where no patch was written, the newest one of the release is meant. */
  version: string;
  release: Release;
  /** Whether the record has this very version; else the one that is nearest to it. */
  known: true | { nearest: string };
  support: Support;
  concerns: Concern[];
  /** Bulletins after the end of support that do not list the version, and say nothing of it. */
  silent: number;
  newest: string;
};

/** A version of which the record has no release. */
export type Unknown = { found: FoundVersion; nearest: string };

/** Where a way begins and leads to. */
export type Ends = {
  from: string;
  target: string;
  /** Whether proxies alone are known: their control plane may be newer. */
  fromProxy: boolean;
};

export type Posture = {
  date: string;
  /** Oldest first. */
  judged: Judged[];
  unknown: Unknown[];
  skews: Skew[];
  /** From the oldest version of a control plane, or of anything where none is named. */
  path?: Ends & Path;
  /** `act`: unsupported, listed by a bulletin, or skewed. `unknown`: nothing could be judged. */
  verdict: 'fine' | 'act' | 'unknown';
};

export type Settings = {
  /** The day to judge for. */
  date: string;
  /** The minor release that the way leads to; else the newest. */
  target?: string;
};

/** Holds versions against the record as it stood on a day. */
export function judge(
  versions: readonly FoundVersion[],
  record: IstioRecord,
  { date, target }: Settings,
): Posture {
  const then = recordOn(date, record);
  const judged: Judged[] = [];
  const unknown: Unknown[] = [];
  for (const found of versions) {
    const release = then.releases.find(({ id }) => id === found.minor);
    if (release) judged.push(judgeOne(found, release, then, date));
    else unknown.push({ found, nearest: nearestOf(plainVersion(found), then) });
  }
  const skews = skewsOf(versions);
  const path = wayOut(judged, then, date, target);
  return {
    date,
    judged,
    unknown,
    skews,
    ...(path ? { path } : {}),
    verdict: verdictOf(judged, skews),
  };
}

/** Whether something must be done about a version. `istioctl` itself serves no traffic. */
export function isAtRisk({ found, support, concerns }: Judged): boolean {
  if (found.by.every(({ role }) => role === 'client')) return false;
  return !isSupported(support) || concerns.some(({ kind }) => kind === 'affected');
}

function judgeOne(found: FoundVersion, release: Release, then: IstioRecord, date: string): Judged {
  const newest = newestOf(release);
  const version = found.patch === undefined ? newest : plainVersion(found);
  const support = supportOn(date, release);
  const concerns = concernsOf(version, then);
  const exact = versionsOf(release).includes(version);
  return {
    found,
    version,
    release,
    known: exact ? true : { nearest: nearestOf(version, then) },
    support,
    concerns,
    silent: isSupported(support) ? 0 : silentSince(endOf(support), concerns, then),
    newest,
  };
}

function endOf(support: Support): string {
  return support.state === 'ended' ? support.since : '';
}

/** The newest version of the record that is not newer; the oldest of all where none is. */
function nearestOf(version: string, { releases }: IstioRecord): string {
  const all = releases.flatMap(versionsOf);
  return all.findLast((one) => compareVersions(one, version) <= 0) ?? all[0] ?? '';
}

function wayOut(
  judged: readonly Judged[],
  then: IstioRecord,
  date: string,
  target: string | undefined,
): Posture['path'] {
  const running = judged.filter(({ found }) => found.by.some(({ role }) => role !== 'client'));
  const planes = running.filter(({ found }) =>
    found.by.some(({ role }) => role === 'control-plane'),
  );
  const [oldest] = planes.length > 0 ? planes : running;
  const newest = then.releases.at(-1);
  if (!oldest || !newest) return undefined;
  const wanted = then.releases.find(({ id }) => id === target) ?? newest;
  const fromProxy = oldest.found.by.every(({ role }) => role === 'proxy' || role === 'node');
  const ends = { from: oldest.version, target: wanted.id, fromProxy };
  if (compareVersions(wanted.id, oldest.release.id) < 0) return { ...ends, kind: 'back' };
  return { ...ends, ...upgradePath(oldest.version, wanted.id, date, then) };
}

function verdictOf(judged: readonly Judged[], skews: readonly Skew[]): Posture['verdict'] {
  if (judged.some(isAtRisk) || skews.length > 0) return 'act';
  return judged.length > 0 ? 'fine' : 'unknown';
}
