import { kindOf, type Kind } from '#analyzer/kinds.ts';
import { named, type FoundReference } from '#analyzer/references/found.ts';
import type { Others } from '#analyzer/references/others.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** A target as the Gateway API names it. */
export type Target = {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace: string;
};

/**
 * The kind that a target means. Groups are often left out or mistaken, so that the kind alone
 * decides: a "Gateway" is one of the Gateway API.
 */
function kindOfTarget({ group, kind = '' }: Target): Kind | undefined {
  if (kind === 'Gateway') return 'KubernetesGateway';
  const groups = group === undefined ? [''] : [group];
  for (const one of [...groups, '', 'networking.istio.io', 'gateway.networking.k8s.io']) {
    const known = kindOf(one, kind);
    if (known) return known;
  }
  return undefined;
}

/** A reference to a target, broken where the input has none of its kind and name. */
export function namedTarget(
  snapshot: Snapshot,
  others: Others,
  reference: Omit<FoundReference, 'targets' | 'written'>,
  target: Target,
): FoundReference {
  const { namespace, name = '', kind = '' } = target;
  const known = kindOfTarget(target);
  const wanted = { kind, namespace: known === 'GatewayClass' ? '' : namespace, name };
  const found = known ? snapshot.find(known, name, wanted) : others.find(kind, wanted);
  return named(reference, wanted, found);
}
