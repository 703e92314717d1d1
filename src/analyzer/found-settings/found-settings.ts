import { plainSettings, settle, type Claim } from '#analyzer/found-settings/claim.ts';
import { controlPlaneParts, type Part } from '#analyzer/found-settings/control-planes.ts';
import { claimsOfDataPlane } from '#analyzer/found-settings/installation.ts';
import { claimsOfGivenMesh, claimsOfMesh } from '#analyzer/found-settings/mesh-claims.ts';
import { isRefused } from '#analyzer/found-settings/mesh-refusal.ts';
import { meshOfFile, type MeshSource } from '#analyzer/found-settings/mesh-source.ts';
import type { SettingInUse } from '#analyzer/found-settings/setting-in-use.ts';
import { defaultMeshConfig, mergeMesh, withDefaults } from '#analyzer/mesh-config.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { defaultSettings, type Settings } from '#analyzer/settings.ts';

export type GivenSettings = Partial<Settings> & { meshConfigFile?: SourceFile };

export type FoundSettings = {
  settings: Settings;
  inUse: SettingInUse[];
  /** The mesh configs that count, from the strongest. */
  meshSources: MeshSource[];
};

/** Settings that the result always shows, so that their defaults are seen. */
const alwaysShown = {
  'mesh.rootNamespace': defaultMeshConfig.rootNamespace,
  'mesh.trustDomain': defaultMeshConfig.trustDomain,
  'mesh.outboundTrafficPolicy.mode': defaultMeshConfig.outboundTrafficPolicy.mode,
};

/**
 * The settings: what is given counts more than what the input says, and that more than Istio's
 * defaults. `istioctl` takes nothing from its input but the file with the mesh config, and that one
 * only when all of it is right.
 */
export function findSettings(given: GivenSettings, manifests: readonly Manifest[]): FoundSettings {
  const likeIstio = given.likeIstio ?? defaultSettings.likeIstio;
  const ofFile = given.meshConfigFile ? [meshOfFile(given.meshConfigFile)] : [];
  const parts = likeIstio ? [] : partsOfOneNamespace(given, controlPlaneParts(manifests));
  const ofInput = parts.filter(({ revision }) => revision === parts[0]?.revision);
  const others = parts.filter((part) => !ofInput.includes(part));
  const meshSources = [
    ...ofFile.filter(({ fatal, plain }) => !likeIstio || !(fatal || isRefused(plain))),
    ...ofInput.flatMap(({ mesh }) => mesh),
  ];
  const settled = settle([
    ...claimsOfOptions(given),
    ...meshSources.flatMap(claimsOfMesh),
    ...parts.flatMap(({ claims }) => claims),
    ...others.flatMap(({ mesh }) => mesh.flatMap(claimsOfMesh)),
    ...(likeIstio ? [] : manifests.flatMap(claimsOfDataPlane)),
  ]);
  if (!likeIstio && !parts.some(({ kind }) => kind === 'config-map')) rootFollowsIstio(settled);
  for (const name of plainSettings) addDefault(settled, name, defaultSettings[name]);
  for (const [name, value] of Object.entries(alwaysShown)) addDefault(settled, name, value);

  const word = (name: string) => settled.get(name)?.value ?? '';
  const meshes = [given.mesh ?? {}, ...meshSources.map(({ mesh }) => mesh)];
  const mesh = withDefaults(meshes.reduceRight((weak, strong) => mergeMesh(strong, weak), {}));
  const settings: Settings = {
    namespace: word('namespace'),
    istioNamespace: word('istioNamespace'),
    clusterDomain: word('clusterDomain'),
    dataPlane: word('dataPlane') === 'ambient' ? 'ambient' : 'sidecar',
    istioVersion: word('istioVersion'),
    mesh: { ...mesh, rootNamespace: word('mesh.rootNamespace') },
    likeIstio,
    ...(given.now === undefined ? {} : { now: given.now }),
  };
  return { settings, inUse: inOrder(settled), meshSources };
}

function claimsOfOptions(given: GivenSettings): Claim[] {
  const words = plainSettings.flatMap((name) => {
    const value = given[name];
    return value === undefined ? [] : [{ name, value, from: 'option' as const }];
  });
  return [...words, ...claimsOfGivenMesh(given.mesh ?? {}, 'option')];
}

/** A ConfigMap of another namespace than Istio's is not the one that Istio reads. */
function partsOfOneNamespace({ istioNamespace }: GivenSettings, parts: readonly Part[]): Part[] {
  const claimed = parts.flatMap(({ claims }) => claims);
  const home = istioNamespace ?? claimed.find(({ name }) => name === 'istioNamespace')?.value;
  return parts.filter(
    ({ kind, namespace }) => kind !== 'config-map' || !namespace || !home || namespace === home,
  );
}

/** Istio's installation makes its own namespace the root namespace where nobody says otherwise. */
function rootFollowsIstio(settled: Map<string, SettingInUse>): void {
  const home = settled.get('istioNamespace');
  const name = 'mesh.rootNamespace';
  if (home && !settled.has(name)) settled.set(name, { ...home, name, overruled: [] });
}

function addDefault(settled: Map<string, SettingInUse>, name: string, value: string): void {
  if (!settled.has(name)) settled.set(name, { name, value, from: 'default', overruled: [] });
}

/** Words first, then the mesh config, each in the order of their names. */
function inOrder(settled: ReadonlyMap<string, SettingInUse>): SettingInUse[] {
  const isMesh = ({ name }: SettingInUse) => Number(name.startsWith('mesh.'));
  return [...settled.values()].toSorted(
    (one, other) => isMesh(one) - isMesh(other) || (one.name < other.name ? -1 : 1),
  );
}
