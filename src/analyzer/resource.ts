import { kindOfManifest } from '#analyzer/kind-of-manifest.ts';
import { kinds, type Kind, type KindDefinition, type SpecOf } from '#analyzer/kinds.ts';
import { decode } from '#analyzer/reading/decode.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { isFatal, type DecodeIssue } from '#analyzer/reading/decode-issue.ts';
import { ofTree } from '#analyzer/reading/of-tree.ts';
import { valueOf, type MapNode } from '#analyzer/reading/tree.ts';
import { istioStatus } from '#analyzer/schemas/common.ts';
import { kubernetesType } from '#analyzer/schemas/kubernetes-api.ts';
import type { objectMeta } from '#analyzer/schemas/kubernetes.ts';
import { object, type AnyObjectSchema, type Infer } from '#analyzer/schemas/schema.ts';
import { outdatedVersion } from '#analyzer/schemas/outdated-versions.ts';
import type { Settings } from '#analyzer/settings.ts';

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
  /** `istioctl` knows the kind, but not in this version. */
  | { kind: 'unknown-version'; known: readonly string[] };

/**
 * Reads a manifest as the kind that it claims to be. A version that is not served is read as the
 * current one; `istioctl` passes it over.
 *
 * @param settings where `kubectl` would put an object that names no namespace, and how to read.
 */
export function readResource(
  manifest: Manifest,
  { namespace: defaultNamespace, likeIstio }: Pick<Settings, 'namespace' | 'likeIstio'>,
): ResourceReading {
  const { kind, served } = kindOfManifest(manifest);
  if (kind === undefined) return { kind: 'unchecked' };
  const definition: KindDefinition = kinds[kind];
  if (likeIstio && definition.notInIstio) return { kind: 'unchecked' };
  if (likeIstio && !served) return { kind: 'unknown-version', known: definition.versions };
  const body = likeIstio ? bodyLikeIstio : bodyAsItIs;
  const { meta, spec, issues } = body(manifest);
  if (issues.some(isFatal)) return { kind: 'refused', issues };
  const resource = {
    kind,
    name: meta.name ?? '',
    namespace: definition.clusterScoped ? '' : meta.namespace || defaultNamespace,
    labels: meta.labels ?? {},
    annotations: meta.annotations ?? {},
    spec,
    manifest,
  } as AnyResource;
  return { kind: 'resource', resource, issues };
}

type Meta = Infer<typeof objectMeta>;

type Body = { meta: Meta; spec: unknown; issues: DecodeIssue[] };

const bodyAsItIs = ofTree((manifest) => readBody(manifest, false));
const bodyLikeIstio = ofTree((manifest) => readBody(manifest, true));

function readBody(manifest: Manifest, likeIstio: boolean): Body {
  const { kind, served } = kindOfManifest(manifest);
  if (kind === undefined) return { meta: {}, spec: {}, issues: [] };
  const definition: KindDefinition = kinds[kind];
  return definition.istio
    ? readIstio(manifest.root, definition.schema, likeIstio)
    : readKubernetes(manifest, definition, served);
}

/** Kubernetes' decoder reads the metadata, Istio's own the rest. */
function readIstio(root: MapNode, schema: AnyObjectSchema, likeIstio: boolean): Body {
  const meta = decode(
    valueOf(root, 'metadata'),
    kubernetesType('ObjectMeta'),
    false,
    ['metadata'],
    { complete: true },
  );
  const spec = decode(valueOf(root, 'spec'), schema, true, ['spec'], { likeIstio });
  // Only what is of the wrong type counts here: a status is the cluster's to write.
  const status = decode(valueOf(root, 'status'), istioStatus, true, ['status'], {
    complete: false,
  });
  const issues = [...meta.issues, ...spec.issues, ...status.issues];
  return { meta: meta.value, spec: spec.value, issues };
}

/** @param served whether an unknown field is one: old versions had others. */
function readKubernetes(manifest: Manifest, definition: KindDefinition, served: boolean): Body {
  const schema = definition.partly ? wholeOf(definition) : kubernetesType(manifest.kind);
  const isOld = !served || outdatedVersion(manifest.apiVersion, manifest.kind) !== undefined;
  const complete = !isOld && !definition.partly;
  const { value, issues } = decode(manifest.root, schema, false, [], { complete });
  const spec = definition.atRoot ? value : (value['spec'] ?? {});
  return { meta: value['metadata'] ?? {}, spec, issues };
}

/** An object of a kind of which only a part is known. */
function wholeOf({ schema }: KindDefinition): AnyObjectSchema {
  return object({ metadata: kubernetesType('ObjectMeta'), spec: schema });
}
