import type { Subject } from '#analyzer/check.ts';
import { groupAndVersion } from '#analyzer/kind-of-manifest.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { textOf, valueOf } from '#analyzer/reading/tree.ts';
import { fullName } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

/** A resource of a kind that no check reads, but that references come from or lead to. */
export type Other = Subject & { group: string; manifest: Manifest };

/** Those of the input by kind and by kind with name. */
export type Others = {
  ofKind: (kind: string) => readonly Other[];
  find: (kind: string, wanted: { namespace: string; name: string }) => Other | undefined;
};

export const othersOf = derived((snapshot: Snapshot): Others => {
  const all = snapshot.input.readings.flatMap(({ manifest, reading }): Other[] => {
    if (reading.kind !== 'unchecked') return [];
    const metadata = valueOf(manifest.root, 'metadata');
    const name = textOf(metadata, 'name');
    if (name === undefined) return [];
    const namespace = textOf(metadata, 'namespace') ?? snapshot.settings.namespace;
    const { group } = groupAndVersion(manifest.apiVersion);
    return [{ kind: manifest.kind, group, namespace, name, manifest }];
  });
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  const byName = new Map(all.map((one) => [`${one.kind} ${fullName(one)}`, one]));
  return {
    ofKind: (kind) => byKind.get(kind) ?? [],
    find: (kind, wanted) => byName.get(`${kind} ${fullName(wanted)}`),
  };
});
