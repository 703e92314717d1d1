import { bulletinName, severityOf } from '#catalog/bulletin-names.ts';
import type { Judged, Posture } from '#posture/judge.ts';
import { plainVersion } from '#posture/version.ts';

/** A posture for other programs. Fields are added to it; none is renamed or given another meaning. */
export function answerOf({ date, verdict, judged, unknown, skews, path }: Posture): object {
  return {
    date,
    verdict,
    versions: judged.map(versionOf),
    unknown: unknown.map(({ found, nearest }) => ({ version: found.written, nearest })),
    skews,
    ...(path
      ? {
          path: {
            from: path.from,
            target: path.target,
            steps:
              path.kind === 'steps'
                ? path.steps.map(({ changes, ...step }) => ({
                    ...step,
                    changes: changes.map(({ topics: _, ...change }) => change),
                  }))
                : [],
            reachable: path.kind !== 'none' && path.kind !== 'back',
          },
        }
      : {}),
  };
}

function versionOf({ found, version, release, known, support, concerns, newest, silent }: Judged) {
  return {
    written: found.written,
    version,
    release: release.id,
    known: known === true,
    ...(known === true ? {} : { nearest: known.nearest }),
    ...(found.suffix === undefined ? {} : { suffix: found.suffix }),
    roles: found.by,
    support,
    newestPatch: newest,
    bulletins: concerns.map(({ bulletin, kind, fixed }) => ({
      id: bulletinName(bulletin),
      date: bulletin.date,
      kind,
      severity: severityOf(bulletin),
      ...(bulletin.cvss ? { score: bulletin.cvss.score } : {}),
      cves: bulletin.cves ?? [],
      areas: bulletin.areas,
      summary: bulletin.summary,
      ...(fixed === undefined ? {} : { fixed }),
      source: bulletin.source,
    })),
    laterBulletinsThatSayNothing: silent,
    ...(release.kubernetes
      ? {
          kubernetes: {
            supported: release.kubernetes.versions,
            tested: release.kubernetes.tested ?? [],
          },
        }
      : {}),
  };
}

/** `1.20.3,1.19.8`: what a link carries to name versions. */
export function linkOf(versions: readonly { minor: string; patch?: number }[]): string {
  return versions.map(plainVersion).join(',');
}
