import type { Claim } from '#analyzer/found-settings/claim.ts';
import { meshOfScalar, type MeshSource } from '#analyzer/found-settings/mesh-source.ts';
import type { Origin } from '#analyzer/found-settings/setting-in-use.ts';
import { compose } from '#analyzer/reading/compose.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { positionAt } from '#analyzer/reading/source.ts';
import { nodeAt, textOf, valueOf, type Node } from '#analyzer/reading/tree.ts';

/** The ConfigMap of a control plane: `istio`, `istio-canary`. */
export function isMeshConfigMap({ apiVersion, kind, root }: Manifest): boolean {
  if (kind !== 'ConfigMap' || apiVersion !== 'v1') return false;
  const name = textOf(valueOf(root, 'metadata'), 'name') ?? '';
  return /^istio(-|$)/.test(name) && nodeAt(root, ['data', 'mesh']) !== undefined;
}

export function meshOfConfigMap({ root, file }: Manifest): MeshSource[] {
  const node = nodeAt(root, ['data', 'mesh']);
  const source = node && meshOfScalar(node, file);
  return source ? [source] : [];
}

/** The names of the networks that a control plane knows. */
export function networksOfConfigMap({ root, file }: Manifest): Claim[] {
  const text = nodeAt(root, ['data', 'meshNetworks']);
  if (text?.kind !== 'scalar' || typeof text.value !== 'string') return [];
  const read = compose(text.value, { start: 0, end: text.value.length });
  return claimOfNetworks('root' in read ? valueOf(read.root, 'networks') : undefined, {
    file: file.name,
    line: positionAt(file.lineStarts, text.start).line,
  });
}

export function claimOfNetworks(networks: Node | undefined, from: Origin): Claim[] {
  if (networks?.kind !== 'map' || networks.entries.length === 0) return [];
  const names = networks.entries.map(({ key }) => key);
  return [{ name: 'meshNetworks', value: names.toSorted().join(', '), from }];
}
