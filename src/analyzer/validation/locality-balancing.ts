import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { localityLbSetting } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { Settings } from '#analyzer/settings.ts';
import { leavingAt } from '#analyzer/validation/as-istio.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { localityProblems, type LocalityProblem } from '#analyzer/validation/localities.ts';

const distributeAndFailover = refusal('locality-distribute-and-failover', {
  text: () => 'Both distribute and failover are set.',
  why: 'One says where traffic goes while all is well, the other that it stays as near as it can.',
  fix: 'Keep one of them.',
});

const failoverAndTopology = refusal('locality-failover-and-topology', {
  text: ({ label }: { label: string }) =>
    `failover is set, and failoverPriority names "${label}", which decides the same.`,
  fix: 'Remove failover, or the labels of the topology from failoverPriority.',
});

const weightRange = refusal('locality-weight', {
  text: ({ weight }: { weight: number }) => `The weight ${weight} is outside 1 to 100.`,
  fix: 'Write a weight from 1 to 100, or leave the locality out.',
  sameInIstio: () => '',
});

const weightSum = refusal('locality-weight-sum', {
  text: ({ sum }: { sum: number }) => `The weights add up to ${sum}, not to 100.`,
  fix: 'Share 100 among the localities.',
});

const locality = refusal('locality-name', {
  text: ({ locality: name, problem }: { locality: string; problem: LocalityProblem }) =>
    ({
      wildcard: `The "*" of the locality "${name}" is not its end.`,
      overlap: `The locality "${name}" overlaps with one before it.`,
      'empty-part': `The locality "${name}" has an empty part.`,
    })[problem],
  fix: 'Write "region/zone/subzone", "region/zone/*", "region/*" or "*", each place once.',
});

export const withoutOutlierDetection = caution('locality-failover-without-outlier-detection', {
  text: () => 'Failover is set up without outlier detection.',
  why: 'Only outlier detection tells that the hosts of a locality fail, so traffic never moves.',
  fix: 'Add outlierDetection to the same traffic policy.',
});

const sameRegion = refusal('locality-failover-same-region', {
  text: ({ region }: { region: string }) => `Failover leads from "${region}" to itself.`,
  fix: 'Name another region.',
  sameInIstio: () => '',
});

const notRegion = refusal('locality-failover-region', {
  text: ({ region }: { region: string }) =>
    `Failover leads from region to region; "${region}" says more.`,
  fix: 'Write the region alone; zones and subzones are chosen by themselves.',
  sameInIstio: () => '',
});

const wildcardRegion = refusal('locality-failover-wildcard', {
  text: ({ region }: { region: string }) =>
    `Failover names the region "${region}" with a wildcard.`,
  fix: 'Name each region.',
  sameInIstio: () => '',
});

const failoverRules = [withoutOutlierDetection, sameRegion, notRegion, wildcardRegion];

export const localityBalancingRules = [
  distributeAndFailover,
  failoverAndTopology,
  weightRange,
  weightSum,
  locality,
  ...failoverRules,
];

export const topologyLabels = new Set([
  'topology.kubernetes.io/region',
  'topology.kubernetes.io/zone',
  'topology.istio.io/subzone',
]);

type LocalityBalancing = Infer<typeof localityLbSetting>;
type Failover = NonNullable<LocalityBalancing['failover']>;

/**
 * How traffic is shared among localities.
 *
 * @param outliersDetected whether hosts that fail are found out.
 */
export function validateLocalityBalancing(
  setting: LocalityBalancing | undefined,
  outliersDetected: boolean,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  if (!setting) return;
  const { distribute = [], failover = [], failoverPriority = [] } = setting;
  const ending = [distributeAndFailover, failoverAndTopology, weightRange, weightSum];
  const tell = leavingAt(ending, report, settings);
  if (distribute.length > 0 && failover.length > 0) {
    tell(distributeAndFailover, {}, keyOf(inside(at, 'failover')));
  }
  for (const [index, label] of failoverPriority.entries()) {
    if (failover.length === 0 || !topologyLabels.has(label)) continue;
    tell(failoverAndTopology, { label }, inside(at, 'failoverPriority', index));
  }
  for (const [index, { to = {} }] of distribute.entries()) {
    validateShares(to, inside(at, 'distribute', index, 'to'), tell, settings);
  }
  const sources = distribute.map(({ from = '' }) => from);
  const tellFirst = leavingAt([locality], tell, settings);
  for (const { index, ...problem } of localityProblems(sources)) {
    tellFirst(locality, problem, inside(at, 'distribute', index, 'from'));
  }
  // Istio warns of what is switched off as well.
  const active = settings.likeIstio || setting.enabled !== false;
  if (active && failover.length + failoverPriority.length > 0 && !outliersDetected) {
    tell(withoutOutlierDetection, {}, keyOf(at));
  }
  validateFailover(failover, at, tell);
}

function validateShares(
  to: Readonly<Record<string, number>>,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  let sum = 0;
  for (const [name, weight] of Object.entries(to)) {
    if (weight < 1 || weight > 100) report(weightRange, { weight }, inside(at, name));
    sum += weight;
  }
  if (sum !== 100) report(weightSum, { sum }, keyOf(at));
  const tellFirst = leavingAt([locality], report, settings);
  for (const { index: _, ...problem } of localityProblems(Object.keys(to))) {
    tellFirst(locality, problem, keyOf(inside(at, problem.locality)));
  }
}

function validateFailover(failover: Failover, at: Field, report: Report): void {
  for (const [index, { from = '', to = '' }] of failover.entries()) {
    const entry = inside(at, 'failover', index);
    if (from === to) report(sameRegion, { region: to }, inside(entry, 'to'));
    for (const [side, region] of Object.entries({ from, to })) {
      if (region.includes('/')) report(notRegion, { region }, inside(entry, side));
      if (region.includes('*')) report(wildcardRegion, { region }, inside(entry, side));
    }
  }
}
