import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { zoneAwareLbSetting } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import {
  topologyLabels,
  withoutOutlierDetection,
} from '#analyzer/validation/locality-balancing.ts';

type Region = { region: string };

const topology = refusal('zone-aware-topology', {
  text: ({ label }: { label: string }) =>
    `failoverPriority names "${label}", by which zone-aware balancing goes anyway.`,
  fix: 'Remove the label; regions and zones are looked after by themselves.',
});

const sameRegion = refusal('zone-aware-same-region', {
  text: ({ region }: Region) => `Failover leads from "${region}" to itself.`,
  fix: 'Name another region.',
  sameInIstio: () => '',
});

const notRegion = refusal('zone-aware-region', {
  text: ({ region }: Region) => `Failover leads from region to region; "${region}" says more.`,
  fix: 'Write the region alone; zones and subzones are looked after by themselves.',
  sameInIstio: () => '',
});

const wildcardRegion = refusal('zone-aware-wildcard', {
  text: ({ region }: Region) => `Failover names the region "${region}" with a wildcard.`,
  fix: 'Name each region.',
  sameInIstio: () => '',
});

export const zoneAwareBalancingRules = [
  topology,
  sameRegion,
  notRegion,
  wildcardRegion,
  withoutOutlierDetection,
];

/** How traffic is kept in its zone. */
export function validateZoneAwareBalancing(
  setting: Infer<typeof zoneAwareLbSetting>,
  outliersDetected: boolean,
  at: Field,
  report: Report,
): void {
  const { failover = [], failoverPriority = [] } = setting;
  for (const [index, label] of failoverPriority.entries()) {
    if (topologyLabels.has(label)) {
      report(topology, { label }, inside(at, 'failoverPriority', index));
    }
  }
  if (failover.length + failoverPriority.length > 0 && !outliersDetected) {
    report(withoutOutlierDetection, {}, keyOf(at));
  }
  for (const [index, { from = '', to = '' }] of failover.entries()) {
    const entry = inside(at, 'failover', index);
    if (from === to) report(sameRegion, { region: to }, inside(entry, 'to'));
    for (const [side, region] of Object.entries({ from, to })) {
      if (region.includes('/')) report(notRegion, { region }, inside(entry, side));
      if (region.includes('*')) report(wildcardRegion, { region }, inside(entry, side));
    }
  }
}
