import type { Found, Role } from '#posture/found.ts';
import { chartIn, imagesIn } from '#posture/reading/images.ts';
import { readVersion } from '#posture/version.ts';

/** Deeper values are not looked into. */
const mostDepth = 30;

/** The parts of `istioctl version -o json`. */
const sections: Readonly<Record<string, Role>> = {
  clientVersion: 'client',
  meshVersion: 'control-plane',
  dataPlaneVersion: 'proxy',
};

/** `undefined` is an item of a list that is the whole text. */
const bareKeys: readonly (string | undefined)[] = [undefined, 'istioVersion'];
const versionKeys: readonly (string | undefined)[] = ['version', 'IstioVersion', 'istioVersion'];

/**
 * The versions in a value of JSON: of `istioctl version`, of `helm list`, of Kubernetes objects with
 * images, or a list of versions.
 */
export function versionsIn(value: unknown): Found[] {
  return walk(value, undefined, undefined, 0);
}

function walk(
  value: unknown,
  role: Role | undefined,
  key: string | undefined,
  depth: number,
): Found[] {
  if (typeof value === 'string') return ofText(value, role, key);
  if (typeof value !== 'object' || value === null || depth > mostDepth) return [];
  if (Array.isArray(value)) return value.flatMap((item) => walk(item, role, key, depth + 1));
  return Object.entries(value).flatMap(([name, inner]) =>
    walk(inner, sections[name] ?? role, name, depth + 1),
  );
}

function ofText(text: string, role: Role | undefined, key: string | undefined): Found[] {
  if (key === 'chart') return [chartIn(text)].flatMap((found) => (found ? at(found) : []));
  if (key === 'image') return imagesIn(text).flatMap(at);
  // Of other objects the version is not Istio's: that of the kubelet, of a resource, of a label.
  const names = role === undefined ? bareKeys : versionKeys;
  const version = names.includes(key) ? readVersion(text) : undefined;
  return version ? at({ version, role: role ?? 'istio' }) : [];
}

/** JSON is one text, whatever its lines. */
function at(found: Pick<Found, 'version' | 'role'>): Found[] {
  return [{ ...found, count: 1, line: 1 }];
}
