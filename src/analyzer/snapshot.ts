import type { Kind } from '#analyzer/kinds.ts';
import type { Manifest, ReadDocuments } from '#analyzer/reading/documents.ts';
import {
  fullName,
  type AnyResource,
  type Resource,
  type ResourceReading,
} from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';

/** Documents and what became of them, in the order of the input. */
export type Input = {
  documents: ReadDocuments;
  readings: readonly { manifest: Manifest; reading: ResourceReading }[];
};

/** What a cluster would hold once the input is applied, indexed for the checks. */
export type Snapshot = {
  settings: Settings;
  /** The input as it was read, for the checks of reading itself. */
  input: Input;
  /** Every resource of a kind, in the order of the input. */
  all: <K extends Kind>(kind: K) => readonly Resource<K>[];
  /** Those of one namespace. */
  inNamespace: <K extends Kind>(kind: K, namespace: string) => readonly Resource<K>[];
  /**
   * The resource that a reference names: `name` in the namespace of `from`, or `namespace/name`.
   */
  find: <K extends Kind>(
    kind: K,
    reference: string,
    from: { namespace: string },
  ) => Resource<K> | undefined;
};

/**
 * Of two resources with the same kind, namespace and name the later one stands, as for `kubectl`;
 * one that repeats the earlier word for word changes nothing.
 */
export function snapshotOf(
  resources: readonly AnyResource[],
  input: Input,
  settings: Settings,
): Snapshot {
  const byName = new Map<string, AnyResource>();
  for (const resource of resources) {
    const key = `${resource.kind} ${fullName(resource)}`;
    const earlier = byName.get(key);
    if (!earlier || textOf(earlier) !== textOf(resource)) byName.set(key, resource);
  }
  const byKind = Map.groupBy(byName.values(), ({ kind }) => kind);
  const byNamespace = new Map<string, AnyResource[]>();
  for (const resource of byName.values()) {
    const key = `${resource.kind} ${resource.namespace}`;
    const there = byNamespace.get(key);
    if (there) there.push(resource);
    else byNamespace.set(key, [resource]);
  }
  // The maps are filled by kind, which the type system cannot follow.
  return {
    settings,
    input,
    all: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as Resource<K>[],
    inNamespace: <K extends Kind>(kind: K, namespace: string) =>
      (byNamespace.get(`${kind} ${namespace}`) ?? []) as unknown as Resource<K>[],
    find: <K extends Kind>(kind: K, reference: string, from: { namespace: string }) => {
      const slash = reference.indexOf('/');
      const name = slash < 0 ? fullName({ ...from, name: reference }) : reference;
      return byName.get(`${kind} ${name}`) as Resource<K> | undefined;
    },
  };
}

/** The text of a resource; of a Pod that stands for a template, that of the workload. */
function textOf({ manifest: own, derivedFrom }: AnyResource): string | undefined {
  const manifest = own ?? derivedFrom?.manifest;
  if (!manifest) return undefined;
  const { file, extent, linesAhead } = manifest;
  return `${linesAhead} ${file.text.slice(extent.start, extent.end).trim()}`;
}

/**
 * An index over a snapshot, made once and shared by all checks that ask for it.
 *
 * @example const hosts = derived((snapshot) => hostTable(snapshot)); hosts(snapshot)
 */
export function derived<T>(make: (snapshot: Snapshot) => T): (snapshot: Snapshot) => T {
  const made = new WeakMap<Snapshot, { value: T }>();
  return (snapshot) => {
    let entry = made.get(snapshot);
    if (!entry) {
      entry = { value: make(snapshot) };
      made.set(snapshot, entry);
    }
    return entry.value;
  };
}
