import type { Bulletin } from '#catalog/bulletin.ts';
import type { Catalog } from '#catalog/catalog.ts';
import { byMinor, releaseTopics } from '#catalog/release-names.ts';
import type { Release } from '#catalog/release.ts';

/** The bulletins that list a version of a minor release as affected, or fix it there. */
export function bulletinsOfRelease({ id, patches = [] }: Release, catalog: Catalog): Bulletin[] {
  const versions = [`${id}.0`, ...patches.map(({ version }) => version)];
  return [...catalog.bulletins.values()].toReversed().filter(
    ({ affected, fixed = [] }) =>
      fixed.some((version) => versions.includes(version)) ||
      affected.some(({ from, to, before }) =>
        // A range without an end would be on the page of every release since.
        to === undefined && before === undefined
          ? from === versions[0]
          : versions.some(
              (version) =>
                (from === undefined || byMinor(from, version) <= 0) &&
                (to === undefined || byMinor(version, to) <= 0) &&
                (before === undefined || byMinor(version, before) < 0),
            ),
      ),
  );
}

/** Releases that brought or changed something of a topic, newest first. */
export function releasesOn(topic: string, catalog: Catalog): Release[] {
  return [...catalog.releases.values()]
    .filter((release) => releaseTopics(release).includes(topic))
    .toReversed();
}
