import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/**
 * Whether a policy names what it is for, and so holds for nothing else. Most of Istio's policy
 * analyzers do not look.
 */
export function hasTarget(
  { settings }: Snapshot,
  { spec }: Resource<'AuthorizationPolicy' | 'Telemetry'>,
): boolean {
  if (settings.likeIstio) return false;
  return spec.targetRef !== undefined || (spec.targetRefs ?? []).length > 0;
}
