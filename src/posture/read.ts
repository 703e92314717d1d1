import type { Found, Reading } from '#posture/found.ts';
import { versionsIn } from '#posture/reading/json.ts';
import { readLines } from '#posture/reading/lines.ts';
import { compareVersions, plainVersion, type Version } from '#posture/version.ts';

/** Longer texts are refused, in UTF-16 units: nobody has so many proxies. */
export const mostText = 5_000_000;

/** More versions that differ are not judged. */
export const mostVersions = 100;

/** All places of one version. */
export type FoundVersion = Version & {
  /** Who runs it and how many, in the order in which they were found. */
  by: Pick<Found, 'role' | 'count'>[];
  /** Where it stands first. */
  line: number;
};

export type VersionsReading =
  | {
      kind: 'versions';
      /** Oldest first; `1.20.3` and `1.20.3-distroless` are one. */
      versions: FoundVersion[];
      /** Lines without a version, which may be worth a look. */
      skipped: Reading['skipped'];
    }
  | { kind: 'unreadable'; reason: string; fix: string };

const forms =
  'Give versions such as 1.20.3, the output of "istioctl version" or "istioctl proxy-status", names of images, or "helm list".';

/** Reads every version of Istio in a text, in whatever form it stands there. */
export function readVersions(text: string): VersionsReading {
  if (text.trim() === '') return unreadable('The text is empty.', forms);
  if (text.length > mostText) {
    return unreadable(
      `The text has ${Math.ceil(text.length / 1_000_000)} million characters.`,
      `At most ${mostText / 1_000_000} million are read: leave out what holds no versions.`,
    );
  }
  const { found, skipped } = readText(text);
  const versions = together(found);
  if (versions.length === 0) return unreadable('No version of Istio is in this text.', forms);
  if (versions.length > mostVersions) {
    return unreadable(
      `The text names ${versions.length} different versions.`,
      `At most ${mostVersions} are judged at once.`,
    );
  }
  return { kind: 'versions', versions, skipped };
}

function readText(text: string): Reading {
  if (!/^\s*[[{]/.test(text)) return readLines(text);
  try {
    return { found: versionsIn(JSON.parse(text)), skipped: [] };
  } catch {
    // Cut off, or no JSON after all.
    return readLines(text);
  }
}

function together(found: readonly Found[]): FoundVersion[] {
  const byVersion = Map.groupBy(found, ({ version }) =>
    [plainVersion(version), version.suffix ?? ''].join(' '),
  );
  return [...byVersion.values()]
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const byRole = Map.groupBy(same, ({ role }) => role);
      const by = [...byRole].map(([role, places]) => ({
        role,
        count: places.reduce((sum, { count }) => sum + count, 0),
      }));
      return [{ ...first.version, by, line: first.line }];
    })
    .toSorted((a, b) => compareVersions(plainVersion(a), plainVersion(b)) || a.line - b.line);
}

function unreadable(reason: string, fix: string): VersionsReading {
  return { kind: 'unreadable', reason, fix };
}
