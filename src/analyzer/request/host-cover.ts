import { isWildcard } from '#analyzer/host-index.ts';

/** Whether a host, which may be a wildcard, stands for a name. */
export function coversHost(host: string, name: string): boolean {
  return isWildcard(host) ? name.endsWith(host.slice(1)) : host === name;
}

/** Of two hosts that stand for one name, the narrower: a name, or the longer wildcard. */
export function narrower(one: string, other: string): string {
  if (!isWildcard(one)) return one;
  if (!isWildcard(other)) return other;
  return one.length >= other.length ? one : other;
}

/** Orders hosts that stand for one name: the one that Envoy prefers comes first. */
export function byNarrowness(one: string, other: string): number {
  if (one === other) return 0;
  return narrower(one, other) === one ? -1 : 1;
}
