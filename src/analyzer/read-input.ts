import { addedByTheCluster, isIgnored } from '#analyzer/cluster.ts';
import {
  findSettings,
  type FoundSettings,
  type GivenSettings,
} from '#analyzer/found-settings/found-settings.ts';
import { readDocuments, type ReadDocuments } from '#analyzer/reading/documents.ts';
import type { Memory } from '#analyzer/reading/remembered.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { fullName, readResource, type AnyResource } from '#analyzer/resource.ts';
import { snapshotOf, type Input, type Snapshot } from '#analyzer/snapshot.ts';

/** What the files hold, as a cluster would hold it once they are applied. */
export type ReadInput = {
  snapshot: Snapshot;
  /** Those of the files, before one takes the place of another. */
  resources: AnyResource[];
  found: FoundSettings;
};

/** @param memory what is remembered of the input before this one. */
export function readInput(
  files: readonly SourceFile[],
  given: GivenSettings,
  memory?: Memory,
): ReadInput {
  const documents = readDocuments(files, given.likeIstio, memory);
  const found = findSettings(given, documents.manifests);
  const { settings } = found;
  const read = documents.manifests.map((manifest) => ({
    manifest,
    reading: readResource(manifest, settings),
  }));
  const readings = settings.likeIstio ? withoutBrokenLists(read, documents) : read;
  const resources = readings.flatMap(({ reading }) =>
    reading.kind === 'resource' && !isIgnored(reading.resource) ? [reading.resource] : [],
  );
  const cluster = [...addedByTheCluster(readings, settings), ...resources];
  return { snapshot: snapshotOf(cluster, { documents, readings }, settings), resources, found };
}

/** How many resources there are, each counted once however often it is given. */
export function countResources({ resources }: ReadInput): number {
  return new Set(resources.map((resource) => `${resource.kind} ${fullName(resource)}`)).size;
}

/** `istioctl` drops a whole List when it cannot read one of its items, or does not know its kind. */
function withoutBrokenLists(
  readings: Input['readings'],
  { unread }: ReadDocuments,
): Input['readings'] {
  const broken = new Set([
    ...unread.map(({ list }) => list),
    ...readings.map(({ manifest, reading }) =>
      reading.kind === 'resource' ? undefined : manifest.list,
    ),
  ]);
  return readings.map(({ manifest, reading }) =>
    manifest.list && broken.has(manifest.list) && reading.kind === 'resource'
      ? { manifest, reading: { kind: 'unchecked' } }
      : { manifest, reading },
  );
}
