// Apart from the schema, so that a page that judges versions does not load it.
import type { Release } from '#catalog/release.ts';

/** The page of a minor release, below the site's base. */
export function releasePath(minorRelease: string): string {
  return `releases/${minorRelease}/`;
}

/** The topics of what a release brought and changed, each once. */
export function releaseTopics({ milestones = [], changes = [] }: Release): string[] {
  return [...new Set([...milestones, ...changes].flatMap(({ topics }) => topics))];
}

/** By number: 1.9 before 1.10. */
export function byMinor(a: string, b: string): number {
  const [majorA = 0, minorA = 0, patchA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0, patchB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB || patchA - patchB;
}
