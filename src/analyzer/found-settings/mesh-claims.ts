import type { Claim } from '#analyzer/found-settings/claim.ts';
import type { MeshSource } from '#analyzer/found-settings/mesh-source.ts';
import type { Origin } from '#analyzer/found-settings/setting-in-use.ts';
import type { MeshConfig } from '#analyzer/mesh-config.ts';

/** The fields that a mesh config gives, each as a claim of its own: `mesh.outboundTrafficPolicy.mode`. */
export function claimsOfMesh({ mesh, file, lineOf }: MeshSource): Claim[] {
  return leavesOf(mesh, []).map(({ path, value }) => {
    return { name: nameOf(path), value, from: { file, line: lineOf(path) } };
  });
}

export function claimsOfGivenMesh(mesh: MeshConfig, from: Origin): Claim[] {
  return leavesOf(mesh, []).map(({ path, value }) => ({ name: nameOf(path), value, from }));
}

function nameOf(path: readonly string[]): string {
  return ['mesh', ...path].join('.');
}

function leavesOf(value: unknown, path: string[]): { path: string[]; value: string }[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  }
  if (value === undefined) return [];
  return [{ path, value: typeof value === 'string' ? value : JSON.stringify(value) }];
}
