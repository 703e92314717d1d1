import { kindOf, kinds, type Kind, type KindDefinition, type SpecOf } from '#analyzer/kinds.ts';
import { decode, isFatal, type DecodeIssue } from '#analyzer/reading/decode.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { valueOf } from '#analyzer/reading/tree.ts';
import { objectMeta } from '#analyzer/schemas/kubernetes.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';

/** A Kubernetes object as the checks see it. */
export type Resource<K extends Kind = Kind> = {
  kind: K;
  /** Empty for kinds that are in no namespace. */
  namespace: string;
  name: string;
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  spec: SpecOf<K>;
  /** Absent for what the analyzer adds itself: the default ingress gateway. */
  manifest?: Manifest;
  /** The workload whose template made this Pod. */
  derivedFrom?: Resource;
};

/** Any resource, whatever its kind. */
export type AnyResource = { [K in Kind]: Resource<K> }[Kind];

/** `namespace/name`, or the name alone. */
export function fullName({ namespace, name }: Pick<Resource, 'namespace' | 'name'>): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}

export type ResourceReading =
  | { kind: 'resource'; resource: AnyResource; issues: DecodeIssue[] }
  /** A value keeps `istioctl` and the API server from reading it at all. */
  | { kind: 'refused'; issues: DecodeIssue[] }
  /** No check reads such a kind. */
  | { kind: 'unchecked' }
  /** The kind is known, its version is not. */
  | { kind: 'unknown-version'; known: readonly string[] };

/**
 * Reads a manifest as the kind that it claims to be.
 *
 * @param defaultNamespace where `kubectl` would put an object that names no namespace.
 */
export function readResource(manifest: Manifest, defaultNamespace: string): ResourceReading {
  const slash = manifest.apiVersion.indexOf('/');
  const group = manifest.apiVersion.slice(0, Math.max(slash, 0));
  const version = manifest.apiVersion.slice(slash + 1);
  const kind = kindOf(group, manifest.kind);
  if (kind === undefined) return { kind: 'unchecked' };
  const definition: KindDefinition = kinds[kind];
  if (!definition.versions.includes(version)) {
    return { kind: 'unknown-version', known: definition.versions };
  }
  const { root } = manifest;
  const meta = decode(valueOf(root, 'metadata'), objectMeta, false, ['metadata']);
  const spec = definition.atRoot
    ? decode(root, definition.schema, false, [])
    : decode(valueOf(root, 'spec'), definition.schema, definition.istio ?? false, ['spec']);
  const issues = [...meta.issues, ...spec.issues];
  if (issues.some(isFatal)) return { kind: 'refused', issues };
  const {
    name = '',
    namespace,
    labels = {},
    annotations = {},
  } = meta.value as Infer<typeof objectMeta>;
  const resource = {
    kind,
    name,
    namespace: definition.clusterScoped ? '' : namespace || defaultNamespace,
    labels,
    annotations,
    spec: spec.value,
    manifest,
  } as AnyResource;
  return { kind: 'resource', resource, issues };
}
