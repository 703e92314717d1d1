import { step, type Step } from '#analyzer/request/step.ts';
import { fullName } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { hasTarget } from '#analyzer/targets.ts';

/** What the input holds that could decide, and is passed over. */
export function notFollowed(snapshot: Snapshot): Step[] {
  return [...kindsNotFollowed(snapshot), ...policiesNotFollowed(snapshot)];
}

function kindsNotFollowed(snapshot: Snapshot): Step[] {
  const kinds = (['HTTPRoute', 'GRPCRoute', 'EnvoyFilter', 'WasmPlugin'] as const).filter(
    (kind) => snapshot.all(kind).length > 0,
  );
  if (kinds.length === 0) return [];
  const text = `Not followed here, and may change the answer: ${kinds.map((kind) => `${kind}s`).join(', ')}.`;
  return [step('client', 'unknown', text)];
}

/** Policies with a target are for waypoints and Kubernetes Gateways, which are not followed. */
function policiesNotFollowed(snapshot: Snapshot): Step[] {
  return snapshot
    .all('AuthorizationPolicy')
    .filter((policy) => hasTarget(snapshot, policy))
    .map((resource) => {
      const field = resource.spec.targetRefs?.length ? 'targetRefs' : 'targetRef';
      const text = `The AuthorizationPolicy ${fullName(resource)} is left out, and may change the answer: it has ${field}, and what waypoints and Kubernetes Gateways do is not followed here.`;
      return step('authorization', 'unknown', text, { resource, path: ['spec', field] });
    });
}
