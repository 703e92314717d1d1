import { addedByTheCluster, isIgnored } from '#analyzer/cluster.ts';
import {
  findSettings,
  type FoundSettings,
  type GivenSettings,
} from '#analyzer/found-settings/found-settings.ts';
import { readDocuments } from '#analyzer/reading/documents.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { readResource, type AnyResource } from '#analyzer/resource.ts';
import { snapshotOf, type Snapshot } from '#analyzer/snapshot.ts';

/** What the files hold, as a cluster would hold it once they are applied. */
export type ReadInput = {
  snapshot: Snapshot;
  /** Those of the files, before one takes the place of another. */
  resources: AnyResource[];
  found: FoundSettings;
};

export function readInput(files: readonly SourceFile[], given: GivenSettings): ReadInput {
  const documents = readDocuments(files);
  const found = findSettings(given, documents.manifests);
  const { settings } = found;
  const readings = documents.manifests.map((manifest) => ({
    manifest,
    reading: readResource(manifest, settings.namespace),
  }));
  const resources = readings.flatMap(({ reading }) =>
    reading.kind === 'resource' && !isIgnored(reading.resource) ? [reading.resource] : [],
  );
  const cluster = [...addedByTheCluster(resources, settings), ...resources];
  return { snapshot: snapshotOf(cluster, { documents, readings }, settings), resources, found };
}
