import { kindOf, kinds, type Kind } from '#analyzer/kinds.ts';
import { outdatedVersion } from '#analyzer/schemas/outdated-versions.ts';

/** `networking.istio.io/v1` → the group and the version; the group of `v1` is empty. */
export function groupAndVersion(apiVersion: string): { group: string; version: string } {
  const slash = apiVersion.indexOf('/');
  return { group: apiVersion.slice(0, Math.max(slash, 0)), version: apiVersion.slice(slash + 1) };
}

/** The kind of a manifest, found by an outdated group too, and whether its version is served. */
export function kindOfManifest(manifest: { apiVersion: string; kind: string }): {
  kind: Kind | undefined;
  served: boolean;
} {
  const { group, version } = groupAndVersion(manifest.apiVersion);
  const kind = kindOf(group, manifest.kind);
  if (kind) return { kind, served: kinds[kind].versions.includes(version) };
  const current = outdatedVersion(manifest.apiVersion, manifest.kind)?.current;
  if (current === undefined) return { kind: undefined, served: false };
  return { kind: kindOf(groupAndVersion(current).group, manifest.kind), served: false };
}
