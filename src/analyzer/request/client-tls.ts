import type { Field } from '#analyzer/request/step.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

type Rule = Resource<'DestinationRule'>;
type Policy = NonNullable<Rule['spec']['trafficPolicy']>;
type Mode = NonNullable<NonNullable<Policy['tls']>['mode']>;

/** What a proxy does to a connection: what a DestinationRule says, or by itself. */
export type ClientMode = { mode: Mode | 'AUTO' | 'PLAIN'; field?: Field };

/**
 * The mode of a client with a proxy. Of a rule's words that of the subset counts most, and of each
 * that of the port; a port that has settings inherits nothing.
 */
export function clientMode(
  { settings }: Snapshot,
  rules: readonly Rule[],
  subset: string | undefined,
  port: number,
): ClientMode {
  let found: ClientMode | undefined;
  const withPolicy = rules.find(({ spec }) => spec.trafficPolicy);
  if (withPolicy) {
    found = word(withPolicy, withPolicy.spec.trafficPolicy, ['spec'], port, found);
  }
  for (const rule of subset === undefined ? [] : rules) {
    const at = rule.spec.subsets?.findIndex(({ name }) => name === subset) ?? -1;
    if (at < 0) continue;
    const policy = rule.spec.subsets?.[at]?.trafficPolicy;
    found = word(rule, policy, ['spec', 'subsets', at], port, found);
    break;
  }
  if (found) return found;
  return { mode: settings.mesh.enableAutoMtls === false ? 'PLAIN' : 'AUTO' };
}

function word(
  resource: Rule,
  policy: Policy | undefined,
  base: readonly (string | number)[],
  port: number,
  before: ClientMode | undefined,
): ClientMode | undefined {
  if (!policy) return before;
  const at = policy.portLevelSettings?.findIndex((one) => one.port?.number === port) ?? -1;
  const ofPort = policy.portLevelSettings?.[at];
  const tls = ofPort ? ofPort.tls : policy.tls;
  if (!tls) return ofPort ? undefined : before;
  const way = ofPort ? ['portLevelSettings', at] : [];
  return {
    mode: tls.mode ?? 'DISABLE',
    field: { resource, path: [...base, 'trafficPolicy', ...way, 'tls', 'mode'] },
  };
}
