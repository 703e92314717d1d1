import { compose } from '#analyzer/reading/compose.ts';
import { plainValue } from '#analyzer/reading/decode.ts';
import type { Resource } from '#analyzer/resource.ts';
import { labelsMatch } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { textOf } from '#analyzer/validation/meshconfig/part.ts';

/**
 * What the tag of a Pod's proxy image may end in: `distroless`, `debug`.
 *
 * The nearest word counts: that of the Pod, of a ProxyConfig for it, for its namespace, for the
 * mesh, of the mesh config.
 */
export function imageTypes(snapshot: Snapshot, pod: Resource<'Pod'>): string[] {
  const { settings } = snapshot;
  const { general } = configs(snapshot);
  const configured = [
    typeInAnnotation(pod),
    typeForPod(snapshot, pod),
    general.get(pod.namespace),
    general.get(rootNamespace(settings)),
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

/** Of a ProxyConfig that selects the Pod. */
function typeForPod(
  snapshot: Snapshot,
  { namespace, labels }: Resource<'Pod'>,
): string | undefined {
  const { selecting } = configs(snapshot);
  return Object.entries(labels)
    .flatMap(([key, value]) => selecting.get(`${namespace} ${key}=${value}`) ?? [])
    .find(({ spec }) => labelsMatch(spec.selector?.matchLabels ?? {}, labels))?.spec.image
    ?.imageType;
}

type Configs = {
  /** Of namespaces as a whole. */
  general: Map<string, string>;
  /** By namespace and the first label of their selector. */
  selecting: Map<string, Resource<'ProxyConfig'>[]>;
};

/** The ProxyConfigs that say something about the image. */
const configs = derived((snapshot): Configs => {
  const { general, selecting }: Configs = { general: new Map(), selecting: new Map() };
  for (const config of snapshot.all('ProxyConfig')) {
    const { image, selector } = config.spec;
    if (!image?.imageType) continue;
    const label = Object.entries(selector?.matchLabels ?? {})[0];
    if (!label) {
      if (!general.has(config.namespace)) general.set(config.namespace, image.imageType);
      continue;
    }
    const key = `${config.namespace} ${label[0]}=${label[1]}`;
    const there = selecting.get(key);
    if (there) there.push(config);
    else selecting.set(key, [config]);
  }
  return { general, selecting };
});
