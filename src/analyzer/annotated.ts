import type { Subject } from '#analyzer/check.ts';
import { pathOfPod } from '#analyzer/cluster.ts';
import { kinds, manifestKindOf, type Kind } from '#analyzer/kinds.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { AnyResource, Resource } from '#analyzer/resource.ts';
import type { Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** Something with annotations: an object, or the template of its Pods. */
export type Annotated = {
  resource: Subject;
  /** What carries them, as manifests spell it: `Pod` for the template of a Deployment. */
  kind: string;
  labels: Labels;
  annotations: Readonly<Record<string, string>>;
  /** Where they lie in the document. */
  path: Path;
  /** The Pod, or the template as one. */
  pod?: Resource<'Pod'>;
};

/** Definitions carry annotations of the tools that made them. */
export const kindsWithAnnotations: readonly Kind[] = (Object.keys(kinds) as Kind[]).filter(
  (kind) => kind !== 'CustomResourceDefinition',
);

/** Those whose annotations Istio's analyzers see. */
export const kindsInIstio: ReadonlySet<string> = new Set<Kind>([
  'Namespace',
  'Service',
  'Pod',
  'Deployment',
]);

/** All that carries annotations. Istio's analyzers see four kinds, and no templates. */
export function annotatedObjects(snapshot: Snapshot): Annotated[] {
  const { likeIstio } = snapshot.settings;
  return kindsWithAnnotations
    .filter((kind) => !likeIstio || kindsInIstio.has(kind))
    .flatMap((kind): readonly AnyResource[] => snapshot.all(kind) as readonly AnyResource[])
    .filter((resource) => resource.manifest ?? !likeIstio)
    .map(annotatedObject);
}

function annotatedObject(resource: AnyResource): Annotated {
  const { labels, annotations } = resource;
  const pod = resource.kind === 'Pod' ? resource : undefined;
  return {
    resource: pod?.derivedFrom ?? resource,
    kind: manifestKindOf(resource.kind),
    labels,
    annotations,
    path: [...(pod ? pathOfPod(pod) : []), 'metadata', 'annotations'],
    ...(pod ? { pod } : {}),
  };
}
