import type { Finding } from '#analyzer/finding.ts';

/** What a finding is about, as `istioctl` writes it: `Service default/reviews`, `Namespace default`. */
export function originOf({
  resource: { kind, namespace, name },
}: Pick<Finding, 'resource'>): string {
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`.trim();
}

/** `error` → `Error`, as `istioctl` writes levels. */
export function levelName(level: Finding['level']): string {
  return level.charAt(0).toUpperCase() + level.slice(1);
}
