import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { outlierDetection } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import {
  durationRules,
  percentRange,
  validateDurations,
  validatePercent,
} from '#analyzer/validation/numbers.ts';
import { insert, perhaps } from '#analyzer/repair/plan.ts';

const consecutiveErrors = caution('outlier-detection-consecutive-errors', {
  text: () => 'consecutiveErrors is deprecated.',
  fix: 'Use consecutive5xxErrors, or consecutiveGatewayErrors for 502, 503 and 504 alone.',
});

const localOriginFailures = refusal('outlier-detection-local-origin', {
  text: () => 'Failures of local origin have a limit of their own, but are not told apart.',
  why: 'Without splitExternalLocalOriginErrors they count as errors of the server.',
  fix: 'Set splitExternalLocalOriginErrors, or remove consecutiveLocalOriginFailures.',
  repair: (_, path) => perhaps(insert(path.slice(0, -1), 'splitExternalLocalOriginErrors', true)),
});

export const outlierDetectionRules = [
  consecutiveErrors,
  localOriginFailures,
  percentRange,
  ...durationRules,
];

/** When a host that fails gets no more traffic for a while. */
export function validateOutlierDetection(
  outlier: Infer<typeof outlierDetection> | undefined,
  at: Field,
  report: Report,
): void {
  if (!outlier) return;
  if (outlier.consecutiveErrors) {
    report(consecutiveErrors, {}, keyOf(inside(at, 'consecutiveErrors')));
  }
  if (outlier.consecutiveLocalOriginFailures && !outlier.splitExternalLocalOriginErrors) {
    report(localOriginFailures, {}, keyOf(inside(at, 'consecutiveLocalOriginFailures')));
  }
  validateDurations(outlier, ['baseEjectionTime', 'interval'], at, report);
  for (const name of ['maxEjectionPercent', 'minHealthPercent'] as const) {
    validatePercent(outlier[name], inside(at, name), report);
  }
}
