import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { routeDestination } from '#analyzer/schemas/virtual-service.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { destinationRules, validateDestination } from '#analyzer/validation/destination.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { headerOperationRules, validateHeaderOperations } from '#analyzer/validation/headers.ts';

const missing = refusal('virtualservice-destination-missing', {
  text: () => 'The route has no destination.',
  fix: 'Add the destination with the host that gets the traffic.',
});

const negativeWeight = refusal('virtualservice-weight-negative', {
  text: ({ weight }: { weight: number }) => `The weight ${weight} is less than 0.`,
  fix: 'Write the share of the traffic, or 0 for none.',
});

const noWeight = refusal('virtualservice-weights-zero', {
  text: () => 'The weights of the destinations add up to 0.',
  why: 'With several destinations each needs a weight: none means 0, and no traffic.',
  fix: 'Give each destination its share, for example 90 and 10.',
});

export const routeDestinationRules = [
  missing,
  negativeWeight,
  noWeight,
  ...destinationRules,
  ...headerOperationRules,
];

/** Where a rule for HTTP, TLS or TCP sends, and how much to each. */
export function validateRouteDestinations(
  routes: readonly Infer<typeof routeDestination>[],
  at: Field,
  report: Report,
): void {
  let sum = 0;
  for (const [index, { destination, headers, weight = 0 }] of routes.entries()) {
    const where = inside(at, index);
    if (destination) validateDestination(destination, inside(where, 'destination'), report);
    else report(missing, {}, where);
    if (headers) validateHeaderOperations(headers, inside(where, 'headers'), report);
    if (weight < 0) report(negativeWeight, { weight }, inside(where, 'weight'));
    sum += weight;
  }
  if (routes.length > 1 && sum === 0) report(noWeight, {}, keyOf(at));
}
