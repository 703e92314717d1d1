import { claimAt, originOf, type Claim } from '#analyzer/found-settings/claim.ts';
import { minorRelease } from '#analyzer/found-settings/istio-version.ts';
import { claimOfNetworks } from '#analyzer/found-settings/mesh-config-map.ts';
import { meshOfNode, type MeshSource } from '#analyzer/found-settings/mesh-source.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { nodeAt, textOf, valueOf } from '#analyzer/reading/tree.ts';

export function isIstioOperator({ apiVersion, kind }: Manifest): boolean {
  return kind === 'IstioOperator' && apiVersion.startsWith('install.istio.io/');
}

export function revisionOfOperator({ root }: Manifest): string {
  return textOf(valueOf(root, 'spec'), 'revision') || 'default';
}

/** What an IstioOperator says of the cluster; its own fields before the values for Helm. */
export function claimsOfOperator(manifest: Manifest): Claim[] {
  const at = (name: string, ...path: string[]) => claimAt(manifest, ['spec', ...path], name);
  const tags = [
    ...at('istioVersion', 'tag'),
    ...at('istioVersion', 'values', 'pilot', 'tag'),
    ...at('istioVersion', 'values', 'global', 'tag'),
  ];
  const ambient = [
    ...at('dataPlane', 'profile').filter(({ value }) => value.startsWith('ambient')),
    ...at('dataPlane', 'components', 'ztunnel', 'enabled').filter(isOn),
    ...at('dataPlane', 'values', 'pilot', 'env', 'PILOT_ENABLE_AMBIENT').filter(isOn),
    ...at('dataPlane', 'values', 'profile').filter(({ value }) => value === 'ambient'),
  ];
  const networks = nodeAt(manifest.root, ['spec', 'values', 'global', 'meshNetworks']);
  return [
    ...(networks ? claimOfNetworks(networks, originOf(manifest, networks)) : []),
    ...at('istioNamespace', 'values', 'global', 'istioNamespace'),
    ...at('istioNamespace', 'namespace'),
    ...at('clusterDomain', 'values', 'global', 'proxy', 'clusterDomain'),
    ...releasesOf(tags),
    ...ambient.map((claim) => ({ ...claim, value: 'ambient' })),
  ];
}

export function meshOfOperator({ root, file }: Manifest): MeshSource[] {
  const paths = [
    ['spec', 'meshConfig'],
    ['spec', 'values', 'meshConfig'],
  ];
  return paths.flatMap((path) => {
    const node = nodeAt(root, path);
    return node ? [meshOfNode(node, file)] : [];
  });
}

/** Claims of tags as claims of releases; a tag such as "latest" tells none. */
export function releasesOf(tags: readonly Claim[]): Claim[] {
  return tags.flatMap((claim) => {
    const value = minorRelease(claim.value);
    return value === undefined ? [] : [{ ...claim, value }];
  });
}

export function isOn({ value }: Claim): boolean {
  return value.toLowerCase() === 'true';
}
