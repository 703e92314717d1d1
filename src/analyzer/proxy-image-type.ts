import { compose } from '#analyzer/reading/compose.ts';
import { plainValue } from '#analyzer/reading/decode.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
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
  const inConfigs = settings.likeIstio ? typesInIstio : typesOfConfigs;
  const configured = [
    typeInAnnotation(pod),
    ...inConfigs(snapshot, pod),
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

type Types = readonly (string | undefined)[];

/** Of the ProxyConfigs for a Pod, from the nearest. */
function typesOfConfigs(snapshot: Snapshot, pod: Resource<'Pod'>): Types {
  const { general } = configs(snapshot);
  const root = rootNamespace(snapshot.settings);
  return [typeForPod(snapshot, pod), general.get(pod.namespace), general.get(root)];
}

/**
 * To Istio's analyzer, a ProxyConfig of the root namespace is for all Pods, whatever it selects. Of
 * those for one namespace the last one counts, even if it names no image. One that selects is for
 * the Pods of every namespace that its own name begins with.
 */
function typesInIstio(snapshot: Snapshot, { namespace, labels }: Resource<'Pod'>): Types {
  const { root, ofNamespaces, selecting } = configsInIstio(snapshot);
  const own = selecting.findLast(
    (config) =>
      fullName(config).startsWith(namespace) &&
      labelsMatch(config.spec.selector?.matchLabels ?? {}, labels) &&
      config.spec.image?.imageType,
  );
  return [own, ofNamespaces.get(namespace), root].map((config) => config?.spec.image?.imageType);
}

const configsInIstio = derived((snapshot) => {
  const home = rootNamespace(snapshot.settings);
  const elsewhere = snapshot.all('ProxyConfig').filter(({ namespace }) => namespace !== home);
  const general = elsewhere.filter(({ spec }) => !spec.selector);
  return {
    root: snapshot.inNamespace('ProxyConfig', home).at(-1),
    ofNamespaces: new Map(general.map((config) => [config.namespace, config])),
    selecting: elsewhere.filter(({ spec }) => spec.selector),
  };
});

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
