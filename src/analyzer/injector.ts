import type { Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { partOf, textOf } from '#analyzer/validation/meshconfig/part.ts';

/** What the ConfigMap of a sidecar injector says, as far as a check reads it. */
export type Injector = {
  /** Namespaces without any label are injected. */
  enabledByDefault: boolean;
  /** The image of the proxy: `docker.io/istio/proxyv2:1.31.0`. */
  image: string | undefined;
};

const configName = 'istio-sidecar-injector';

/** The injector of a revision, if the input has its ConfigMap. */
export function injectorOf(snapshot: Snapshot, revision = 'default'): Injector | undefined {
  const suffix = revision === 'default' || revision === '' ? '' : `-${revision}`;
  return injectors(snapshot).get(configName + suffix);
}

/** Whether some injector takes namespaces without any label. */
export function someInjectsByDefault(snapshot: Snapshot): boolean {
  return [...injectors(snapshot).values()].some(({ enabledByDefault }) => enabledByDefault);
}

/** By the name of the ConfigMap, whatever its namespace. */
const injectors = derived((snapshot): ReadonlyMap<string, Injector> => {
  const byName = new Map<string, Injector>();
  for (const config of snapshot.all('ConfigMap')) {
    if (!config.name.startsWith(configName) || byName.has(config.name)) continue;
    byName.set(config.name, readInjector(config, snapshot.settings.likeIstio));
  }
  return byName;
});

function readInjector({ spec }: Resource<'ConfigMap'>, likeIstio: boolean): Injector {
  const values = readValues(spec.data?.['values'] ?? '');
  return {
    enabledByDefault:
      partOf(values, 'sidecarInjectorWebhook', 'enableNamespacesByDefault') === true,
    image: likeIstio ? imageInIstio(values) : imageOf(values),
  };
}

function readValues(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** To Istio, what is left out is empty; where something is no text, no Pod has the image. */
function imageInIstio(values: unknown): string {
  const part = (...path: string[]) => partOf(values, 'global', ...path) ?? '';
  const [image, hub, tag] = [part('proxy', 'image'), part('hub'), part('tag')];
  if (typeof image !== 'string' || typeof hub !== 'string' || typeof tag !== 'string') return '';
  return image.includes('/') ? image : `${hub}/${image}:${tag}`;
}

function imageOf(values: unknown): string | undefined {
  const image = textOf(values, 'global', 'proxy', 'image');
  if (image?.includes('/')) return image;
  const hub = textOf(values, 'global', 'hub');
  const tag = partOf(values, 'global', 'tag');
  if (!image || !hub || (typeof tag !== 'string' && typeof tag !== 'number')) return undefined;
  return `${hub}/${image}:${tag}`;
}
