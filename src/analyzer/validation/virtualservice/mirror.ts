import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import { destinationRules, validateDestination } from '#analyzer/validation/destination.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { asPercentage } from '#analyzer/repair/percentage.ts';

type Percent = { value: number };

const deprecated = caution('virtualservice-mirror-percent', {
  text: () => 'mirrorPercent is deprecated.',
  fix: 'Use mirrorPercentage: "mirrorPercentage: { value: 10 }".',
});

const percentRange = refusal('virtualservice-mirror-percent-range', {
  text: ({ value }: Percent) => `Of the traffic ${value} percent cannot be mirrored.`,
  fix: 'Write a percentage up to 100.',
});

const percentageRange = refusal('virtualservice-mirror-percentage-range', {
  text: ({ value }: Percent) => `Of the traffic ${value} percent cannot be mirrored.`,
  fix: 'Write a percentage from 0 to 100.',
});

const withoutDestination = refusal('virtualservice-mirrors-destination', {
  text: () => 'The mirror has no destination.',
  fix: 'Add the destination that gets the copies.',
});

const mirrorsRange = refusal('virtualservice-mirrors-percentage-range', {
  text: ({ value }: Percent) => `Of the traffic ${value} percent cannot be mirrored.`,
  fix: 'Write a percentage from 0 to 100.',
});

export const mirrorRules = [
  deprecated,
  percentRange,
  percentageRange,
  withoutDestination,
  mirrorsRange,
  ...destinationRules,
];

/** Where copies of requests go. */
export function validateMirrors(route: HttpRoute, at: Field, report: Report): void {
  const { mirror, mirrors, mirrorPercent, mirrorPercentage } = route;
  if (mirrorPercent !== undefined) {
    const where = inside(at, 'mirrorPercent');
    const repair = () =>
      mirrorPercentage ? undefined : asPercentage(where.path, 'mirrorPercentage', mirrorPercent);
    report(deprecated, {}, { ...keyOf(where), repair });
    if (mirrorPercent > 100) report(percentRange, { value: mirrorPercent }, where);
  }
  const value = mirrorPercentage?.value ?? 0;
  if (!isPercentage(value)) {
    report(percentageRange, { value }, inside(at, 'mirrorPercentage', 'value'));
  }
  if (mirror) validateDestination(mirror, inside(at, 'mirror'), report);
  for (const [index, { destination, percentage }] of (mirrors ?? []).entries()) {
    const where = inside(at, 'mirrors', index);
    if (!destination) {
      report(withoutDestination, {}, where);
      continue;
    }
    validateDestination(destination, inside(where, 'destination'), report);
    const share = percentage?.value ?? 0;
    if (!isPercentage(share)) {
      report(mirrorsRange, { value: share }, inside(where, 'percentage', 'value'));
    }
  }
}

function isPercentage(value: number): boolean {
  return value >= 0 && value <= 100;
}
