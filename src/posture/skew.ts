import type { FoundVersion } from '#posture/read.ts';
import { compareVersions, minorNumber, plainVersion } from '#posture/version.ts';

/** What is wrong between proxies and the control plane. */
export type Skew = {
  /** `older`: by more than one minor release. `newer`: by any version. */
  kind: 'older' | 'newer';
  proxy: string;
  controlPlane: string;
};

export const skewRule =
  'https://istio.io/latest/docs/releases/supported-releases/#control-planedata-plane-skew';

/**
 * Proxies that no control plane of the text supports: it may be one minor release ahead of them, and
 * never behind. With several control planes, one that fits is enough, as each proxy has its own.
 */
export function skewsOf(versions: readonly FoundVersion[]): Skew[] {
  const planes = of(versions, ['control-plane']).toSorted(compareVersions);
  const proxies = of(versions, ['proxy', 'node']).toSorted(compareVersions);
  const newest = planes.at(-1);
  const oldest = planes[0];
  if (newest === undefined || oldest === undefined) return [];
  return proxies.flatMap((proxy): Skew[] => {
    if (planes.some((plane) => fits(plane, proxy))) return [];
    return compareVersions(proxy, newest) > 0
      ? [{ kind: 'newer', proxy, controlPlane: newest }]
      : [{ kind: 'older', proxy, controlPlane: oldest }];
  });
}

/** Patches of one minor release go together, whichever is newer. */
function fits(plane: string, proxy: string): boolean {
  const ahead = minorNumber(plane) - minorNumber(proxy);
  return plane.split('.')[0] === proxy.split('.')[0] && ahead >= 0 && ahead <= 1;
}

function of(versions: readonly FoundVersion[], roles: readonly string[]): string[] {
  return versions.filter(({ by }) => by.some(({ role }) => roles.includes(role))).map(plainVersion);
}
