import { claimAt, originOf, type Claim } from '#analyzer/found-settings/claim.ts';
import { isOn, releasesOf } from '#analyzer/found-settings/istio-operator.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { nodeAt, textOf, valueOf, type Node } from '#analyzer/reading/tree.ts';

const revisionLabel = 'istio.io/rev';

/** The Deployment of a control plane: `istiod`, `istiod-canary`. */
export function isIstiod({ apiVersion, kind, root }: Manifest): boolean {
  const name = textOf(valueOf(root, 'metadata'), 'name') ?? '';
  return kind === 'Deployment' && apiVersion.startsWith('apps/') && /^istiod(-|$)/.test(name);
}

/** The revision of a control plane by the label or, failing that, the name of one of its parts. */
export function revisionOfPart({ root }: Manifest): string {
  const metadata = valueOf(root, 'metadata');
  const label = textOf(valueOf(metadata, 'labels'), revisionLabel);
  const name = textOf(metadata, 'name') ?? '';
  const dash = name.indexOf('-');
  return label || (dash < 0 ? 'default' : name.slice(dash + 1));
}

/** What the Deployment of istiod says of the cluster. */
export function claimsOfIstiod(manifest: Manifest): Claim[] {
  const containers = ['spec', 'template', 'spec', 'containers'];
  const index = indexOfDiscovery(nodeAt(manifest.root, containers));
  const container = [...containers, index];
  return [
    ...claimOfNamespace(manifest),
    ...releasesOf(claimAt(manifest, [...container, 'image'], 'istioVersion')),
    ...domainOf(manifest, nodeAt(manifest.root, [...container, 'args'])),
    ...ambientOf(manifest, nodeAt(manifest.root, [...container, 'env'])),
  ];
}

export function claimOfNamespace(manifest: Manifest): Claim[] {
  return claimAt(manifest, ['metadata', 'namespace'], 'istioNamespace');
}

/** Signs that Pods are in the mesh without sidecars: the ztunnel, Namespaces with its label. */
export function claimsOfDataPlane(manifest: Manifest): Claim[] {
  const metadata = valueOf(manifest.root, 'metadata');
  const path =
    manifest.kind === 'DaemonSet' && textOf(metadata, 'name') === 'ztunnel'
      ? ['metadata', 'name']
      : manifest.kind === 'Namespace' &&
          textOf(valueOf(metadata, 'labels'), 'istio.io/dataplane-mode') === 'ambient'
        ? ['metadata', 'labels', 'istio.io/dataplane-mode']
        : undefined;
  if (!path) return [];
  return claimAt(manifest, path, 'dataPlane').map((claim) => ({ ...claim, value: 'ambient' }));
}

function indexOfDiscovery(containers: Node | undefined): number {
  if (containers?.kind !== 'list') return 0;
  return Math.max(
    containers.items.findIndex((container) => textOf(container, 'name') === 'discovery'),
    0,
  );
}

/** `--domain` and the next argument, or `--domain=cluster.local`. */
function domainOf(manifest: Manifest, args: Node | undefined): Claim[] {
  if (args?.kind !== 'list') return [];
  const words = args.items.map((node) => (node.kind === 'scalar' ? String(node.value) : ''));
  const index = words.findIndex((word) => /^--domain(=|$)/.test(word));
  const inOne = words[index]?.slice('--domain='.length);
  const value = inOne || words[index + 1];
  const node = args.items[inOne ? index : index + 1];
  if (index < 0 || !value || !node) return [];
  return [{ name: 'clusterDomain', value, from: originOf(manifest, node) }];
}

function ambientOf(manifest: Manifest, env: Node | undefined): Claim[] {
  if (env?.kind !== 'list') return [];
  return env.items.flatMap((item) => {
    const value = textOf(item, 'value');
    if (!value || textOf(item, 'name') !== 'PILOT_ENABLE_AMBIENT') return [];
    const claim = { name: 'dataPlane', value, from: originOf(manifest, item) };
    return isOn(claim) ? [{ ...claim, value: 'ambient' }] : [];
  });
}
