import type { Manifest } from '#analyzer/reading/documents.ts';
import { positionAt } from '#analyzer/reading/source.ts';
import { nodeAt, type Node, type Path } from '#analyzer/reading/tree.ts';
import type { Origin, SettingInUse } from '#analyzer/found-settings/setting-in-use.ts';

/** The settings that are a word each. */
export const plainSettings = [
  'namespace',
  'istioNamespace',
  'clusterDomain',
  'dataPlane',
  'istioVersion',
] as const;

/** Somebody says what a setting is. */
export type Claim = { name: string; value: string; from: Origin };

/** The claim of a text in a document, if it is there. */
export function claimAt(manifest: Manifest, path: Path, name: string): Claim[] {
  const node = nodeAt(manifest.root, path);
  if (node?.kind !== 'scalar' || node.value === null || node.value === '') return [];
  // A version may look like a number: what stands in the file counts.
  const value = node.plain ?? String(node.value);
  return [{ name, value, from: originOf(manifest, node) }];
}

export function originOf({ file }: Pick<Manifest, 'file'>, node: Node): Origin {
  return { file: file.name, line: positionAt(file.lineStarts, node.start).line };
}

/** The claims put together: the first one for a name counts. */
export function settle(claims: readonly Claim[]): Map<string, SettingInUse> {
  const settled = new Map<string, SettingInUse>();
  for (const { name, value, from } of claims) {
    const setting = settled.get(name);
    if (!setting) settled.set(name, { name, value, from, overruled: [] });
    else if (from !== 'default' && value !== setting.value) setting.overruled.push({ value, from });
  }
  return settled;
}
