import type { Claim } from '#analyzer/found-settings/claim.ts';
import {
  claimOfNamespace,
  claimsOfIstiod,
  isIstiod,
  revisionOfPart,
} from '#analyzer/found-settings/installation.ts';
import {
  claimsOfOperator,
  isIstioOperator,
  meshOfOperator,
  revisionOfOperator,
} from '#analyzer/found-settings/istio-operator.ts';
import {
  isMeshConfigMap,
  meshOfConfigMap,
  networksOfConfigMap,
} from '#analyzer/found-settings/mesh-config-map.ts';
import { meshOfNode, type MeshSource } from '#analyzer/found-settings/mesh-source.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { textOf, valueOf } from '#analyzer/reading/tree.ts';

/** A document that tells of a control plane. */
export type Part = {
  kind: 'mesh-config' | 'istiod' | 'config-map' | 'operator';
  /** `default` where it has none. */
  revision: string;
  namespace: string | undefined;
  claims: Claim[];
  mesh: MeshSource[];
};

/** From the one that counts most: what runs comes before what is to be installed. */
const strength = ['mesh-config', 'istiod', 'config-map', 'operator'];

/**
 * The documents that tell of control planes, those without a revision first: several revisions may
 * lie beside one another, and only one of them can be right.
 */
export function controlPlaneParts(manifests: readonly Manifest[]): Part[] {
  return manifests.flatMap(partOf).toSorted((one, other) => {
    const byRevision = orderOf(one.revision) < orderOf(other.revision) ? -1 : 1;
    if (one.revision !== other.revision) return byRevision;
    return strength.indexOf(one.kind) - strength.indexOf(other.kind);
  });
}

/** Whether a document is read for its settings, though no check looks at its kind. */
export function holdsSettings(manifest: Manifest): boolean {
  return isMeshConfig(manifest) || isIstioOperator(manifest);
}

function partOf(manifest: Manifest): Part[] {
  const namespace = textOf(valueOf(manifest.root, 'metadata'), 'namespace');
  const part = { namespace, revision: 'default', claims: [], mesh: [] };
  if (isMeshConfig(manifest)) {
    return [{ ...part, kind: 'mesh-config', mesh: meshOfDocument(manifest) }];
  }
  if (isIstioOperator(manifest)) {
    const revision = revisionOfOperator(manifest);
    const claims = claimsOfOperator(manifest);
    return [{ ...part, kind: 'operator', revision, claims, mesh: meshOfOperator(manifest) }];
  }
  if (isIstiod(manifest)) {
    const claims = claimsOfIstiod(manifest);
    return [{ ...part, kind: 'istiod', revision: revisionOfPart(manifest), claims }];
  }
  if (isMeshConfigMap(manifest)) {
    const revision = revisionOfPart(manifest);
    const claims = [...claimOfNamespace(manifest), ...networksOfConfigMap(manifest)];
    return [{ ...part, kind: 'config-map', revision, claims, mesh: meshOfConfigMap(manifest) }];
  }
  return [];
}

function isMeshConfig({ kind }: Manifest): boolean {
  return kind === 'MeshConfig';
}

/** No cluster knows such a kind; people write it with and without `spec`. */
function meshOfDocument({ root, file }: Manifest): MeshSource[] {
  const spec = valueOf(root, 'spec');
  return [
    spec ? meshOfNode(spec, file) : meshOfNode(root, file, ['apiVersion', 'kind', 'metadata']),
  ];
}

function orderOf(revision: string): string {
  return revision === 'default' ? '' : revision;
}
