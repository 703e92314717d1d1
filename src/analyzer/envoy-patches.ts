import type { At } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** A change that an EnvoyFilter makes to what istiod has built. */
export type Patch = {
  index: number;
  applyTo: string;
  operation: string;
  /** What it adds, or the filter that it is matched by; empty when neither has a name. */
  name: string;
  /** Whether it is for certain releases of the proxy only. */
  isVersioned: boolean;
};

type ConfigPatch = NonNullable<SpecOf<'EnvoyFilter'>['configPatches']>[number];

/** The patches of an EnvoyFilter. Istio's analyzer leaves at the first item that has none. */
export function patchesOf(
  { settings }: Snapshot,
  { spec: { configPatches = [] } }: Resource<'EnvoyFilter'>,
): Patch[] {
  const first = configPatches.findIndex(({ patch }) => !patch);
  const read = settings.likeIstio && first >= 0 ? configPatches.slice(0, first) : configPatches;
  return [...read.entries()].flatMap(([index, item]) => {
    const { applyTo = 'INVALID', match, patch } = item;
    if (!patch) return [];
    const operation = patch.operation ?? 'INVALID';
    const isVersioned = (match?.proxy?.proxyVersion ?? '') !== '';
    return [{ index, applyTo, operation, name: nameOf(item, settings), isVersioned }];
  });
}

function nameOf({ match, patch }: ConfigPatch, { likeIstio }: Settings): string {
  const { value } = patch ?? {};
  const filter = match?.listener?.filterChain?.filter?.name ?? '';
  if (typeof value !== 'object' || value === null) return likeIstio ? '' : filter;
  if (!('name' in value)) return filter;
  // Istio's analyzer takes the two kinds of names for different ones.
  if (likeIstio) return `value ${JSON.stringify(value.name)}`;
  return typeof value.name === 'string' && value.name !== '' ? value.name : filter;
}

type Support = Readonly<Record<string, (applyTo: string) => boolean>>;

/** What istiod can do to which part of Envoy's configuration. */
const inIstiod: Support = {
  ADD: (applyTo) => !['ROUTE_CONFIGURATION', 'BOOTSTRAP'].includes(applyTo),
  REMOVE: (applyTo) => !['ROUTE_CONFIGURATION', 'BOOTSTRAP', 'EXTENSION_CONFIG'].includes(applyTo),
  REPLACE: (applyTo) =>
    ['NETWORK_FILTER', 'HTTP_FILTER', 'LISTENER_FILTER', 'VIRTUAL_HOST'].includes(applyTo),
};

/** What Istio's analyzer believes of it. */
const toAnalyzer: Support = {
  ADD: (applyTo) => !['ROUTE_CONFIGURATION', 'HTTP_ROUTE'].includes(applyTo),
  REMOVE: (applyTo) => !['ROUTE_CONFIGURATION', 'HTTP_ROUTE'].includes(applyTo),
  REPLACE: (applyTo) => ['NETWORK_FILTER', 'HTTP_FILTER', 'VIRTUAL_HOST'].includes(applyTo),
};

/** Whether istiod carries an operation out, as far as it is one of those that have limits. */
export function isCarriedOut(
  { settings }: Snapshot,
  { applyTo, operation }: Pick<Patch, 'applyTo' | 'operation'>,
): boolean {
  // What is left out is told by validation.
  if (applyTo === 'INVALID' && !settings.likeIstio) return true;
  const support = settings.likeIstio ? toAnalyzer : inIstiod;
  return support[operation]?.(applyTo) ?? true;
}

/** The operation of a patch as a place; `istioctl` looks for the value, which is no single line. */
export function placeOfOperation(resource: Resource<'EnvoyFilter'>, { index }: Patch): At {
  const patch = ['spec', 'configPatches', index, 'patch'];
  return { resource, path: [...patch, 'operation'], reference: [...patch, 'value'] };
}
