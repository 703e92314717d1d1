import { compose } from '#analyzer/reading/compose.ts';
import { plainValue } from '#analyzer/reading/decode.ts';
import type { Resource } from '#analyzer/resource.ts';
import { labelsMatch } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { textOf } from '#analyzer/validation/meshconfig/part.ts';

/**
 * What the tag of a Pod's proxy image may end in: `distroless`, `debug`.
 *
 * The nearest word counts: that of the Pod, of a ProxyConfig for it, for its namespace, for the
 * mesh, of the mesh config.
 */
export function imageTypes(snapshot: Snapshot, pod: Resource<'Pod'>): string[] {
  const { settings } = snapshot;
  const own = typeInAnnotation(pod);
  const configured = [
    own,
    typeInConfigs(snapshot, pod.namespace, pod),
    typeInConfigs(snapshot, pod.namespace),
    typeInConfigs(snapshot, rootNamespace(settings)),
    settings.mesh.defaultConfig?.image?.imageType,
  ].find((type) => type);
  // An annotation of its own that Istio's analyzer does not know.
  const annotated = settings.likeIstio
    ? undefined
    : pod.annotations['sidecar.istio.io/proxyImageType'];
  return [configured, annotated].filter(
    (type): type is string => type !== undefined && type !== '' && type !== 'default',
  );
}

function typeInAnnotation({ annotations }: Resource<'Pod'>): string | undefined {
  const text = annotations['proxy.istio.io/config'];
  if (!text) return undefined;
  const read = compose(text, { start: 0, end: text.length });
  if (!('root' in read) || !read.root) return undefined;
  return textOf(plainValue(read.root), 'image', 'imageType');
}

/** Of a namespace as a whole, or of those that select the Pod. */
function typeInConfigs(
  snapshot: Snapshot,
  namespace: string,
  pod?: Resource<'Pod'>,
): string | undefined {
  const configs = snapshot.inNamespace('ProxyConfig', namespace).filter(({ spec }) => {
    const labels = spec.selector?.matchLabels ?? {};
    const isForAll = Object.keys(labels).length === 0;
    return pod ? !isForAll && labelsMatch(labels, pod.labels) : isForAll;
  });
  return configs.map(({ spec }) => spec.image?.imageType).find((type) => type);
}
